package io.jianbao.layout;

import java.util.Arrays;

/**
 * How many lines of a group each pair of characters stands in, and how strongly a further line
 * belongs to them.
 *
 * <p>Belonging is measured as a likelihood ratio: each pair of the line is drawn either from the
 * group or from newspapers at large, against newspapers at large alone. A rare pair that the group
 * has (a name, a term) speaks loudly, 进行 hardly at all. To it is added how alike the topics are.
 */
final class PairCounts {
  private static final double FROM_GROUP = 0.2;

  /** What a like topic counts, against the words. */
  private static final double TOPIC = 0.5;

  /** A single pair is not believed beyond this: characters may be confused. */
  private static final double LOUDEST = Math.exp(6);

  private static final double FROM_NEWSPAPERS = 1 - FROM_GROUP;

  /** What a pair says that the group has not. */
  private static final double MISSING = Math.log(FROM_NEWSPAPERS);

  /** A product so large has no room for many more factors. */
  private static final double LARGE = 1e250;

  /** Pairs of a page of more are looked for in a table of those counted. */
  private static final int FEW = 1 << 14;

  private static final int FIRST_SIZE = 1024;

  private final Vocabulary vocabulary;

  /**
   * The number of the pair counted at a place, and one; null where the pairs of the page are so few
   * that each has the place of its number.
   */
  private int[] ids;

  /** How often the pair at a place was counted. */
  private int[] counts;

  /** The sum of the directions of all that was counted. */
  private final int[] topic;

  /** The square of the length of {@link #topic}; negative until somebody asks. */
  private long square;

  private int distinct;
  private int total;

  PairCounts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    boolean few = vocabulary.size() <= FEW;
    this.ids = few ? null : new int[FIRST_SIZE];
    this.counts = new int[few ? vocabulary.size() : FIRST_SIZE];
    this.topic = TopicVectors.nowhere();
  }

  void add(Words words) {
    change(words, 1);
  }

  void remove(Words words) {
    change(words, -1);
  }

  /** Forgets all. */
  void clear() {
    if (ids != null && ids.length > FIRST_SIZE) {
      ids = new int[FIRST_SIZE];
      counts = new int[FIRST_SIZE];
    } else if (total > 0) {
      Arrays.fill(counts, 0);
      if (ids != null) {
        Arrays.fill(ids, 0);
      }
    }
    Arrays.fill(topic, 0);
    square = 0;
    distinct = 0;
    total = 0;
  }

  private void change(Words words, int by) {
    for (int id : words.pairs()) {
      if (ids != null && distinct * 3 > ids.length) {
        grow();
      }
      int slot = slot(id);
      if (ids != null && ids[slot] == 0) {
        ids[slot] = id + 1;
        distinct++;
      }
      counts[slot] += by;
    }
    total += by * words.size();
    int[] direction = words.topic();
    for (int k = 0; k < topic.length; k++) {
      topic[k] += by * direction[k];
    }
    square = -1;
  }

  /** Where the pair is counted, or would be. */
  private int slot(int id) {
    if (ids == null) {
      return id;
    }
    int mask = ids.length - 1;
    int slot = id * 0x9E3779B9 >>> 7 & mask;
    while (ids[slot] != 0 && ids[slot] != id + 1) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private int count(int id) {
    return counts[slot(id)];
  }

  private void grow() {
    int[] oldIds = ids;
    int[] oldCounts = counts;
    ids = new int[oldIds.length * 2];
    counts = new int[ids.length];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        int slot = slot(oldIds[i] - 1);
        ids[slot] = oldIds[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private long square() {
    if (square < 0) {
      square = 0;
      for (long k : topic) {
        square += k * k;
      }
    }
    return square;
  }

  boolean isEmpty() {
    return total == 0;
  }

  /** How strongly a line with these words belongs to the group: a logarithm of a ratio, summed. */
  double belonging(Words words) {
    return belonging(words, 0, total);
  }

  /**
   * @param own how often the line itself was counted
   * @param others how many pairs were counted without it
   */
  private double belonging(Words words, int own, int others) {
    double weight = others == 0 ? 0 : FROM_GROUP / others;
    double sum = (words.size() - words.pairs().length) * MISSING;
    double product = 1;
    for (int number : words.pairs()) {
      product *= loudness((count(number) - own) * weight * vocabulary.rarity(number));
      if (product > LARGE) {
        sum += Math.log(product);
        product = 1;
      }
    }
    return sum + Math.log(product);
  }

  private static double loudness(double fromGroup) {
    double ratio = FROM_NEWSPAPERS + fromGroup;
    return ratio < LOUDEST ? ratio : LOUDEST;
  }

  /** The belonging a pair and the likeness of topics, 0 for a line without any pair. */
  double belongingPerPair(Words words) {
    return words.size() == 0 ? 0 : belonging(words) / words.size() + TOPIC * likeness(words, 0);
  }

  /** The same of a line that was counted here, to the others counted here. */
  double belongingToOthers(Words words) {
    return words.size() == 0
        ? 0
        : belonging(words, 1, total - words.size()) / words.size() + TOPIC * likeness(words, 1);
  }

  /** The same to a single line. */
  static double belongingPerPair(Vocabulary vocabulary, Words words, Words to) {
    if (words.size() == 0) {
      return 0;
    }
    vocabulary.mark(to);
    double weight = FROM_GROUP / Math.max(1, to.size());
    double sum = (words.size() - words.pairs().length) * MISSING;
    double product = 1;
    for (int number : words.pairs()) {
      int count = vocabulary.isMarked(number) ? 1 : 0;
      product *= loudness(count * weight * vocabulary.rarity(number));
      if (product > LARGE) {
        sum += Math.log(product);
        product = 1;
      }
    }
    return (sum + Math.log(product)) / words.size() + TOPIC * words.likeness(to);
  }

  /** How alike the topics of the two groups are: the cosine of their angle. */
  double likeness(PairCounts other) {
    double lengths = Math.sqrt((double) square() * other.square());
    return lengths == 0 ? 0 : TopicVectors.dot(topic, other.topic) / lengths;
  }

  /** How alike the topics of the text and of the group are: the cosine of their angle. */
  private double likeness(Words words, int own) {
    long dot = TopicVectors.dot(topic, words.topic());
    long others = square();
    int ofOwn = words.square();
    if (own > 0) {
      others += ofOwn - 2 * dot;
      dot -= ofOwn;
    }
    return others <= 0 || ofOwn == 0 ? 0 : dot / Math.sqrt((double) others * ofOwn);
  }
}
