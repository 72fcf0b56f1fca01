package io.jianbao.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of a page from its bytes: by the byte order mark; else UTF-8 where that is
 * well formed beyond chance; else the encoding in which the text is least surprising (the smallest
 * cost of its characters, by {@link CharacterCosts}), with one vote for juniversalchardet.
 * Thread-safe.
 */
final class EncodingDetector {
  /**
   * What was found.
   *
   * @param encoding in which to read the bytes
   * @param start where the text begins, behind the mark
   * @param confidence from 0 to 1
   * @param plausible whether the bytes look like text in this encoding
   */
  record Choice(Encoding encoding, int start, double confidence, boolean plausible) {}

  static final Encoding UTF_8 = new Utf8();
  static final Encoding UTF_16LE = jdk(StandardCharsets.UTF_16LE);
  static final Encoding UTF_16BE = jdk(StandardCharsets.UTF_16BE);

  /** A text is judged by this much of it, from its first byte beyond ASCII. */
  private static final int SAMPLE = 1 << 18;

  /** So many three-byte sequences, and not one broken, do not come about by chance. */
  private static final int BEYOND_CHANCE = 4;

  /** Less may be a line of unmarked UTF-16 all of whose bytes happen to be ASCII. */
  private static final int LONG_ASCII = 64;

  /** What speaks for an encoding before its text is seen, in bits. */
  private static final int WELL_FORMED_UTF_8 = 10;

  private static final int VOTE = 8;
  private static final int UNMARKED_UTF_16 = -8;

  /** Newspaper text costs 8 to 11 bits a character in its own encoding; noise costs 20 and more. */
  private static final int NOISE = 18;

  private static final int ENOUGH_TO_CALL_NOISE = 32;

  /** Characters hang together, so that a bit of cost is worth less than a bit of evidence. */
  private static final double WORTH = 0.5;

  /** Built when first needed: pages in UTF-8 do without. */
  private static final class Tables {
    static final Encoding GB = new Gb();
    static final Encoding BIG5 = new Big5();
    static final CharacterCosts COSTS = CharacterCosts.load();
  }

  static Encoding gb() {
    return Tables.GB;
  }

  static Encoding big5() {
    return Tables.BIG5;
  }

  static Encoding jdk(Charset charset) {
    return new JdkEncoding(charset, JdkEncoding.Repair.NONE);
  }

  /** The encoding of {@code bytes}, of which there is at least one. */
  Choice detect(byte[] bytes) {
    Choice marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Utf8.Survey survey = Utf8.survey(bytes, 0, bytes.length);
    if (survey.valid() && isBeyondChance(survey, bytes.length)) {
      int sequences = survey.wide() + survey.narrow();
      double confidence = sequences == 0 ? 1 : 1 - Math.pow(0.25, sequences);
      return new Choice(Utf8.WELL_FORMED, 0, rounded(confidence), true);
    }
    return byCost(bytes, survey.valid());
  }

  /**
   * A short text that is not UTF-8, read in the Chinese encoding in which it is less surprising.
   */
  static String likelierChinese(byte[] bytes) {
    return Stream.of(gb(), big5())
        .map(encoding -> encoding.read(bytes, 0, bytes.length, true).text())
        .min(Comparator.comparingLong(Tables.COSTS::of))
        .orElseThrow();
  }

  private static boolean isBeyondChance(Utf8.Survey survey, int length) {
    boolean ascii = survey.wide() + survey.narrow() + survey.controls() == 0;
    return ascii && length >= LONG_ASCII
        || survey.wide() >= BEYOND_CHANCE && survey.wide() > BEYOND_CHANCE * survey.controls();
  }

  private static Choice byMark(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return new Choice(UTF_8, 3, 1, true);
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0) && b.length % 4 == 0) {
      return new Choice(jdk(Charset.forName("UTF-32LE")), 4, 1, true);
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return new Choice(jdk(Charset.forName("UTF-32BE")), 4, 1, true);
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return new Choice(UTF_16LE, 2, 1, true);
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return new Choice(UTF_16BE, 2, 1, true);
    }
    if (startsWith(b, 0x84, 0x31, 0x95, 0x33)) {
      return new Choice(gb(), 4, 1, true);
    }
    return null;
  }

  static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * An encoding that the bytes may be in.
   *
   * @param vote what juniversalchardet calls it
   * @param prior what speaks for it before its text is seen, in bits
   */
  private record Candidate(Encoding encoding, String vote, int prior) {}

  /** What the sample reads in one encoding. */
  private record Try(Encoding encoding, String text, long cost) {}

  private static Choice byCost(byte[] bytes, boolean wellFormed) {
    int end = withoutPadding(bytes);
    int start = sampleStart(bytes, end);
    int stop = (int) Math.min(end, (long) start + SAMPLE);
    boolean whole = stop == bytes.length;
    String vote = vote(bytes, start, stop);
    List<Try> tries =
        Stream.of(
                new Candidate(UTF_8, "UTF-8", wellFormed ? WELL_FORMED_UTF_8 : 0),
                new Candidate(gb(), "GB18030", 0),
                new Candidate(big5(), "BIG5", 0),
                new Candidate(UTF_16LE, "", UNMARKED_UTF_16),
                new Candidate(UTF_16BE, "", UNMARKED_UTF_16))
            .map(candidate -> {
              String text = candidate.encoding().read(bytes, start, stop, whole).text();
              int known = candidate.prior() + (candidate.vote().equals(vote) ? VOTE : 0);
              return new Try(candidate.encoding(), text, Tables.COSTS.of(text) - known);
            })
            .sorted(Comparator.comparingLong(Try::cost))
            .toList();
    Try best = tries.getFirst();
    int length = best.text().length();
    boolean noise = length >= ENOUGH_TO_CALL_NOISE && best.cost() > (long) NOISE * length;
    return new Choice(best.encoding(), 0, confidence(tries), !noise);
  }

  /** Zero bytes at the end fill up a block of the disk; they say nothing about the text. */
  private static int withoutPadding(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return end;
  }

  /** The first byte beyond ASCII where the text is long, at an even offset for UTF-16. */
  private static int sampleStart(byte[] bytes, int end) {
    int i = 0;
    while (end - i > SAMPLE && bytes[i] >= 0) {
      i++;
    }
    return i - i % 2;
  }

  private static String vote(byte[] bytes, int start, int stop) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, start, stop - start);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }

  /** The odds against the other readings, and no surer than few characters can make it. */
  private static double confidence(List<Try> tries) {
    Try best = tries.getFirst();
    double others = 0;
    for (Try other : tries.subList(1, tries.size())) {
      if (!other.text().equals(best.text())) {
        others += Math.pow(2, WORTH * (best.cost() - other.cost()));
      }
    }
    long beyondAscii = best.text().chars().filter(c -> c >= 0x80).count();
    long evidence = beyondAscii == 0 ? best.text().length() : beyondAscii;
    return rounded(1 / (1 + others) * evidence / (evidence + 1));
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 10_000) / 10_000.0;
  }
}
