package io.jianbao.layout;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import io.jianbao.text.Simplified;
import io.jianbao.text.Span;
import io.jianbao.text.Width;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the rows that are of the page and of no article: its number, name and day (第3版 要闻
 * 2022年2月28日 星期一), whose rights it is, addresses of the paper, what the buttons of its reader say.
 * They stand between articles and inside of paragraphs alike. Immutable.
 */
final class PageFurniture {
  private static final int LONGEST = 80;

  private static final String NUMERAL = "[\\d〇○零一二三四五六七八九十]";

  private static final List<String> SECTIONS =
      new DataFile(PageFurniture.class, "sections.txt").rows();

  /** What stands at the head of a page, beside one another. */
  private enum Part {
    DAY(NUMERAL + "{4} ?[年./-] ?" + NUMERAL + "{1,3} ?[月./-] ?" + NUMERAL + "{1,3} ?日?"),
    WEEKDAY("(?:星期|周|礼拜)[一二三四五六日天]"),
    LUNAR_DAY("(?:农历|夏历)\\p{IsHan}{2,10}"),
    PAGES("(?:今日|本期|共) ?\\d{1,3} ?版"),
    ISSUE("(?:总第?|第) ?\\d{1,6} ?[期号]"),
    PAGE("第? ?(?:[A-Z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3}) ?版|[A-Z]{1,2}\\d{1,3}"),
    BUTTON("(?:上一|下一)[版篇期条]|版面导航|标题导航|版面概览|返回(?:目录|首页|顶部)|回到顶部|往期回顾" + "|放大[+]?|缩小-?|默认[○o]?"),
    PAPER("\\p{IsHan}{2,5}(?:日报|晚报|早报|晨报|时报|商报|快报|导报|都市报|青年报|周报|周刊)" + "(?:数字报|电子版|电子报)?"),
    SECTION(String.join("|", SECTIONS)),
    EDITOR("(?:责任编辑|责编|编辑|美编|版式|校对)[:/ ] ?\\p{IsHan}{2,4}"),
    NUMBER("\\d{1,3}");

    private final String form;

    Part(String form) {
      this.form = form;
    }
  }

  private static final String BETWEEN = "[ |·丨/:,()【】\\[\\]-]{0,3}";

  /** The same on many pages, whatever is printed on them. */
  private static final Pattern FIXED =
      Pattern.compile(
          "[-—–·•~] ?\\d{1,3} ?[-—–·•~]"
              + "|(?:https?://|www\\.)[\\w./?=&%#:-]+"
              + "|(?:©|\\(c\\)|copyright|all rights reserved).{0,50}"
              + "|.{0,16}(?:版权所有|版权声明).{0,30}"
              + "|.{0,6}未经.{0,10}(?:授权|许可|同意).{0,12}(?:转载|复制|摘编|使用|刊载).{0,14}"
              + "|.{0,8}(?:扫一扫|扫描|扫码|长按|识别).{0,8}(?:二维码|关注|阅读|下载).{0,12}"
              + "|(?:新闻|本报|报料|爆料|发行|广告|订报|订阅|读者)热线[: ].{4,50}"
              + "|(?:报社地址|社址|邮发代号|国内统一.{0,8}号|广告经营许可证).{0,2}[: ].{2,60}"
              + "|(?=.*\\d{6})(?=.*(?:热线|零售|定价|邮发代号|总编室|广告部|发行部|承印))"
              + "(?:[^。!?, ]{2,12}[: ] ?[^。!? ]{2,24} ?){2,8}",
          Pattern.CASE_INSENSITIVE);

  /** Each row that is of the page holds one of these: most headlines hold none. */
  private static final CharSet NAMED =
      new CharSet("0123456789０１２３４５６７８９版报報刊权權©页頁导導篇放缩縮默热熱號号码碼载載录錄顾顧wW");

  /** Each row that is {@link #FIXED} holds one of these. */
  private static final CharSet MARKS = new CharSet("©权權经經码碼址号號价價室部印载載读讀注关關热熱cCrRwW-—–·•~");

