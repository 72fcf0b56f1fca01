package io.jianbao.search;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.AttributeSource;

/**
 * Takes texts apart into what they are found by: characters with their places and a mark at the
 * last one of each sentence, pairs of frequent characters, words. For one thread.
 */
final class TextInverter {
  static final String SENTENCE_END = "s>";

  /** Texts of one field stand further apart than any distance that a query can name. */
  static final int GAP = 10_000;

  private static final Folded END = Folded.of(SENTENCE_END);

  private final TextBuffers buffers;
  private final AttributeSource attributes = new AttributeSource();

  TextInverter(TextBuffers buffers) {
    this.buffers = buffers;
  }

  /** A text and its words, which may be null. */
  record Text(Folded folded, Tokens tokens) {}

  /**
   * A paragraph.
   *
   * @param sentences in code points as printed
   */
  record Paragraph(Text text, List<Range> sentences) {}

  /** Adds a paragraph to its document. */
  void addParagraph(Paragraph paragraph, Document document) {
    Text text = paragraph.text();
    TextBuffer characters = buffers.of(Schema.CHARACTERS);
    Folded folded = text.folded();
    addCharacters(folded, 0, characters);
    int last = 0;
    for (Range sentence : paragraph.sentences()) {
      while (last + 1 < folded.length() && folded.place(last + 1) < sentence.end()) {
        last++;
      }
      if (last < folded.length() && isInside(folded.place(last), sentence)) {
        characters.add(END, 0, END.length(), last);
      }
    }
    addField(Schema.CHARACTERS, folded.length(), Schema.PLACES, document);
    addPairs(folded, buffers.of(Schema.PAIRS));
    addField(Schema.PAIRS, 1, Schema.PRESENCE, document);
    int words = addWords(text, buffers.of(Schema.WORDS));
    addField(Schema.WORDS, words, Schema.COUNTS, document);
  }

  private static boolean isInside(int place, Range sentence) {
    return sentence.start() <= place && place < sentence.end();
  }

  /** Adds headlines to the document of their article. */
  void addHeadlines(List<Text> texts, Document document) {
    TextBuffer characters = buffers.of(Schema.HEAD_CHARACTERS);
    int place = 0;
    int length = 0;
    int words = 0;
    for (Text text : texts) {
      addCharacters(text.folded(), place, characters);
      place += text.folded().length() - 1 + GAP;
      length += text.folded().length();
      addPairs(text.folded(), buffers.of(Schema.HEAD_PAIRS));
      words += addWords(text, buffers.of(Schema.HEAD_WORDS));
    }
    addField(Schema.HEAD_CHARACTERS, length, Schema.PLACES, document);
    addField(Schema.HEAD_PAIRS, 1, Schema.PRESENCE, document);
    addField(Schema.HEAD_WORDS, words, Schema.COUNTS, document);
  }

  private void addField(String name, int length, FieldType type, Document document) {
    if (buffers.of(name).endText()) {
      document.add(new TextField(name, length, type, attributes));
    }
  }

  private static void addCharacters(Folded text, int place, TextBuffer characters) {
    for (int i = 0; i < text.length(); i++) {
      characters.add(text, i, i + 1, place + i);
    }
  }

  private static void addPairs(Folded text, TextBuffer pairs) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (FrequentCharacters.isPair(text.at(i), text.at(i + 1))) {
        pairs.add(text, i, i + 2, 0);
      }
    }
  }

  /**
   * Adds the words of two and more characters; single ones are found as characters.
   *
   * @return how many
   */
  private static int addWords(Text text, TextBuffer words) {
    Folded folded = text.folded();
    Tokens tokens = text.tokens();
    int count = 0;
    int start = 0;
    for (int i = 0; tokens != null && i < tokens.size(); i++) {
      while (start < folded.length() && folded.place(start) < tokens.start(i)) {
        start++;
      }
      int end = start;
      while (end < folded.length() && folded.place(end) < tokens.end(i)) {
        end++;
      }
      if (end - start > 1 && Words.isWord(folded, start, end)) {
        words.add(folded, start, end, 0);
        count++;
      }
      start = end;
    }
    return count;
  }
}
