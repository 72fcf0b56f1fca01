package io.jianbao.layout;

/**
 * How many lines of a group each pair of characters stands in, and how strongly a further line
 * belongs to them.
 *
 * <p>Belonging is measured as a likelihood ratio: each pair of the line is drawn either from the
 * group or from newspapers at large, one as likely as the other, against newspapers at large alone.
 * A rare pair that the group has (a name, a term) speaks loudly, 进行 hardly at all.
 */
final class PairCounts {
  private static final double FROM_GROUP = 0.2;

  /** What a like topic counts, against the words. */
  private static final double TOPIC = 0.5;

  /** A single pair is not believed beyond this: characters may be confused. */
  private static final double LOUDEST = 6;

  /** Room for a few paragraphs. */
  private static final int FIRST_SIZE = 1024;

  private static final double MISSING = Math.log(1 - FROM_GROUP);

  private final Vocabulary vocabulary;
  private int[] ids = new int[FIRST_SIZE];
  private int[] counts = new int[FIRST_SIZE];
  private int distinct;
  private int total;
  private final float[] topic;

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
      change(id, by);
    }
    total += by * words.size();
    for (int k = 0; k < topic.length; k++) {
      topic[k] += by * words.topic()[k];
    }
  }

  private void change(int id, int by) {
    if (distinct * 3 > ids.length) {
      grow();
    }
    int slot = slot(id);
    if (ids[slot] == 0) {
      ids[slot] = id + 1;
      distinct++;
    }
    counts[slot] += by;
  }

  private int slot(int id) {
    int mask = ids.length - 1;
    int i = id * 0x9E3779B9 >>> 7 & mask;
    while (ids[i] != 0 && ids[i] != id + 1) {
      i = i + 1 & mask;
    }
    return i;
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

  boolean isEmpty() {
    return total == 0;
  }

  /** How strongly a line with these pairs belongs to the group: a logarithm of a ratio, summed. */
  double belonging(Words words) {
    int[] pairs = words.pairs();
    if (total == 0) {
      return pairs.length * MISSING;
    }
    double sum = 0;
    int missing = 0;
    for (int id : pairs) {
      int count = counts[slot(id)];
      if (count == 0) {
        missing++;
      } else {
        double share = (double) count / total;
        double ratio = share / vocabulary.share(id);
        sum += Math.min(LOUDEST, Math.log(1 - FROM_GROUP + FROM_GROUP * ratio));
      }
    }
    return sum + missing * MISSING;
  }

  /** The belonging a pair, 0 for a line without any. */
  double belongingPerPair(Words words) {
    return words.size() == 0 ? 0 : belonging(words) / words.size() + TOPIC * likeness(words);
  }

  /** How alike the topics of the two groups are: the cosine of their angle. */
  double likeness(PairCounts other) {
    return likeness(new Words(new int[0], TopicVectors.normalized(other.topic.clone())));
  }

  /** How alike the topics of the text and of the group are: the cosine of their angle. */
  private double likeness(Words words) {
    double dot = 0;
    double square = 0;
    for (int k = 0; k < topic.length; k++) {
      dot += topic[k] * words.topic()[k];
      square += topic[k] * topic[k];
    }
    return square < 1e-9 ? 0 : dot / Math.sqrt(square);
  }
}
