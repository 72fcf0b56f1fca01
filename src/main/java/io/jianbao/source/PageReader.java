package io.jianbao.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads pages: bytes become text, in the encoding that was named or, with {@link #AUTO}, in the one
 * that is found. Line ends, NUL characters and private-use blanks stay as they are; the byte order
 * mark goes; what means nothing in the encoding becomes U+FFFD and is reported, so that the text is
 * always well-formed Unicode without lone surrogates. Immutable and shared between threads.
 */
public final class PageReader {
  /** Find each page's encoding from its bytes. */
  public static final String AUTO = "auto";

  /** The size beyond which a file is no newspaper page, in bytes: 256 MiB. */
  public static final long DEFAULT_MAX_BYTES = 1L << 28;

  /** Java arrays and strings hold no more. */
  private static final long MOST_BYTES = 1L << 30;

  static final String READ = "read";
  static final String DECODE = "decode";
  private static final String BINARY = "binary";
  private static final String UNREADABLE = "unreadable";

  /** A text with a greater share of control characters is none, unless they are very few. */
  private static final double CONTROLS_OF_DATA = 0.1;

  private static final int FEW_CONTROLS = 3;

  private final EncodingDetector detector = new EncodingDetector();
  private final String charset;

  /** Null: find it. */
  private final Encoding named;

  private final long maxBytes;

  private PageReader(String charset, Encoding named, long maxBytes) {
    this.charset = charset;
    this.named = named;
    this.maxBytes = maxBytes;
  }

  /** Finds the encodings; files up to {@link #DEFAULT_MAX_BYTES}. */
  public static PageReader automatic() {
    return new PageReader(AUTO, null, DEFAULT_MAX_BYTES);
  }

  /**
   * Reads in the encoding of that name.
   *
   * @param charset {@link #AUTO} or the name of an encoding; GB2312 and GBK are read as GB18030 and
   *     Big5 with the Hong Kong supplement, which contain them
   * @param maxBytes the size from which a file is refused, at most 1 GiB
   * @throws IllegalArgumentException with a message for people, if there is no such encoding
   */
  public static PageReader of(String charset, long maxBytes) {
    long limit = Math.min(maxBytes, MOST_BYTES);
    if (charset.equalsIgnoreCase(AUTO)) {
      return new PageReader(AUTO, null, limit);
    }
    try {
      Charset found = Charset.forName(charset);
      return new PageReader(found.name(), encoding(found), limit);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(
          "unknown encoding \""
              + charset
              + "\"; known are auto, UTF-8, UTF-16LE, UTF-16BE, GB18030, GBK, GB2312, Big5, Big5-HKSCS …",
          e);
    }
  }

  static Encoding encoding(Charset charset) {
    return switch (charset.name()) {
      case "UTF-8" -> EncodingDetector.UTF_8;
      case "GB2312", "GBK", "GB18030", "x-mswin-936" -> EncodingDetector.gb();
      case "Big5", "Big5-HKSCS", "x-windows-950", "x-MS950-HKSCS" -> EncodingDetector.big5();
      default -> EncodingDetector.jdk(charset);
    };
  }

  /**
   * Reads a file.
   *
   * @param source what to call the page
   * @throws UnreadablePageException if the file cannot be opened, is too large or gives no text
   */
  public Page read(String source, Path file) throws UnreadablePageException {
    return read(source, bytes(source, file));
  }

  /** The bytes of a file that is one page. */
  byte[] bytes(String source, Path file) throws UnreadablePageException {
    try {
      long size = Files.size(file);
      if (size > maxBytes) {
        throw tooLarge(
            source, grouped(size) + " bytes, more than the limit of " + grouped(maxBytes));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadablePageException(new Problem(source, READ, UNREADABLE, reason(e), null), e);
    }
  }

  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to read this file; change its mode (chmod a+r) or run as its owner";
    }
    if (e instanceof NoSuchFileException) {
      return "the file is not there (any more)";
    }
    return detail(e);
  }

  /** What the system says, without the path in front, which would be a path of this machine. */
  static String detail(IOException e) {
    String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return "the system refuses: " + (said == null ? e.getClass().getSimpleName() : said);
  }

  /**
   * Reads the bytes of a page.
   *
   * @param source what to call the page
   * @throws UnreadablePageException if the bytes are none, too many, or no text
   */
  public Page read(String source, byte[] bytes) throws UnreadablePageException {
    refuseEmptyOrTooLarge(source, bytes);
    String kind = Signatures.kind(bytes);
    if (kind != null) {
      throw refusal(
          source, DECODE, BINARY, "this is " + kind + ", not plain text; save it as plain text");
    }
    return decode(source, bytes, choose(bytes));
  }

  /** The encoding of some bytes of text: the one that was named, or else the one that is found. */
  EncodingDetector.Choice choose(byte[] bytes) {
    return isNamed() ? new EncodingDetector.Choice(named, 0, 1, true) : detector.detect(bytes);
  }

  /** Whether the encoding of all pages was named. */
  boolean isNamed() {
    return named != null;
  }

  /** A reading under the name of the encoding that was named, if one was. */
  Reading named(Reading reading) {
    return isNamed() ? reading.named(charset) : reading;
  }

  /** The size beyond which a page is refused, in bytes. */
  long maxBytes() {
    return maxBytes;
  }

  /** Of what is too large it may hold a part, so its size is not told. */
  void refuseEmptyOrTooLarge(String source, byte[] bytes) throws UnreadablePageException {
    if (bytes.length > maxBytes) {
      throw tooLarge(source, "more than " + grouped(maxBytes) + " bytes, the limit");
    }
    if (bytes.length == 0) {
      throw refusal(source, READ, "empty", "the file is empty (0 bytes)");
    }
  }

  private static UnreadablePageException tooLarge(String source, String size) {
    String message = "the file has " + size + "; split it into pages, or give it as JSONL";
    return refusal(source, READ, "too-large", message);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Decodes the bytes of a page in an encoding; there is at least one. */
  Page decode(String source, byte[] bytes, EncodingDetector.Choice choice)
      throws UnreadablePageException {
    Reading reading = named(choice.encoding().read(bytes, choice.start(), bytes.length, true));
    String text = withoutMark(reading.text());
    if (!choice.plausible() || isData(text)) {
      throw refusal(
          source,
          DECODE,
          BINARY,
          "the bytes are not text in any encoding that is tried; if they are, name it (--charset)");
    }
    List<Problem> problems = problems(source, bytes, reading);
    return new Page(source, text, false, null, reading.charset(), choice.confidence(), problems);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isData(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == 0) {
      end--;
    }
    if (end == 0) {
      return !text.isEmpty();
    }
    int controls = 0;
    for (int i = 0; i < end; i++) {
      controls += Kinds.isControl(text.charAt(i)) ? 1 : 0;
    }
    return controls > FEW_CONTROLS && controls > CONTROLS_OF_DATA * end;
  }

  static UnreadablePageException refusal(String source, String stage, String code, String message) {
    return new UnreadablePageException(new Problem(source, stage, code, message, null));
  }

  private static List<Problem> problems(String source, byte[] bytes, Reading reading) {
    if (reading.losses() == 0) {
      return List.of();
    }
    int first = reading.firstLoss();
    String where = "byte " + first + " (line " + line(bytes, first) + ")";
    String message =
        reading.cutAtEnd()
            ? "the file ends in the middle of a character, at " + where + "; it became U+FFFD"
            : reading.losses()
                + (reading.losses() == 1 ? " place means" : " places mean")
                + " nothing in "
                + reading.charset()
                + " and became U+FFFD, the first at "
                + where
                + "; if there are many, name the encoding (--charset)";
    return List.of(new Problem(source, DECODE, "lost-bytes", message, reading.charset()));
  }

  /** The number of the line, from 1, in which a byte stands, as editors count. */
  private static int line(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
