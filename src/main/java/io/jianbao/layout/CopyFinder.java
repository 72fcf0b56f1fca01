package io.jianbao.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds lines that print an earlier line of the page again: whole, only its beginning, or with a
 * few words changed.
 *
 * <p>Sequences of {@value #SHINGLE} characters are sampled by their hash, the same ones in the copy
 * and in the original (Manber 1994); a line most of whose sample stands in one earlier line is its
 * copy. Linear in the length of the page.
 */
final class CopyFinder {
  private static final int SHINGLE = 8;
  private static final int HALF = SHINGLE / 2;
  private static final int REACH = 1_500;
  private static final int SHORTEST = 20;

  /** One sequence in four is looked at, and none is passed over in the first few. */
  private static final int SAMPLE_BITS = 2;

  private static final int ALWAYS = 16;
  private static final double MOST = 0.72;

  /** Headlines are shorter: what repeats one in a sentence is its article, no copy. */
  private static final int LONGEST_HEADLINE = 60;

  private final List<Line> lines;
  private final Map<Integer, Integer> votes = new HashMap<>();

  /** The line that each sequence was first seen in, by its hash. */
  private final IntTable firstSeen = new IntTable(1 << 9);

  private CopyFinder(List<Line> lines) {
    this.lines = lines;
  }

  /** For each line the earlier one that it copies, or -1. */
  static int[] find(List<Line> lines) {
    CopyFinder finder = new CopyFinder(lines);
    int[] copyOf = new int[lines.size()];
    for (Line line : lines) {
      copyOf[line.index()] = finder.original(line);
    }
    return copyOf;
  }

  private int original(Line line) {
    int[] sample = sample(line.folded());
    int original = mostSeen(sample);
    if (original >= 0 && Marks.fullStop(line.last()) && mayBeHeadline(lines.get(original))) {
      original = -1;
    }
    if (original < 0) {
      for (int shingle : sample) {
        firstSeen.putIfAbsent(shingle, line.index());
      }
    }
    return original;
  }

  private static boolean mayBeHeadline(Line line) {
    return line.folded().length <= LONGEST_HEADLINE && !Marks.endsSentence(line.last());
  }

  /** The line that most of the sample was seen in; -1 as soon as it is clear that there is none. */
  private int mostSeen(int[] sample) {
    votes.clear();
    int best = -1;
    int most = 0;
    double mayMiss = (1 - MOST) * sample.length;
    for (int i = 0; i < sample.length && mayMiss >= 0; i++) {
      int seen = firstSeen.get(sample[i]);
      if (seen < 0) {
        mayMiss--;
      } else {
        int votesOfSeen = votes.merge(seen, 1, Integer::sum);
        if (votesOfSeen > most) {
          most = votesOfSeen;
          best = seen;
        }
      }
    }
    return sample.length > 0 && most >= MOST * sample.length ? best : -1;
  }

  private static int[] sample(char[] folded) {
    int length = Math.min(folded.length, REACH);
    if (length < SHORTEST) {
      return new int[0];
    }
    int[] sample = new int[length];
    int n = 0;
    long before = CharacterModel.key(folded, 0, HALF);
    long last = CharacterModel.key(folded, HALF, SHINGLE);
    for (int end = SHINGLE; end <= length; end++) {
      if (end > SHINGLE) {
        before = before << 16 | folded[end - 1 - HALF];
        last = last << 16 | folded[end - 1];
      }
      long hash = before * 0x9E3779B97F4A7C15L + last * 0xC2B2AE3D27D4EB4FL;
      if (end < SHINGLE + ALWAYS || hash >>> Long.SIZE - SAMPLE_BITS == 0) {
        sample[n++] = (int) (hash >>> 24);
      }
    }
    return Arrays.copyOf(sample, n);
  }
}
