package io.jianbao.layout;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import io.jianbao.text.Simplified;
import io.jianbao.text.Width;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How characters follow one another in newspapers: counts of sequences of one to four characters,
 * with the start and the end of a paragraph and of a headline as characters of their own.
 * Immutable.
 *
 * <p>How likely a character is comes from the longest context that it was seen in, shorter ones
 * discounted ("stupid backoff", Brants and others 2007), and never more than a count too small to
 * be kept would make it. The counts are a hash table of 16-bit cells, eleven bits that tell the
 * sequence and five that give the logarithm of its count, so that a sequence never counted is taken
 * for another one once in about a thousand questions.
 */
final class CharacterModel {
  /** Stands in front of each paragraph. */
  static final char START = '\u0002';

  /** Stands behind each paragraph. */
  static final char END = '\u0003';

  /** Stands in front of each headline. */
  static final char HEADLINE_START = '\u0004';

  /** Stands behind each headline. */
  static final char HEADLINE_END = '\u0005';

  /** Stands in front of the first paragraph of each article, instead of {@link #START}. */
  static final char ARTICLE_START = '\u0006';

  /** The longest sequences counted. */
  static final int LONGEST = 4;

  /** Counts are kept as steps on a scale of this many bits each. */
  static final double STEP = 0.7;

  private static final int FINGERPRINT_BITS = 11;
  private static final int LEVEL_MASK = 31;

  /** What a shorter context is worth where the longer one was never seen with the character. */
  private static final double BACK_OFF = 0.4;

  /** Sequences counted less often are not kept, by the length of the context. */
  private static final double[] DROPPED = {0, 5, 10, 12};

  /** The probability of a character that was never seen. */
  private static final double UNSEEN = 2e-6;

  private final char[] cells;
  private final double total;
  private final double[] counts = new double[LEVEL_MASK + 1];

  /** The count of each character by itself; not a number where nobody has asked yet. */
  private final double[] alone = new double[Character.MAX_VALUE + 1];

  CharacterModel(char[] cells, double total) {
    this.cells = cells;
    this.total = total;
    Arrays.fill(alone, Double.NaN);
    for (int level = 1; level < counts.length; level++) {
      counts[level] = Math.pow(2, (level - 1) * STEP);
    }
  }

  /** Reads {@code characters.bin}: the total, the number of cells, the cells. */
  static CharacterModel load() {
    ByteBuffer in = ByteBuffer.wrap(new DataFile(CharacterModel.class, "characters.bin").bytes());
    double total = in.getLong();
    char[] cells = new char[in.getInt()];
    in.asCharBuffer().get(cells);
    return new CharacterModel(cells, total);
  }

  /** What the model counts a character as; 0 for a blank, which it does not count. */
  static char fold(char c) {
    if (c >= '\u4E00' && c <= '\u9FFF') {
      return Simplified.fold(c);
    }
    char folded = Width.fold(c);
    if (folded >= '0' && folded <= '9') {
      return '0';
    }
    if (folded >= 'a' && folded <= 'z' || folded >= 'A' && folded <= 'Z') {
      return 'a';
    }
    return switch (folded) {
      case '「', '『', '〝' -> '“';
      case '」', '』', '〞' -> '”';
      default -> Script.isBlank(folded) ? 0 : folded;
    };
  }

  /** A sequence of at most four characters as one number: the last character lowest. */
  static long key(char[] text, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      key = key << 16 | text[i];
    }
    return key;
  }

  static long hash(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    hash *= 0xBF58476D1CE4E5B9L;
    return hash ^ hash >>> 32;
  }

  /** The cell that holds a sequence at this level of its count. */
  static char cell(long hash, int level) {
    return (char) (fingerprint(hash) << 5 | level);
  }

  private static int fingerprint(long hash) {
    return (int) (hash & (1 << FINGERPRINT_BITS) - 1);
  }

  /** The cell where the search for a sequence begins. */
  static int home(long hash, int cells) {
    return (int) ((hash >>> FINGERPRINT_BITS & 0xFFFFFFFFL) * cells >>> 32);
  }

  /** About how often the sequence was counted; 0 for never or seldom. */
  double count(long key) {
    long hash = hash(key);
    int fingerprint = fingerprint(hash);
    for (int i = home(hash, cells.length); cells[i] != 0; i = i + 1 == cells.length ? 0 : i + 1) {
      if (cells[i] >>> 5 == fingerprint) {
        return counts[cells[i] & LEVEL_MASK];
      }
    }
    return 0;
  }

  /** How often a character was counted. Threads may look for it twice and find the same. */
  private double alone(char c) {
    double known = alone[c];
    if (Double.isNaN(known)) {
      known = count(c);
      alone[c] = known;
    }
    return known;
  }

  /** A reading that has read nothing yet. */
  Reading reading() {
    return new Reading(this);
  }

  /** Reads a text and tells of each character how likely it is behind the last three. */
  static final class Reading {
    private final CharacterModel model;

    /** The last characters, the last one lowest. */
    private long last;

    /** How often the last character, the last two and the last three were counted. */
    private double one;

    private double two;
    private double three;

    private Reading(CharacterModel model) {
      this.model = model;
    }

    Reading copy() {
      Reading copy = new Reading(model);
      copy.last = last;
      copy.one = one;
      copy.two = two;
      copy.three = three;
      return copy;
    }

    /** How likely the character is behind those that were read, among which it is from now on. */
    double read(char c) {
      double alone = model.alone(c);
      double p = UNSEEN + alone / model.total;
      double behindOne = 0;
      double behindTwo = 0;
      if (one > 0) {
        behindOne = model.count((last & 0xFFFFL) << 16 | c);
        p = better(p, behindOne, one, 1);
      }
      if (two > 0) {
        behindTwo = model.count((last & 0xFFFF_FFFFL) << 16 | c);
        p = better(p, behindTwo, two, 2);
      }
      if (three > 0) {
        p = better(p, model.count(last << 16 | c), three, 3);
      }
      last = last << 16 | c;
      one = alone;
      two = behindOne;
      three = behindTwo;
      return p;
    }

    private static double better(double p, double both, double context, int length) {
      return both > 0
          ? Math.min(1, both / context)
          : Math.min(BACK_OFF * p, DROPPED[length] / context);
    }

    /** How likely the characters from {@code from} to before {@code to} are, one behind another. */
    double read(char[] text, int from, int to) {
      double p = 1;
      for (int i = from; i < to; i++) {
        p *= read(text[i]);
      }
      return p;
    }
  }

  /** The share of two characters, one behind the other, among all such pairs. */
  double pairShare(char first, char second) {
    double pair = count((long) first << 16 | second);
    if (pair > 0) {
      return pair / total;
    }
    // a pair never or seldom counted: rarer than the rarest that was kept, or as its characters say
    double byChance = (1 + alone(first)) / total * ((1 + alone(second)) / total);
    return Math.min(byChance + 1e-8, 3.0 / total);
  }
}
