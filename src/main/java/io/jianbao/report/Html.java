package io.jianbao.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text as HTML. Characters that a reader cannot see, or that would turn the direction of the text
 * around them, become visible marks such as {@code U+202E}; so no text of a page can hide in the
 * report or change it.
 */
final class Html {
  private Html() {}

  /** Text content. */
  static String text(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text(out, text, 0, text.length());
    return out.toString();
  }

  /** The chars from {@code start} to {@code end} as text content. */
  static void text(StringBuilder out, CharSequence text, int start, int end) {
    for (int i = start; i < end; ) {
      int c = Character.codePointAt(text, i);
      if (hidden(c)) {
        out.append("<span class=\"hidden-char\">").append(name(c)).append("</span>");
      } else {
        escape(out, c, i + 1 < text.length() ? text.charAt(i + 1) : 0);
      }
      i += Character.charCount(c);
    }
  }

  /** An attribute's value, without the quotation marks around it. */
  static String attribute(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      if (hidden(c)) {
        out.append('⟨').append(name(c)).append('⟩');
      } else {
        escape(out, c, i + 1 < text.length() ? text.charAt(i + 1) : 0);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void escape(StringBuilder out, int c, int next) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\r' -> out.append(next == '\n' ? "" : "\n");
      default -> out.appendCodePoint(c);
    }
  }

  /** Whether a reader would not see this character, or not see what it does. */
  private static boolean hidden(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    };
  }

  private static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  /**
   * The anchor of an article, or of one of its parts: the id that the run gave it, with what an
   * HTML id may not hold percent-encoded.
   */
  static String anchor(String article, String part) {
    StringBuilder out = new StringBuilder();
    String id = part.isEmpty() ? article : article + "." + part;
    id.codePoints().forEach(c -> appendSafe(out, c));
    return out.toString();
  }

  private static void appendSafe(StringBuilder out, int c) {
    if (Character.isLetterOrDigit(c) || "._-#/".indexOf(c) >= 0) {
      out.appendCodePoint(c);
    } else {
      percent(out, c);
    }
  }

  /** The link to an anchor on the same page. */
  static String link(String anchor) {
    StringBuilder out = new StringBuilder("#");
    anchor.codePoints().forEach(c -> appendUrl(out, c));
    return out.toString();
  }

  private static void appendUrl(StringBuilder out, int c) {
    if (c < 0x80 && (Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0)) {
      out.append((char) c);
    } else {
      percent(out, c);
    }
  }

  private static void percent(StringBuilder out, int c) {
    // a lone surrogate has no bytes in UTF-8; the code point's own number stands for it
    byte[] bytes =
        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
            ? name(c).getBytes(StandardCharsets.UTF_8)
            : Character.toString(c).getBytes(StandardCharsets.UTF_8);
    for (byte b : bytes) {
      out.append(String.format(Locale.ROOT, "%%%02X", b));
    }
  }
}
