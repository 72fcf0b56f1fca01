package io.jianbao.segment;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into sentences behind 。！？…, ASCII ?! and the full stop of an English sentence.
 * Closing quotation marks and brackets stay with the sentence that they close, and so do blanks
 * behind it.
 */
public final class SentenceSplitter {
  private static final String ENDS = "。！？!?…｡";
  private static final String CLOSING = "”’」』）)】》〉〗〕］]\"'";

  /** What goes on with the sentence behind a closing quotation mark: “好！”的喊声. */
  private static final String GOES_ON = "，、；：,;:的地得之等）)—";

  private SentenceSplitter() {}

  /** The sentences of {@code text} in order; together they cover it without a gap. */
  public static List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      if (!ends(text, i)) {
        i++;
        continue;
      }
      int end = behindClosing(text, i);
      if (end == text.length() || !goesOn(text, i, end)) {
        end = behindBlanks(text, end);
        sentences.add(new Span(start, end));
        start = end;
      }
      i = end;
    }
    if (start < text.length()) {
      sentences.add(new Span(start, text.length()));
    }
    return sentences;
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' || ENDS.indexOf(c) >= 0 || c == '.' && isFullStop(text, at);
  }

  /** A dot behind a word of at least two lower-case letters and in front of a blank or nothing. */
  private static boolean isFullStop(String text, int at) {
    if (at < 2 || at + 1 < text.length() && !Script.isBlank(text.charAt(at + 1))) {
      return false;
    }
    return isLower(text.charAt(at - 1)) && isLower(text.charAt(at - 2));
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int behindClosing(String text, int at) {
    int end = at + 1;
    while (end < text.length()
        && (ENDS.indexOf(text.charAt(end)) >= 0 || CLOSING.indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** Whether a sentence inside quotation marks or brackets is only a part of another. */
  private static boolean goesOn(String text, int mark, int end) {
    boolean closed = CLOSING.indexOf(text.charAt(end - 1)) >= 0 && end > mark + 1;
    char next = text.charAt(end);
    return closed
        ? GOES_ON.indexOf(next) >= 0
        : text.charAt(mark) == '…' && "，、；：,;:".indexOf(next) >= 0;
  }

  private static int behindBlanks(String text, int at) {
    int end = at;
    while (end < text.length() && Script.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
