package io.jianbao.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The quotation marks of a text that have no partner in it.
 *
 * @param opening where marks open that no mark closes
 * @param closing where marks close that no mark opened; of two closing marks around a phrase, which
 *     are one slip (”两委”), the first
 */
record QuoteMarks(List<Integer> opening, List<Integer> closing) {
  private static final String OPENING = "“「『";
  private static final String CLOSING = "”」』";

  static QuoteMarks unpaired(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    List<Integer> closing = new ArrayList<>();
    boolean turned = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) {
        open.push(at);
        turned = false;
      } else if (CLOSING.indexOf(c) >= 0) {
        if (!open.isEmpty()) {
          open.pop();
        } else if (turned) {
          turned = false;
        } else if (!isInch(text, at)) {
          closing.add(at);
          turned = c == '”';
        }
      }
    }
    return new QuoteMarks(new ArrayList<>(open).reversed(), closing);
  }

  /** 17” is a size. */
  private static boolean isInch(String text, int at) {
    return text.charAt(at) == '”' && at > 0 && Character.isDigit(text.charAt(at - 1));
  }

  /** Whether the first mark of a text closes. */
  static boolean startsClosing(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (OPENING.indexOf(text.charAt(at)) >= 0) {
        return false;
      }
      if (CLOSING.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static boolean startsQuoting(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty() && OPENING.indexOf(stripped.charAt(0)) >= 0;
  }
}
