package io.jianbao.layout;

/**
 * What a text is about, as far as its characters tell.
 *
 * @param pairs the numbers of its pairs of characters in the page's {@link Vocabulary}, each once
 * @param topic its direction in the space of {@link TopicVectors}: of length {@link
 *     TopicVectors#LENGTH}, or 0 if unknown
 */
@SuppressWarnings("ArrayRecordComponent")
record Words(int[] pairs, int[] topic) {
  int size() {
    return pairs.length;
  }

  /** How alike the topics are: the cosine of their angle. */
  double likeness(Words other) {
    return TopicVectors.cosine(topic, other.topic);
  }
}
