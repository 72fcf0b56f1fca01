package io.jianbao.layout;

/**
 * What was learnt from newspapers at large. Immutable.
 *
 * @param characters how characters follow one another
 * @param continuation which texts go on with which
 * @param topics which pairs of characters speak of the same things
 * @param places with which pairs articles begin and end
 */
record Statistics(
    CharacterModel characters,
    ContinuationModel continuation,
    TopicVectors topics,
    ParagraphPlaces places) {
  static Statistics load() {
    return new Statistics(
        CharacterModel.load(),
        ContinuationModel.load(),
        TopicVectors.load(),
        ParagraphPlaces.load());
  }
}
