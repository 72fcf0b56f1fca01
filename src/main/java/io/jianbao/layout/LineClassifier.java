package io.jianbao.layout;

import io.jianbao.text.Script;
import java.util.regex.Pattern;

/** Tells what a line is by itself: by its line of origin, its form, its words. Immutable. */
final class LineClassifier {
  private static final int LONGEST_CAPTION = 120;
  private static final int LONGEST_NOTICE = 60;

  private static final Pattern NOTICE =
      Pattern.compile(
          "^[(（▶►↓]?(?:相关报道|相關報導|[上下]转|[上下]轉|[上下]接|[上下]轉|[上下]接第|详见|全文见|全文刊|版式设计|责任编辑|責任編輯|本版责编|本版编辑"
              + "|本版责任编辑|值班编辑|美编|校对|版面设计|制图|本版制图|栏目投稿|投稿邮箱|数据来源|资料来源|来源[:：]|图片来源).*");

  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:[(（]?(?:图为|圖為|上图|下图|左图|右图|图①|图一|题图|題圖).*|.{0,60}(?:摄影报道|攝影報導|摄|攝|供图|供圖|漫画|社发|视觉|影像中国)"
              + "(?:[(（][^)）]{2,12}[)）])?[)）。]?)$");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^[(（](?:(?:作者|本报|本報|记者|記者|据|據|综合|綜合|通讯员|文/|新华社|原载|整理|参与)[^()（）]{1,90}"
              + "|[^()（）。]{2,60}(?:整理|采写|采寫|采访|報導|报道|供稿|编译|執筆|执笔))[)）]$");

  private final DatelineParser datelines;

  LineClassifier(DatelineParser datelines) {
    this.datelines = datelines;
  }

  LineFacts classify(Line line, Vocabulary vocabulary) {
    DatelineParser.Found origin = datelines.lead(line.text());
    LineKind kind = origin != null ? LineKind.LEAD : LineKind.BODY;
    if (origin != null && origin.end() == line.text().length()) {
      kind = LineKind.BYLINE;
    }
    if (origin == null) {
      origin = datelines.closing(line.text());
      kind = origin != null && origin.start() == 0 ? LineKind.SIGNATURE : LineKind.BODY;
    }
    if (origin == null) {
      origin = datelines.byline(line.text());
      kind = origin != null ? LineKind.BYLINE : byForm(line);
    }
    Quotation quotation = Quotation.of(line.folded());
    return new LineFacts(line, origin, kind, quotation, vocabulary.wordsOf(line.folded()));
  }

  private static LineKind byForm(Line line) {
    String text = line.text();
    if (text.length() <= LONGEST_CAPTION) {
      if (SIGNATURE.matcher(text).matches()) {
        return LineKind.SIGNATURE;
      }
      if (text.length() <= LONGEST_NOTICE && NOTICE.matcher(text).matches()) {
        return LineKind.NOTICE;
      }
      if (CAPTION.matcher(text).matches()) {
        return LineKind.CAPTION;
      }
      if (text.startsWith("——") || text.startsWith("──")) {
        return LineKind.SUBTITLE;
      }
    }
    return isTableRow(text) ? LineKind.TABLE : LineKind.BODY;
  }

  /** A row of a table: four cells or more, most of them figures. */
  private static boolean isTableRow(String text) {
    if (text.length() > LONGEST_CAPTION) {
      return false;
    }
    int cells = 1;
    int digits = 0;
    int shown = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Script.isBlank(c)) {
        cells += Script.isBlank(text.charAt(i - 1)) ? 0 : 1;
      } else {
        shown++;
        digits += Character.isDigit(c) || c == '.' || c == '%' || c == '-' || c == '+' ? 1 : 0;
      }
    }
    return cells >= 4 && digits * 2 >= shown;
  }
}
