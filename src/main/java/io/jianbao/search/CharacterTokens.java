package io.jianbao.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/**
 * The characters of a text, each with its place, and a mark at the last one of each sentence.
 * Several texts follow one another at a distance that no literal spans. Not thread-safe.
 */
final class CharacterTokens extends TokenStream {
  static final String SENTENCE_END = "s>";

  /** More than any distance that a query can name. */
  static final int GAP = 10_000;

  private static final BytesRef MARK = new BytesRef(SENTENCE_END);

  /** The terms of characters that came before. */
  private static final BytesRef[] TERMS = new BytesRef[Character.MAX_VALUE + 1];

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final List<Folded> texts;
  private final List<Range> sentences;
  private int text;
  private int next;
  private int sentence;
  private boolean markDue;

  /**
   * A single text.
   *
   * @param sentences in code points as printed
   * @param attributes shared by streams that are read one after the other
   */
  CharacterTokens(Folded only, List<Range> sentences, AttributeSource attributes) {
    super(attributes);
    this.texts = List.of(only);
    this.sentences = sentences;
  }

  CharacterTokens(List<Folded> texts, AttributeSource attributes) {
    super(attributes);
    this.texts = texts;
    this.sentences = List.of();
  }

  @Override
  public void reset() {
    text = 0;
    next = 0;
    sentence = 0;
    markDue = false;
  }

  @Override
  public boolean incrementToken() {
    if (markDue) {
      markDue = false;
      term.setBytesRef(MARK);
      increment.setPositionIncrement(0);
      return true;
    }
    while (text < texts.size() && next == texts.get(text).length()) {
      text++;
      next = 0;
    }
    if (text == texts.size()) {
      return false;
    }
    Folded current = texts.get(text);
    increment.setPositionIncrement(next == 0 && text > 0 ? GAP : 1);
    term.setBytesRef(term(current.at(next)));
    next++;
    markDue = endsSentence(current);
    return true;
  }

  /** Whether the character before {@code next} is the last of a sentence. */
  private boolean endsSentence(Folded current) {
    int place = current.place(next - 1);
    while (sentence < sentences.size() && sentences.get(sentence).end() <= place) {
      sentence++;
    }
    return sentence < sentences.size()
        && sentences.get(sentence).start() <= place
        && (next == current.length() || current.place(next) >= sentences.get(sentence).end());
  }

  private static BytesRef term(int character) {
    if (!Character.isBmpCodePoint(character)) {
      return new BytesRef(Character.toString(character));
    }
    BytesRef known = TERMS[character]; // safe to share; a lost one is made again
    if (known == null) {
      known = new BytesRef(Character.toString(character));
      TERMS[character] = known;
    }
    return known;
  }
}
