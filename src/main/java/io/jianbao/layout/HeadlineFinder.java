package io.jianbao.layout;

import io.jianbao.text.Script;

/** Tells headlines from short paragraphs and pieces of paragraphs. Immutable. */
final class HeadlineFinder {
  /** No headline is wider, several on one line included. In em. */
  private static final double WIDEST = 110;

  private static final double ROW = 26;
  private static final CharSet PARTICLES = new CharSet("的了在是和与将为对从就也都还等");

  /** Paragraphs above and below that a headline is held against. */
  private static final int NEAR = 3;

  private static final int LONGEST_RUN = 4;
  private static final double WIDE = 60;

  /** The last characters of the names of those who sign: 局, 公司, 委员会. */
  private static final String BODIES = "局司会室府院校厅部处队站社组所行厂团";

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

  private final TreeModel<HeadlineSign> model;

  HeadlineFinder(TreeModel<HeadlineSign> model) {
    this.model = model;
  }

  static HeadlineFinder load() {
    return new HeadlineFinder(TreeModel.load("headline-trees.tsv", HeadlineSign.class));
  }

  TreeModel<HeadlineSign> model() {
    return model;
  }

  /** Whether the line may be a headline at all. */
  static boolean possible(LineFacts line) {
    return line.kind() == LineKind.BODY
        && line.line().folded().length >= 2
        && line.line().text().length() <= WIDEST * 2
        && line.line().width() <= WIDEST
        && !Marks.parts(line.line().last())
        && "。；;".indexOf(line.line().last()) < 0;
  }

  /** The logarithm of the odds that line {@code i} is a headline. */
  double logit(LinedPage page, int i) {
    return possible(page.facts(i)) ? model.logit(signs(page, i)) : -20;
  }

  Signs<HeadlineSign> signs(LinedPage page, int i) {
    Signs<HeadlineSign> signs = new Signs<>(HeadlineSign.values().length);
    lookInside(page.facts(i), signs);
    readAsHeadline(page, i, signs);
    lookBefore(page, i, signs);
    lookBehind(page, i, signs);
    lookAround(page, i, signs);
    return signs;
  }

  private static void lookInside(LineFacts facts, Signs<HeadlineSign> signs) {
    Line line = facts.line();
    double width = line.width();
    char last = line.last();
    signs.set(HeadlineSign.WIDTH, width / 20);
    signs.set(HeadlineSign.WIDER_THAN_A_ROW, width > ROW);
    double widest = widestPart(line.text());
    signs.set(HeadlineSign.WIDEST_PART, widest / 20);
    boolean dash = line.text().contains(" ——") || line.text().contains("\u3000——");
    signs.set(HeadlineSign.PART_BEGINS_WITH_DASH, dash);
    signs.set(HeadlineSign.SEVERAL_PARTS, widest < width);
    signs.set(HeadlineSign.ENDS_WITH_STOP, Marks.fullStop(last));
    signs.set(HeadlineSign.ENDS_WITH_COLON, last == ':' || last == '—');
    signs.set(HeadlineSign.ENDS_WITH_BRACKET, last == ')' || last == '》');
    signs.set(HeadlineSign.BEGINS_WITH_PARTING_MARK, Marks.parts(line.first()));
    int commas = 0;
    int particles = 0;
    int stops = 0;
    char[] folded = line.folded();
    for (int k = 0; k < folded.length; k++) {
      commas += folded[k] == ',' ? 1 : 0;
      particles += PARTICLES.has(folded[k]) ? 1 : 0;
      stops += k + 1 < folded.length && (folded[k] == '。' || folded[k] == ';') ? 1 : 0;
    }
    signs.set(HeadlineSign.COMMAS, Math.min(3, commas));
    signs.set(HeadlineSign.FULL_STOP_INSIDE, stops > 0);
    signs.set(HeadlineSign.PARTICLES, 10.0 * particles / folded.length);
    int figures = 0;
    for (char c : folded) {
      figures += c == '0' ? 1 : 0;
    }
    signs.set(HeadlineSign.FIGURES, 1.0 * figures / folded.length);
    signs.set(HeadlineSign.NAME_ALONE, isName(folded));
    signs.set(HeadlineSign.ENDS_AS_BODY, BODIES.indexOf(last) >= 0);
    signs.set(HeadlineSign.LISTED, isListed(folded));
    Quotation quotation = facts.quotation();
    signs.set(HeadlineSign.UNBALANCED, quotation.closedFirst() != 0 || quotation.leftOpen() != 0);
  }

