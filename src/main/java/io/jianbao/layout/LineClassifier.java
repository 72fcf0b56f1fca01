package io.jianbao.layout;

import io.jianbao.text.Script;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a line is by itself: by its line of origin, its form, its words. Immutable. */
final class LineClassifier {
  private static final int LONGEST_CAPTION = 120;
  private static final int LONGEST_NOTICE = 60;
  private static final int LEAST_CELLS = 3;

  private static final Pattern NOTICE =
      Pattern.compile(
          "^[(（▶►↓]?(?:相关报道|相關報導|[上下]转|[上下]轉|[上下]接|[上下]轉|[上下]接第|详见|全文见|全文刊|版式设计|责任编辑|責任編輯|本版责编|本版编辑"
              + "|本版责任编辑|值班编辑|美编|校对|版面设计|制图|本版制图|栏目投稿|投稿邮箱|数据来源|资料来源|来源[:：]|图片来源"
              + "|(?:本版|本期)?(?:责编|責編|编辑|編輯|主编|主編|统筹|統籌|策划|策劃|监制|版式|视觉|視覺|组版|組版|图编|检校|审校"
              + "|值班主任|值班编委|美术编辑|美術編輯)[:：/／ 　丨|]|[Ee]-?[Mm]ail[:： ]).*");

  /** The characters with which what {@link #NOTICE} matches begins. */
  private static final String NOTICE_BEGINNINGS = "(（▶►↓相上下详全版责責本值美校制栏投数资来图编編主统統策监视視组組检审Ee";

  private static final String CAPTION_BEGINNINGS = "(（图圖上下左右题題";

  private static final Pattern CAPTION =
      Pattern.compile("^[(（]?(?:图为|圖為|上图|下图|左图|右图|图①|图一|题图|題圖).*$");

  /** At the end of a caption, who took the picture. */
  private static final Pattern CREDIT =
      Pattern.compile("(?:摄影报道|攝影報導|摄|攝|供图|供圖|漫画|社发|视觉|影像中国)(?:[(（][^)）]{2,12}[)）])?[)）。]?$");

  private static final CharSet CREDIT_ENDS = new CharSet("道導摄攝图圖画发觉国)）");

  private static final int LONGEST_CREDIT = 22;

  /** A credit begins within so many characters. */
  private static final int LONGEST_SUBJECT = 60;

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^[(（](?:(?:作者|本报|本報|记者|記者|据|據|综合|綜合|通讯员|文/|新华社|原载|整理|参与)[^()（）]{1,90}"
              + "|[^()（）。]{2,60}(?:整理|采写|采寫|采访|報導|报道|供稿|编译|執筆|执笔))[)）]$");

  private static final String DAY =
      "(?:(?:中华民国|中華民國|民国|民國) ?\\d{2,3} ?年 ?|[\\d０-９二〇○零一三四五六七八九]{4} ?年 ?)?[\\d０-９一二三四五六七八九十]{1,3} ?月"
          + " ?[\\d０-９一二三四五六七八九十]{1,3} ?日(?:[ 　]?(?:星期|周|週)[一二三四五六日天])?";

  /** What stands below a notice or a letter: who gives it, the day, where to ask. */
  private static final Pattern GIVER =
      Pattern.compile(
          "^(?:[(（]?"
              + DAY
              + "[)）]?"
              + "|[^。，,:：]{2,40}[局司会會室府院校厅廳部处處队隊站社组組所行厂][ 　]+"
              + DAY
              + "|(?:[^。，,:：]{1,12}[ 　])?[^。，,:： 　]{0,6}(?:读者|讀者|作者|村民|市民|居民|网友|網友|家长|家長)[ 　]{1,2}\\p{IsHan}{2,4}"
              + "(?:[(（][^()（）]{1,12}[)）])?"
              + "|\\p{IsHan}{2,20}供稿"
              + "|[(（](?:\\p{IsHan}{2,4}|\\p{IsHan}[ 　]\\p{IsHan}|\\p{IsHan}{2,8}[ 　]\\p{IsHan}{2,4})[)）]"
              + "|(?:联系人|联系电话|聯絡電話|咨询电话|电话|電話|地址|邮箱|电子邮箱|网址|传真|热线)[:：].{2,50})$");

  /** The last characters of 读者, 村民, 网友, 家长. */
  private static final CharSet GIVER_ENDS = new CharSet("者民友长長");

  /** 联系电话, 电子邮箱. */
  private static final int LONGEST_LABEL = 4;

  private final DatelineParser datelines;

  LineClassifier(DatelineParser datelines) {
    this.datelines = datelines;
  }

  LineFacts classify(Line line, Words words) {
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
    return new LineFacts(line, origin, kind, quotation, words);
  }

  private static LineKind byForm(Line line) {
    String text = line.text();
    if (text.length() <= LONGEST_CAPTION) {
      boolean sentence = Marks.endsSentence(line.last());
      if (!sentence && isSignature(text)) {
        return LineKind.SIGNATURE;
      }
      if (text.length() <= LONGEST_NOTICE
          && NOTICE_BEGINNINGS.indexOf(text.charAt(0)) >= 0
          && NOTICE.matcher(text).matches()) {
        return LineKind.NOTICE;
      }
      if (CAPTION_BEGINNINGS.indexOf(text.charAt(0)) >= 0 && CAPTION.matcher(text).matches()
          || hasCredit(text)) {
        return LineKind.CAPTION;
      }
      if (text.startsWith("——") || text.startsWith("──")) {
        return LineKind.SUBTITLE;
      }
    }
    return isTableRow(line) ? LineKind.TABLE : LineKind.BODY;
  }

  private static boolean isSignature(String text) {
    boolean inBrackets = text.charAt(0) == '(' || text.charAt(0) == '（';
    return inBrackets && SIGNATURE.matcher(text).matches()
        || (inBrackets || namesGiver(text) || text.endsWith("供稿")) && GIVER.matcher(text).matches();
  }

  /** Whether there is a day, a colon behind what is given, or a name behind who gives it. */
  private static boolean namesGiver(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean name = (c == ' ' || c == '\u3000') && GIVER_ENDS.has(text.charAt(i - 1));
      if (name || c == '月' || (c == ':' || c == '：') && i <= LONGEST_LABEL) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCredit(String text) {
    int end = text.charAt(text.length() - 1) == '。' ? text.length() - 1 : text.length();
    if (end == 0 || !CREDIT_ENDS.has(text.charAt(end - 1))) {
      return false;
    }
    Matcher credit = CREDIT.matcher(text);
    return credit.find(Math.max(0, text.length() - LONGEST_CREDIT))
        && credit.start() <= LONGEST_SUBJECT;
  }

  /** A row of a table: three cells or more, most of them figures. */
  private static boolean isTableRow(Line line) {
    String text = line.text();
    int blanks = text.length() - line.folded().length;
    if (text.length() > LONGEST_CAPTION || blanks < LEAST_CELLS - 1) {
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
    return cells >= LEAST_CELLS && digits * 2 >= shown;
  }
}