  /** What the first or the last row of a page may be. */
  private static final Pattern AT_EDGE =
      Pattern.compile(
          Part.NUMBER.form
              + "|"
              + Part.DAY.form
              + " ?"
              + Part.WEEKDAY.form
              + "|"
              + Part.PAPER.form);

  /** The names of papers may begin with any character. */
  private static final CharSet PAPERS = new CharSet("报報刊");

  private static final String BEGINNINGS =
      "0123456789〇○零一二三四五六七八九十ABCDEFGHIJKLMNOPQRSTUVWXYZ第今本共总农夏星周礼上下版标返回往放缩默责编美校[【(";

  private final Pattern head;

  /** The first characters of what stands at the head of a page, papers left out. */
  private final CharSet beginnings;

  private PageFurniture(Pattern head, CharSet beginnings) {
    this.head = head;
    this.beginnings = beginnings;
  }

  static PageFurniture load() {
    StringBuilder any = new StringBuilder();
    for (Part part : Part.values()) {
      any.append(any.isEmpty() ? "(?:" : "|");
      any.append("(?<").append(name(part)).append('>').append(part.form).append(')');
    }
    StringBuilder beginnings = new StringBuilder(BEGINNINGS);
    SECTIONS.forEach(section -> beginnings.append(section.charAt(0)));
    return new PageFurniture(
        Pattern.compile(BETWEEN + any.append(')').append(BETWEEN)),
        new CharSet(beginnings.toString()));
  }

  private static String name(Part part) {
    return part.name().replace("_", "");
  }

  /** Whether a row is of the page and of no article. */
  boolean is(String page, Span row) {
    if (row.length() > LONGEST || !NAMED.anyIn(page, row.start(), row.end())) {
      return false;
    }
    boolean mayBeHead =
        row.length() > 0 && beginnings.has(fold(page.charAt(row.start())))
            || PAPERS.anyIn(page, row.start(), row.end());
    boolean mayBeFixed = MARKS.anyIn(page, row.start(), row.end());
    if (!mayBeHead && !mayBeFixed) {
      return false;
    }
    String folded = fold(row.of(page));
    return mayBeHead && isHead(folded) || mayBeFixed && FIXED.matcher(folded).matches();
  }

  /** Whether a row is of the page if it is its first or its last. */
  boolean isAtEdge(String page, Span row) {
    return row.length() <= LONGEST && AT_EDGE.matcher(fold(row.of(page))).matches();
  }

  /**
   * Whether the row names a page and what stands with it, and nothing else. A day alone stands
   * below notices, too; several pages make a table of contents.
   */
  private boolean isHead(String folded) {
    Matcher matcher = head.matcher(folded);
    Map<Part, Integer> parts = new EnumMap<>(Part.class);
    for (int at = 0; at < folded.length(); at = matcher.end()) {
      if (!matcher.region(at, folded.length()).lookingAt()) {
        return false;
      }
      parts.merge(part(matcher), 1, Integer::sum);
    }
    int pages = parts.getOrDefault(Part.PAGE, 0);
    int numbers = parts.getOrDefault(Part.NUMBER, 0);
    boolean dated = parts.containsKey(Part.DAY) || parts.containsKey(Part.ISSUE);
    boolean named = parts.containsKey(Part.PAPER) || parts.containsKey(Part.ISSUE);
    return parts.containsKey(Part.BUTTON)
        || parts.containsKey(Part.PAGES)
        || numbers == 0 && pages == 1
        || numbers == 0 && pages == 0 && dated && named && parts.size() > 1
        || numbers == 1 && pages == 0 && parts.containsKey(Part.SECTION);
  }

  private static Part part(Matcher matcher) {
    for (Part part : Part.values()) {
      if (matcher.start(name(part)) >= 0) {
        return part;
      }
    }
    throw new IllegalStateException(matcher.group());
  }

  private static String fold(String row) {
    StringBuilder folded = new StringBuilder(row.length());
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      boolean blank = Script.isBlank(c);
      if (!blank || folded.charAt(folded.length() - 1) != ' ') {
        folded.append(blank ? ' ' : fold(c));
      }
    }
    return folded.toString();
  }

  private static char fold(char c) {
    return Simplified.fold(Width.fold(c));
  }
}
