package io.jianbao.report;

import io.jianbao.report.Entries.Article;
import io.jianbao.report.Entries.Heading;
import io.jianbao.report.Entries.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Simplified or traditional characters, so that the browser takes the right glyphs. Told apart by
 * the two national character sets: a character that GB 2312 has and Big5 lacks is simplified, one
 * that Big5 has and GB 2312 lacks is traditional.
 */
enum Writing {
  SIMPLIFIED("zh-CN"),
  TRADITIONAL("zh-Hant");

  /** Enough to tell; the rest of a long article need not be read. */
  private static final int SAMPLE = 2_000;

  private final String language;

  Writing(String language) {
    this.language = language;
  }

  /** The language tag. */
  String language() {
    return language;
  }

  static Writing of(Article article) {
    StringBuilder sample = new StringBuilder();
    for (Heading heading : article.headlines()) {
      append(sample, heading.text());
    }
    for (Paragraph paragraph : article.paragraphs()) {
      append(sample, paragraph.text());
    }
    return of(sample);
  }

  private static void append(StringBuilder sample, String text) {
    int room = SAMPLE - sample.length();
    if (room > 0) {
      sample.append(text, 0, Math.min(room, text.length()));
    }
  }

  private static Writing of(CharSequence text) {
    CharsetEncoder mainland = Charset.forName("GB2312").newEncoder();
    CharsetEncoder taiwan = Charset.forName("Big5").newEncoder();
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c)) {
        balance += (taiwan.canEncode(c) ? 1 : 0) - (mainland.canEncode(c) ? 1 : 0);
      }
    }
    return balance > 0 ? TRADITIONAL : SIMPLIFIED;
  }
}
