package io.jianbao.layout;

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
  private static final double LOUDEST = 6;

  private static final double MISSING = Math.log(1 - FROM_GROUP);

  /** Room for a few paragraphs. */
  private static final int FIRST_SIZE = 1024;

  private final Vocabulary vocabulary;

  /** A hash table: the number of a pair and one, and how often it was counted, or 0. */
  private long[] cells = new long[FIRST_SIZE];

  private final float[] topic;
  private int distinct;
  private int total;

  PairCounts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.topic = new float[vocabulary.topicDimensions()];
  }

  void add(Words words) {
    change(words, 1);
  }

  void remove(Words words) {
    change(words, -1);
  }

  private void change(Words words, int by) {
    for (int id : words.pairs()) {
      if (distinct * 3 > cells.length) {
        grow();
      }
      int slot = slot(id);
      if (cells[slot] == 0) {
        cells[slot] = (long) (id + 1) << 32;
        distinct++;
      }
      cells[slot] += by;
    }
    total += by * words.size();
    for (int k = 0; k < topic.length; k++) {
      topic[k] += by * words.topic()[k];
    }
  }

  private int slot(int id) {
    int mask = cells.length - 1;
    int slot = id * 0x9E3779B9 >>> 7 & mask;
    while (cells[slot] != 0 && (int) (cells[slot] >>> 32) != id + 1) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = cells;
    cells = new long[old.length * 2];
    for (long cell : old) {
      if (cell != 0) {
        cells[slot((int) (cell >>> 32) - 1)] = cell;
      }
    }
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
    if (others == 0) {
      return words.size() * MISSING;
    }
    double sum = 0;
    int missing = 0;
    for (int id : words.pairs()) {
      int count = (int) cells[slot(id)] - own;
      if (count <= 0) {
        missing++;
      } else {
        sum += loudness(count, others, vocabulary.share(id));
      }
    }
    return sum + missing * MISSING;
  }

  private static double loudness(int count, int total, double share) {
    double ratio = count / (total * share);
    return Math.min(LOUDEST, Math.log(1 - FROM_GROUP + FROM_GROUP * ratio));
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
    double sum = 0;
    int missing = 0;
    int j = 0;
    for (int id : words.pairs()) {
      while (j < to.size() && to.pairs()[j] < id) {
        j++;
      }
      if (j < to.size() && to.pairs()[j] == id) {
        sum += loudness(1, to.size(), vocabulary.share(id));
      } else {
        missing++;
      }
    }
    return (sum + missing * MISSING) / words.size() + TOPIC * words.likeness(to);
  }

  /** How alike the topics of the two groups are: the cosine of their angle. */
  double likeness(PairCounts other) {
    return likeness(new Words(new int[0], TopicVectors.normalized(other.topic.clone())), 0);
  }

  /** How alike the topics of the text and of the group are: the cosine of their angle. */
  private double likeness(Words words, int own) {
    float dot = 0;
    float square = 0;
    for (int k = 0; k < topic.length; k++) {
      float of = topic[k] - own * words.topic()[k];
      dot += of * words.topic()[k];
      square += of * of;
    }
    return square < 1e-6 ? 0 : dot / Math.sqrt(square);
  }
}
