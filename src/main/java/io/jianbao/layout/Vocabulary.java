package io.jianbao.layout;

import io.jianbao.text.Script;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs of characters that stand in the lines of a page. Those that stand in several lines have
 * a number each and are known by how rare they are in newspapers at large; the others, which are
 * most, are found nowhere else and only counted. Used by one thread.
 */
final class Vocabulary {
  /** Of a line, this many characters at most are looked at: belonging shows early. */
  private static final int REACH = 1_500;

  private final TopicVectors.Sum topic;

  /** Of all pairs, in the order in which they were seen, with the arrays that follow. */
  private final IntTable places;

  private int[] pairs;

  /** The last text, by its number, that each pair was seen in. */
  private int[] seenIn;

  /** The numbers of the pairs that stand in several lines, {@link IntTable#NONE} for the others. */
  private int[] numbers;

  private final int[] rows;
  private int seen;
  private int texts;

  /** Of each line the places of its pairs. */
  private final int[][] ofLines;

  private final Words[] words;

  /** By number. */
  private final double[] rarities;

  private final int[] markedIn;

  Vocabulary(Statistics statistics, List<Line> lines) {
    TopicVectors topics = statistics.topics();
    this.topic = topics.sum();
    int length = lines.stream().mapToInt(line -> Math.min(REACH, line.folded().length)).sum();
    this.places = new IntTable(length / 2);
    this.pairs = new int[length / 2 + 1];
    this.seenIn = new int[pairs.length];
    this.numbers = new int[pairs.length];
    this.ofLines = new int[lines.size()][];
    for (int i = 0; i < ofLines.length; i++) {
      ofLines[i] = see(lines.get(i).folded());
    }
    this.rarities = new double[number()];
    this.markedIn = new int[rarities.length];
    this.rows = new int[seen];
    for (int place = 0; place < seen; place++) {
      rows[place] = topics.row(pairs[place]);
      if (numbers[place] >= 0) {
        rarities[numbers[place]] =
            1
                / statistics
                    .characters()
                    .pairShare((char) (pairs[place] >>> 16), (char) pairs[place]);
      }
    }
    this.words = new Words[ofLines.length];
    for (int i = 0; i < ofLines.length; i++) {
      words[i] = words(ofLines[i], ofLines[i].length);
    }
  }

  /** The places of the pairs in a text, each once. */
  private int[] see(char[] folded) {
    int length = Math.min(folded.length, REACH);
    int[] of = new int[length];
    int n = 0;
    texts++;
    boolean before = false;
    for (int i = 0; i < length; i++) {
      boolean now = counts(folded[i]);
      if (before && now) {
        int place = place(pair(folded, i));
        if (seenIn[place] != texts) {
          numbers[place] = seenIn[place] == 0 ? IntTable.NONE : 0;
          seenIn[place] = texts;
          of[n++] = place;
        }
      }
      before = now;
    }
    return Arrays.copyOf(of, n);
  }

  private int place(int pair) {
    int place = places.putIfAbsent(pair, seen);
    if (place == seen) {
      if (seen == pairs.length) {
        pairs = Arrays.copyOf(pairs, seen * 2);
        seenIn = Arrays.copyOf(seenIn, seen * 2);
        numbers = Arrays.copyOf(numbers, seen * 2);
      }
      pairs[seen++] = pair;
    }
    return place;
  }

  /** Gives the pairs that stand in several lines their numbers, and returns how many they are. */
  private int number() {
    int n = 0;
    for (int place = 0; place < seen; place++) {
      if (numbers[place] != IntTable.NONE) {
        numbers[place] = n++;
      }
    }
    return n;
  }

  private static boolean counts(char c) {
    return Script.isHan(c) || c == '·';
  }

  /** The pair that ends at a place. */
  private static int pair(char[] text, int end) {
    return PairRows.pair(text[end - 1], text[end]);
  }

  /** The number of pairs that stand in several lines. */
  int size() {
    return rarities.length;
  }

  /** One by the share that pair number {@code number} has among all pairs in newspapers. */
  double rarity(int number) {
    return rarities[number];
  }

  /** What a line is about. */
  Words ofLine(int line) {
    return words[line];
  }

  /** What a part of a line is about. */
  Words ofPart(char[] folded) {
    int[] of = new int[folded.length];
    int n = 0;
    texts++;
    for (int i = 1; i < folded.length; i++) {
      boolean pair = counts(folded[i - 1]) && counts(folded[i]);
      n = pair ? add(places.get(pair(folded, i)), of, n) : n;
    }
    return words(of, n);
  }

  /** What several lines together are about. */
  Words ofLines(List<Integer> lines) {
    int[] of = new int[lines.stream().mapToInt(line -> ofLines[line].length).sum()];
    int n = 0;
    texts++;
    for (int line : lines) {
      for (int place : ofLines[line]) {
        n = add(place, of, n);
      }
    }
    return words(of, n);
  }

  /** Puts the place of a pair behind {@code n} others, unless it was seen in this text before. */
  private int add(int place, int[] of, int n) {
    if (place == IntTable.NONE || seenIn[place] == texts) {
      return n;
    }
    seenIn[place] = texts;
    of[n] = place;
    return n + 1;
  }

  private Words words(int[] of, int size) {
    int[] shared = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      int place = of[i];
      if (rows[place] >= 0) {
        topic.add(rows[place]);
      }
      if (numbers[place] >= 0) {
        shared[n++] = numbers[place];
      }
    }
    return Words.of(Arrays.copyOf(shared, n), size, topic.takeDirection());
  }

  /** Lets {@link #isMarked} tell the pairs of a text, until another one is looked at. */
  void mark(Words words) {
    texts++;
    for (int number : words.pairs()) {
      markedIn[number] = texts;
    }
  }

  boolean isMarked(int number) {
    return markedIn[number] == texts;
  }
}