  /** Two or three characters of which the first is a surname. */
  private static boolean isName(char[] folded) {
    if (folded.length < 2 || folded.length > 3 || SURNAMES.indexOf(folded[0]) < 0) {
      return false;
    }
    for (char c : folded) {
      if (!Script.isHan(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it begins as one of a list: 一、, 1., (二), ●. */
  private static boolean isListed(char[] folded) {
    int at = folded[0] == '(' ? 1 : 0;
    while (at < folded.length && at < 4 && "一二三四五六七八九十0".indexOf(folded[at]) >= 0) {
      at++;
    }
    return !Script.isHan(folded[0]) && "“《\"(a0".indexOf(folded[0]) < 0
        || at > 0 && at < folded.length && "、.)．".indexOf(folded[at]) >= 0;
  }

  /** Whether it begins and ends with the characters of a headline or with those of a paragraph. */
  private static void readAsHeadline(LinedPage page, int i, Signs<HeadlineSign> signs) {
    double begins = page.begins(i, CharacterModel.HEADLINE_START);
    signs.set(HeadlineSign.BEGINS_AS_HEADLINE, begins / 5);
    signs.set(HeadlineSign.ENDS_AS_HEADLINE, page.ends(i, CharacterModel.HEADLINE_END) / 5);
  }

  /** The width of the widest stretch without a blank. */
  private static double widestPart(String text) {
    double widest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Script.isBlank(text.charAt(i))) {
        widest = Math.max(widest, Line.width(text, start, i));
        start = i + 1;
      }
    }
    return widest;
  }

  private static void lookBefore(LinedPage page, int i, Signs<HeadlineSign> signs) {
    signs.set(HeadlineSign.FIRST_OF_PAGE, i == 0);
    if (i == 0) {
      return;
    }
    LineFacts previous = page.facts(i - 1);
    boolean small = isShort(previous);
    signs.set(HeadlineSign.AFTER_SHORT_LINE, small);
    signs.set(HeadlineSign.AFTER_FINISHED_LINE, previous.finished());
    signs.set(HeadlineSign.AFTER_OPEN_LINE, !previous.finished() && !small);
    signs.set(HeadlineSign.AFTER_SIGNATURE, previous.kind() == LineKind.SIGNATURE);
    Junction junction = page.junction(i - 1);
    signs.set(HeadlineSign.BOND_WITH_PREVIOUS, previous.finished() ? 0 : junction.bond() / 5);
    signs.set(HeadlineSign.BEGINS_FRESH, junction.fresh() / 5);
  }

  private static void lookBehind(LinedPage page, int i, Signs<HeadlineSign> signs) {
    signs.set(HeadlineSign.LAST_OF_PAGE, i + 1 == page.size());
    if (i + 1 == page.size()) {
      return;
    }
    LineFacts next = page.facts(i + 1);
    Junction junction = page.junction(i);
    boolean lead = next.kind() == LineKind.LEAD;
    signs.set(HeadlineSign.BEFORE_LEAD, lead);
    signs.set(HeadlineSign.BEFORE_SHORT_LINE, isShort(next));
    signs.set(HeadlineSign.BOND_WITH_NEXT, junction.bond() / 5);
    signs.set(HeadlineSign.NEXT_BEGINS_FRESH, lead ? 1 : junction.fresh() / 5);
    signs.set(HeadlineSign.READS_AS_ENDED, junction.ended() / 5);
  }

  /** How long the lines around are, and whether the line and what follows speak of other things. */
  private static void lookAround(LinedPage page, int i, Signs<HeadlineSign> signs) {
    Words words = page.facts(i).words();
    signs.set(HeadlineSign.SHORT_LINES_ABOVE, run(page, i, -1));
    signs.set(HeadlineSign.SHORT_LINES_BELOW, run(page, i, 1));
    int[] above = topic(page, i, -1);
    int[] below = topic(page, i, 1);
    signs.set(HeadlineSign.TOPIC_ABOVE, TopicVectors.cosine(words.topic(), above));
    signs.set(HeadlineSign.TOPIC_BELOW, TopicVectors.cosine(words.topic(), below));
    signs.set(HeadlineSign.TOPIC_STAYS, TopicVectors.cosine(above, below));
    if (i > 0) {
      LineFacts line = page.facts(i - 1);
      signs.set(HeadlineSign.ABOVE_WIDTH, Math.min(WIDE, line.line().width()) / 20);
      signs.set(HeadlineSign.BELONGS_ABOVE, belongs(page, words, line));
      signs.set(HeadlineSign.GOES_ON_ABOVE, line.finished() ? 0 : page.goesOn(i - 1, i));
    }
    if (i + 1 < page.size()) {
      LineFacts line = page.facts(i + 1);
      signs.set(HeadlineSign.BELOW_WIDTH, Math.min(WIDE, line.line().width()) / 20);
      signs.set(HeadlineSign.BELONGS_BELOW, belongs(page, words, line));
      signs.set(HeadlineSign.GOES_ON_BELOW, page.goesOn(i, i + 1));
      signs.set(HeadlineSign.BEFORE_PARTING_MARK, Marks.parts(line.line().first()));
      signs.set(HeadlineSign.BEFORE_COLON, isShort(line) && line.line().last() == ':');
      signs.set(HeadlineSign.BEFORE_NAME, isName(line.line().folded()));
      signs.set(HeadlineSign.BEFORE_SIGNATURE, line.kind() == LineKind.SIGNATURE);
    }
  }

  private static double belongs(LinedPage page, Words words, LineFacts to) {
    return PairCounts.belongingPerPair(page.vocabulary(), words, to.words());
  }

  /** How many short lines stand next to the line in one direction. */
  private static int run(LinedPage page, int i, int step) {
    int run = 0;
    for (int j = i + step; j >= 0 && j < page.size() && run < LONGEST_RUN; j += step) {
      if (page.line(j).width() > ROW) {
        break;
      }
      run++;
    }
    return run;
  }

  /** What the paragraphs next to the line in one direction are about. */
  private static int[] topic(LinedPage page, int i, int step) {
    int[] topic = TopicVectors.nowhere();
    int seen = 0;
    for (int j = i + step; j >= 0 && j < page.size() && seen < NEAR; j += step) {
      if (page.line(j).width() > ROW) {
        int[] of = page.facts(j).words().topic();
        for (int k = 0; k < topic.length; k++) {
          topic[k] += of[k];
        }
        seen++;
      } else if (Math.abs(j - i) > LONGEST_RUN) {
        break;
      }
    }
    return topic;
  }

  /** A line short and open enough to be a headline. */
  private static boolean isShort(LineFacts facts) {
    return possible(facts) && facts.line().width() <= ROW && !facts.finished();
  }
}
