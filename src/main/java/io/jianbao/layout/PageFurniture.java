package io.jianbao.layout;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import io.jianbao.text.Simplified;
import io.jianbao.text.Span;
import io.jianbao.text.Width;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the rows that are of the page and of no article: its number, name and day (第3版 要闻 2022年2月28日 星期一),
 * whose rights it is, addresses of the paper, what the buttons of its reader say. They stand between
 * articles and inside of paragraphs alike. Immutable.
 */
final class PageFurniture {
  private static final int LONGEST = 80;

  private static final String NUMBER = "[\\d〇○零一二三四五六七八九十]";
  private static final String DAY =
      NUMBER + "{4} ?[年./-] ?" + NUMBER + "{1,3} ?[月./-] ?" + NUMBER + "{1,3} ?日?";
  private static final String WEEKDAY = "(?:星期|周|礼拜)[一二三四五六日天]";
  private static final String PAGE =
      "(?:第? ?(?:[A-Z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3}) ?版|[A-Z]{1,2}\\d{1,3})";
  private static final String PAGES = "(?:今日|本期|共) ?\\d{1,3} ?版";
  private static final String ISSUE = "(?:总第?|第) ?\\d{1,6} ?[期号]";
  private static final String LUNAR_DAY = "(?:农历|夏历)[\\p{IsHan}]{2,10}";
  private static final String PAPER =
      "\\p{IsHan}{2,5}(?:日报|晚报|早报|晨报|时报|商报|快报|导报|都市报|青年报|周报|周刊)";

  /** The same on many pages, whatever is printed on them. */
  private static final Pattern FIXED =
      Pattern.compile(
          "[-—–·•~] ?\\d{1,3} ?[-—–·•~]"
              + "|(?:https?://|www\\.)[\\w./?=&%#:-]+"
              + "|(?:©|\\(c\\)|copyright|all rights reserved).{0,50}"
              + "|.{0,16}(?:版权所有|版权声明).{0,30}"
              + "|.{0,6}未经.{0,10}(?:授权|许可|同意).{0,12}(?:转载|复制|摘编|使用|刊载|建立镜像).{0,14}"
              + "|.{0,8}(?:扫一扫|扫描|扫码|长按|识别).{0,8}(?:二维码|关注|阅读|下载).{0,12}"
              + "|(?:新闻|本报|报料|爆料|发行|广告|订报|订阅|读者)热线[: ].{4,50}"
              + "|(?:报社地址|社址|邮政编码|邮发代号|国内统一.{0,8}号|广告经营许可证).{0,2}[: ].{2,60}"
              + "|(?:(?:上一|下一)[版篇期条]|版面导航|标题导航|版面概览|返回(?:目录|首页|顶部)|回到顶部|往期回顾|放大|缩小|默认"
              + "|[◀▶«»<>|+○ -])+",
          Pattern.CASE_INSENSITIVE);

  /** The first characters that the rows may hold one of: nearly all others hold none. */
  private static final CharSet MARKS = new CharSet("©权经码热址编代号cCrwW/-—–·•~版篇期条录页部顾大小认◀▶«»");

  private static final Pattern LONE_NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern LONE_DAY = Pattern.compile(DAY + " ?" + WEEKDAY);

  private final Pattern head;

  private PageFurniture(Pattern head) {
    this.head = head;
  }

  static PageFurniture load() {
    String sections =
        String.join("|", new DataFile(PageFurniture.class, "sections.txt").rows());
    return new PageFurniture(
        Pattern.compile(
            "(?:(?<day>" + DAY + ")|" + WEEKDAY + "|(?<pages>" + PAGES + ")|(?<page>" + PAGE
                + ")|(?<issue>" + ISSUE + ")|" + LUNAR_DAY + "|(?<paper>" + PAPER
                + ")|(?<section>" + sections + ")|(?<number>\\d{1,3}))[ |·丨/:,-]{0,3}"));
  }

  /** Whether a row is of the page and of no article. */
  boolean is(String page, Span row) {
    if (row.length() > LONGEST) {
      return false;
    }
    String folded = fold(row.of(page));
    return isHead(folded) || MARKS.anyIn(folded, LONGEST) && FIXED.matcher(folded).matches();
  }

  /** Whether a row is of the page if it is its first or its last. */
  boolean isAtEdge(String page, Span row) {
    if (row.length() > LONGEST) {
      return false;
    }
    String folded = fold(row.of(page));
    return LONE_NUMBER.matcher(folded).matches() || LONE_DAY.matcher(folded).matches();
  }

  /**
   * Whether the row names a page and what stands with it, and nothing else. A day alone stands below
   * notices, too; several pages make a table of contents.
   */
  private boolean isHead(String folded) {
    Matcher part = head.matcher(folded);
    boolean day = false;
    boolean paper = false;
    boolean issue = false;
    boolean section = false;
    int pages = 0;
    int numbers = 0;
    int at = 0;
    while (at < folded.length()) {
      if (!part.region(at, folded.length()).lookingAt()) {
        return false;
      }
      day |= part.start("day") >= 0;
      paper |= part.start("paper") >= 0;
      issue |= part.start("issue") >= 0 || part.start("pages") >= 0;
      section |= part.start("section") >= 0;
      pages += part.start("page") >= 0 ? 1 : 0;
      numbers += part.start("number") >= 0 ? 1 : 0;
      at = part.end();
    }
    boolean named = day || paper || issue || section;
    return numbers == 0 && (pages == 1 || pages == 0 && (day && paper || issue && (day || paper)))
        || numbers == 1 && pages == 0 && section && named;
  }

  private static String fold(String row) {
    StringBuilder folded = new StringBuilder(row.length());
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      folded.append(Script.isBlank(c) ? ' ' : Simplified.fold(Width.fold(c)));
    }
    return folded.toString().replaceAll(" {2,}", " ");
  }
}
