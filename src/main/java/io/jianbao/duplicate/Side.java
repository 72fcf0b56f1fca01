package io.jianbao.duplicate;

import io.jianbao.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of two texts that are held against each other.
 *
 * @param formula what of it many paragraphs have
 */
record Side(ParagraphText paragraph, FoldedText folded, Formula formula) {
  private static final String SENTENCE_END = "。！？!?…；;”\"」』）)";
  private static final String BYLINE = "本报记者";
  private static final String LABEL_END = ":：—";

  /** The number in front of an item. */
  private static final Pattern ITEM =
      Pattern.compile("图?[（(［\\[〔]?([0-9０-９一二三四五六七八九十①-⑳]{1,3})[）)］\\]〕、.．]");

  /** Who sent it. */
  private static final Pattern NEWS = Pattern.compile("[^，。；]{2,20}?(?:电|讯|消息)(?=[\\s\u3000（(：:])");

  /** Marks between the items of a list of names, and the characters to each. */
  private static final int LEAST_ITEMS = 4;

  private static final int LONGEST_ITEM = 12;

  String text() {
    return paragraph.text();
  }

  /** A stretch of the folded text. */
  String folded(int start, int end) {
    return new String(folded.chars(), start, end - start);
  }

  /** A stretch of the folded text in the printed one. */
  Span raw(int start, int end) {
    return folded.raw(start, end);
  }

  boolean isOnPageOf(Side other) {
    return paragraph.isOnPageOf(other.paragraph);
  }

  boolean endsSentence() {
    return endsSentence(text());
  }

  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && SENTENCE_END.indexOf(text.charAt(last)) >= 0;
  }

  /** Whether a mark stands at a place of the folded text. */
  boolean isMarkAt(int at) {
    int start = folded.rawStart(at);
    for (int i = folded.rawEnd(at); i < start; i++) {
      if (!Character.isWhitespace(text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text announces what follows (学生张三——, 通知如下：). */
  boolean announces() {
    String stripped = text().stripTrailing();
    return !stripped.isEmpty() && LABEL_END.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
  }

  /** Who sent it and from where, as news begin; empty if it begins otherwise. */
  String newsHead() {
    Matcher news = NEWS.matcher(text());
    return news.lookingAt() ? news.group() : "";
  }

  boolean isNews() {
    return !newsHead().isEmpty();
  }

  /** The number in front of the text; empty if it is no item of a list. */
  String itemNumber() {
    Matcher item = ITEM.matcher(text());
    return item.lookingAt() ? item.group(1) : "";
  }

  /** A line in brackets, or of who wrote it. */
  boolean isNote() {
    return text().startsWith("（") && text().endsWith("）")
        || text().startsWith("(") && text().endsWith(")")
        || text().startsWith(BYLINE) && !endsSentence();
  }

  boolean isList() {
    int items = 0;
    for (int at = text().indexOf('、'); at >= 0; at = text().indexOf('、', at + 1)) {
      items++;
    }
    return items >= LEAST_ITEMS && items * LONGEST_ITEM >= text().length();
  }
}
