package io.jianbao.layout;

/**
 * What a text is about, as far as its characters tell.
 *
 * @param pairs the numbers of its pairs of characters in the page's {@link Vocabulary}, each once;
 *     only those that stand in several lines, others are found nowhere else
 * @param size how many pairs it has, those that stand nowhere else included
 * @param topic its direction in the space of {@link TopicVectors}: of length {@link
 *     TopicVectors#LENGTH}, or 0 if unknown
 */
@SuppressWarnings("ArrayRecordComponent")
record Words(int[] pairs, int size, int[] topic) {
  /** How alike the topics are: the cosine of their angle. */
  double likeness(Words other) {
    return TopicVectors.cosine(topic, other.topic);
  }
}
