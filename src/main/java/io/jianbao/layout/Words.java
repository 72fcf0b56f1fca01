package io.jianbao.layout;

/**
 * What a text is about, as far as its characters tell.
 *
 * @param pairs the numbers of its pairs of characters in the page's {@link Vocabulary}, each once;
 *     only those that stand in several lines, others are found nowhere else
 * @param size how many pairs it has, those that stand nowhere else included
 * @param topic its direction in the space of {@link TopicVectors}: of length {@link
 *     TopicVectors#LENGTH}, or 0 if unknown
 * @param square the square of the topic's length
 */
@SuppressWarnings("ArrayRecordComponent")
record Words(int[] pairs, int size, int[] topic, int square) {
  static Words of(int[] pairs, int size, int[] topic) {
    return new Words(pairs, size, topic, TopicVectors.dot(topic, topic));
  }

  /** How alike the topics are: the cosine of their angle. */
  double likeness(Words other) {
    double lengths = Math.sqrt((double) square * other.square);
    return lengths == 0 ? 0 : TopicVectors.dot(topic, other.topic) / lengths;
  }
}
