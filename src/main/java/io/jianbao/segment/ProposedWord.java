package io.jianbao.segment;

import java.util.List;

/**
 * A string that behaves like a word in a corpus and is cut by the dictionary.
 *
 * @param text the word
 * @param pieces how it is cut now
 * @param count how often it stands in the corpus
 * @param cohesion how much likelier its pieces stand together than by chance (natural logarithm)
 * @param freedom how freely its neighbours change: the smaller of the entropies of the character in
 *     front and of the one behind, in nats
 * @param examples where it stands, each with some characters around it
 */
public record ProposedWord(
    String text,
    List<String> pieces,
    int count,
    double cohesion,
    double freedom,
    List<String> examples) {
  public ProposedWord {
    pieces = List.copyOf(pieces);
    examples = List.copyOf(examples);
  }
}
