package io.jianbao.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The characters of a text, each with its place, and a mark where a sentence begins and where it
 * ends. Several texts follow one another at a distance that no literal spans. Not thread-safe.
 */
final class CharacterTokens extends TokenStream {
  static final String SENTENCE_START = "<s";
  static final String SENTENCE_END = "s>";

  /** More than any distance that a query can name. */
  static final int GAP = 10_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final List<Folded> texts;
  private final List<Range> sentences;
  private int text;
  private int next;
  private int sentence;
  private boolean startMarked;
  private boolean endDue;

  /** A single text with its sentences in code points as printed. */
  CharacterTokens(Folded only, List<Range> sentences) {
    this.texts = List.of(only);
    this.sentences = sentences;
  }

  CharacterTokens(List<Folded> texts) {
    this.texts = texts;
    this.sentences = List.of();
  }

  @Override
  public void reset() {
    text = 0;
    next = 0;
    sentence = 0;
    startMarked = false;
    endDue = false;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (endDue) {
      endDue = false;
      return mark(SENTENCE_END, 0);
    }
    while (text < texts.size() && next == texts.get(text).length()) {
      text++;
      next = 0;
    }
    if (text == texts.size()) {
      return false;
    }
    Folded current = texts.get(text);
    int distance = next == 0 && text > 0 ? GAP : 1;
    boolean begins = beginsSentence(current);
    if (begins && !startMarked) {
      startMarked = true;
      return mark(SENTENCE_START, distance);
    }
    increment.setPositionIncrement(begins ? 0 : distance);
    startMarked = false;
    append(current.at(next));
    next++;
    endDue = endsSentence(current);
    return true;
  }

  /** Whether the character at {@code next} is the first of the sentence. */
  private boolean beginsSentence(Folded current) {
    int place = current.place(next);
    while (sentence < sentences.size() && sentences.get(sentence).end() <= place) {
      sentence++;
    }
    return sentence < sentences.size()
        && sentences.get(sentence).start() <= place
        && (next == 0 || current.place(next - 1) < sentences.get(sentence).start());
  }

  /** Whether the character before {@code next} is the last of the sentence. */
  private boolean endsSentence(Folded current) {
    return sentence < sentences.size()
        && sentences.get(sentence).start() <= current.place(next - 1)
        && (next == current.length() || current.place(next) >= sentences.get(sentence).end());
  }

  private boolean mark(String mark, int distance) {
    term.append(mark);
    increment.setPositionIncrement(distance);
    return true;
  }

  private void append(int character) {
    if (Character.isBmpCodePoint(character)) {
      term.append((char) character);
    } else {
      term.append(Character.highSurrogate(character)).append(Character.lowSurrogate(character));
    }
  }
}
