package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;
import io.jianbao.figure.PhraseWords.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The noun phrase of what a figure counts: behind it (12300多名机关党员干部, 一种新的体式) or before it
 * (专职网格员近7000名, 复产率超七成). Words are read from left to right, the longest first; a verb, an adverb or
 * a function word ends the phrase.
 */
final class SubjectReader {
  /** The longest noun phrase taken, in characters. */
  private static final int PHRASE = 16;

  /** How far in front of a figure words are read, so that they begin where words begin. */
  private static final int CLAUSE = 24;

  /** The longest clause between a measure word and its noun: 一名从院外转来的病患. */
  private static final int RELATIVE = 12;

  /** What is left out with these says the opposite: 无症状感染者, 未成年人, 不合格产品. */
  private static final String NEGATIONS = "无未非不";

  /** A verb in front of one of these is a noun with it: 连接数, 提及量, 占有率. */
  private static final String MEASURES = "数率量额值费";

  private static final String SHORT_NOUNS = "人村县区市旗镇乡省国组班队厂店站井羊牛马猪鸡鸭鱼树桥河湖山岛校院馆街路事水";

  /** Characters that end nouns which the lexicon lacks: 新能源车, 救援艇. */
  private static final String LAST_OF_NOUNS =
      "车船机器品物金款费税率额量具员工者手家长学界业所部处科室局门口线网点带群组团会社报刊书信票证卡药酒茶油粮米面布衣帽鞋舰艇炮弹箭星台房屋楼塔墙窗"
          + "民生兵友客商户子儿头性化法力度板材料剂素酸盐硅锂碳氢氧钢铁铜铝煤气电灯火箱包袋瓶杯盘碗桌椅床单表图画像片曲歌剧赛奖";

  /** What a state behind a figure stands before when it is of the noun: 2例死亡病例. */
  private static final String[] IN_STATE = {"病例", "病人", "患者", "人员", "人数", "者", "数", "率"};

  private final FoldedText text;
  private final SubjectWords words;
  private final PhraseWords lexicon;

  SubjectReader(FoldedText text, SubjectWords words, PhraseWords lexicon) {
    this.text = text;
    this.words = words;
    this.lexicon = lexicon;
  }

  // ---- behind

  /** The phrase behind a figure, up to {@code limit} at most, or null. */
  String behind(Counted figure, int limit) {
    if (words.countsItself(figure.unit())) {
      return null;
    }
    int from = nounStart(figure);
    String phrase = phrase(from, limit, figure.kind() == Kind.AGE);
    if (from > figure.end()) {
      return phrase == null || words.startsAbstract(phrase) ? null : phrase;
    }
    if (figure.kind() != Kind.QUANTITY || words.saysHowOften(figure.unit())) {
      return phrase;
    }
    if (phrase == null) {
      return word(from, limit).meaning() == Sort.OTHER ? behindClause(from, limit) : null;
    }
    int end = from + phrase.length();
    if (describes(phrase, end) || text.at(end) == '的' && isVerbal(from, end)) {
      return behindClause(from, limit);
    }
    int person = isOfPersons(figure.unit()) ? personEnd(from, end) : end;
    if (person < end) {
      return text.printed(from, person);
    }
    return isClause(figure, from, end, limit) ? null : phrase;
  }

  /**
   * Whether what was read only opens a clause that describes the noun behind it: 一个优势|互补的布局,
   * 14个集中|连片特困区.
   */
  private boolean isClause(Counted figure, int from, int end, int limit) {
    if (!Character.isIdeographic(text.at(end)) && text.at(end) != '、') {
      return false;
    }
    boolean verb = text.at(end) == '、' || word(end, limit).meaning() == Sort.OTHER;
    if (verb && isVerbal(from, end)) {
      return true;
    }
    boolean one = text.at(figure.start()) == '一' && words.isVague(figure.unit());
    return one && behindClause(from, limit) != null;
  }

  /** Whether the last word from {@code from} to {@code end} may be a verb or a quality: 转型升级. */
  private boolean isVerbal(int from, int end) {
    Trie.Match<Sort> word = null;
    for (int i = from; i < end; i += word.length()) {
      word = word(i, end);
    }
    return word != null && word.meaning() == Sort.VERBAL;
  }

  private static boolean isOfPersons(String unit) {
    return unit != null && (unit.equals("名") || unit.equals("位"));
  }

  /** Where the person at the head of a phrase ends, or {@code end}: 700多名村民|生活困难. */
  private int personEnd(int from, int end) {
    int person = end;
    for (int i = from; i < end; ) {
      int length = word(i, end).length();
      i += length;
      boolean whole = length > 1 || "手员者工兵师".indexOf(text.at(i - 1)) >= 0;
      if (whole && words.isPerson(text.folded(from, i))) {
        person = i;
      }
    }
    return person;
  }

  /**
   * Whether a phrase only says of what sort or whose the thing behind it is: 里程碑式|的, 他|所画的,
   * 冠状病毒|感染的.
   */
  private boolean describes(String phrase, int end) {
    Trie.Match<Sort> next = words.longest(text, end);
    boolean state =
        next != null && words.isState(next.word()) && text.at(end + next.length()) == '的';
    boolean sort = "式型性化".indexOf(phrase.charAt(phrase.length() - 1)) >= 0;
    return state || text.at(end) == '所' || sort && text.at(end) == '的';
  }

  /** Behind 的 and what is measured: 100元的门票, 2000米长的大网. */
  private int nounStart(Counted figure) {
    int from = figure.end();
    boolean measured =
        figure.kind() == Kind.DIMENSION
            && "长宽高深厚重远大".indexOf(text.at(from)) >= 0
            && text.at(from + 1) == '的';
    if (measured) {
      return from + 2;
    }
    return text.at(from) == '的' ? from + 1 : from;
  }

  /** The noun behind a clause that ends in 的: 一名从院外转来的病患. */
  private String behindClause(int from, int limit) {
    int farthest = Math.min(limit, from + RELATIVE);
    for (int i = from; i < farthest && isInClause(text.at(i)); i++) {
      if (text.at(i) == '的' && i > from + 1) {
        String phrase = phrase(i + 1, limit, false);
        return phrase == null || words.startsAbstract(phrase) ? null : phrase;
      }
    }
    return null;
  }

  private static boolean isInClause(char c) {
    return Character.isIdeographic(c) || c == '、';
  }

  /**
   * The phrase that starts at {@code from}.
   *
   * @param brief whether only words of two characters or more are taken, as names that stand behind
   *     an age cannot be told from what follows
   */
  private String phrase(int from, int limit, boolean brief) {
    int farthest = Math.min(limit, from + PHRASE);
    int first = isNegation(from) && isLongWord(from + 1, farthest) ? from + 1 : from;
    int at = first;
    int end = first;
    int nounEnd = first;
    int wordEnd = first;
    Sort last = null;
    while (at < farthest && Character.isIdeographic(text.at(at))) {
      Trie.Match<Sort> word = word(at, farthest);
      boolean joins = last == Sort.ADJECTIVE && word.word().equals("的");
      boolean adverb = last == Sort.ADJECTIVE && word.word().equals("地");
      int compound = word.meaning() == Sort.OTHER ? compoundEnd(at + word.length()) : 0;
      if (adverb || !joins && compound == 0 && ends(word, at) || brief && word.length() == 1) {
        end = end == at && isLooseAt(first, wordEnd, end, word) ? wordEnd : end;
        break;
      }
      if (isVerbBefore(word, at, at > first)) {
        // 重点项目|集中开工
        end = nounEnd > first && words.isErrand(word.word()) ? nounEnd : end;
        break;
      }
      last = compound > 0 ? Sort.NOUN : word.meaning();
      wordEnd = end;
      at = Math.max(compound, at + word.length());
      if (word.length() == 1 && end > first && isDirection(at)) {
        // 激光器|销往: a verb that no list knows
        break;
      }
      end = isNominal(last) && !word.word().equals("之") ? at : end;
      nounEnd = last == Sort.NOUN ? end : nounEnd;
    }
    boolean named = end - from >= 2 || end - from == 1 && isShortNoun(end);
    return end > first && named ? text.printed(from, end) : null;
  }

  /** 儿童|流|离失所: between a noun and a verb one character that is no noun's last one. */
  private boolean isLooseAt(int start, int noun, int end, Trie.Match<Sort> behind) {
    return end - noun == 1
        && noun - start >= 2
        && behind.meaning() == Sort.OTHER
        && LAST_OF_NOUNS.indexOf(text.at(end - 1)) < 0
        && SHORT_NOUNS.indexOf(text.at(end - 1)) < 0
        && behind.length() == 1
        && "和与及或等是有将已为也都均以可能要被由给不没未就才还只".indexOf(behind.word()) < 0
        && !words.isPassedOver(behind.word());
  }

  /** The end of a noun made of the verb in front of {@code at}: 输入型, 输入病例, 参与者; or 0. */
  private int compoundEnd(int at) {
    if (text.startsWith("人员", at) || text.startsWith("病例", at) || text.startsWith("患者", at)) {
      return at + 2;
    }
    return "者型".indexOf(text.at(at)) >= 0 && at < text.length() ? at + 1 : 0;
  }

  /** 维修工|成长为: what may be part of the phrase is its verb. */
  private boolean isVerbBefore(Trie.Match<Sort> word, int at, boolean behindNoun) {
    int end = at + word.length();
    if (behindNoun && words.isErrand(word.word())) {
      return !Character.isIdeographic(text.at(end));
    }
    if (behindNoun && (text.at(end) == '着' || text.at(end) == '了')) {
      return true;
    }
    return word.meaning() == Sort.VERBAL
        && "为到至了过着得".indexOf(text.at(end)) >= 0
        && end < text.length();
  }

  private static boolean isNominal(Sort sort) {
    return sort == Sort.NOUN || sort == Sort.VERBAL;
  }

  private boolean isDirection(int at) {
    return "往向至到出进入给".indexOf(text.at(at)) >= 0 && at < text.length();
  }

  /** 72个村（社区）, 16个市的: few words of one character stand alone. */
  private boolean isShortNoun(int end) {
    return SHORT_NOUNS.indexOf(text.at(end - 1)) >= 0
        && (!Character.isIdeographic(text.at(end)) || text.at(end) == '的');
  }

  private boolean isLongWord(int at, int farthest) {
    return at < farthest && word(at, farthest).length() > 1;
  }

  private boolean isNegation(int at) {
    return NEGATIONS.indexOf(text.at(at)) >= 0;
  }

  private boolean ends(Trie.Match<Sort> word, int at) {
    if (words.isState(word.word())) {
      return !isInState(at + word.length());
    }
    return word.meaning() == Sort.OTHER
        || !words.isNoun(word.word()) && words.lengthAfter(text, at) >= word.length();
  }

  /** Whether somebody in a state stands at {@code at}, maybe behind another state: 治愈|出院患者. */
  private boolean isInState(int at) {
    Trie.Match<Sort> next = words.longest(text, at);
    if (next != null && words.isState(next.word())) {
      return isInState(at + next.length());
    }
    return Arrays.stream(IN_STATE).anyMatch(noun -> text.startsWith(noun, at));
  }

  /** The word at {@code at}: of two that start there the longer, of one length our own. */
  private Trie.Match<Sort> word(int at, int limit) {
    Trie.Match<Sort> known = lexicon.at(text, at, limit);
    Trie.Match<Sort> own = words.longest(text, at);
    return own != null && own.length() >= known.length() && at + own.length() <= limit
        ? own
        : known;
  }

  /** Whether what has become of somebody stands at {@code at}: 26例|治愈出院. */
  boolean isStateAt(int at) {
    Trie.Match<Sort> next = words.longest(text, at);
    return next != null && words.isState(next.word());
  }

  /** Whether the unit says how often: 一次, 一步. */
  boolean saysHowOften(Counted figure) {
    return figure.unit() != null && words.saysHowOften(figure.unit());
  }

  // ---- before

  /** Where the words that may stand between a phrase and its figure begin: 网格员|共有, 复产率|已达. */
  int withoutPassed(int floor, int end) {
    int to = end;
    List<Trie.Match<Sort>> read = wordsBefore(floor, end);
    for (Trie.Match<Sort> passed : read.subList(withoutPassed(read), read.size())) {
      to -= passed.length();
    }
    return to;
  }

  /** How many of the words are left without those passed over at their end. */
  private int withoutPassed(List<Trie.Match<Sort>> read) {
    int left = read.size();
    while (left > 0 && words.isPassedOver(read.get(left - 1).word())) {
      left--;
    }
    return left;
  }

  /** The phrase that ends in front of {@code end}, back to {@code floor} at most, or null. */
  String before(int floor, int end) {
    int to = withoutNote(end);
    List<Trie.Match<Sort>> all = wordsBefore(floor, to);
    List<Trie.Match<Sort>> read = all.subList(0, withoutPassed(all));
    for (Trie.Match<Sort> passed : all.subList(read.size(), all.size())) {
      to -= passed.length();
    }
    int from = to;
    int first = read.size();
    while (first > 0 && to - from < PHRASE && goesOn(read.get(first - 1), from, to)) {
      first--;
      from -= read.get(first).length();
    }
    while (first < read.size()
        && words.isAction(read.get(first).word())
        && !isMeasure(read.subList(first + 1, read.size()))) {
      from += read.get(first).length();
      first++;
    }
    // 比别的车间高7个百分点, 较上一交易日减少600亿元
    boolean compares =
        isHeldAgainst(from)
            || !read.isEmpty()
                && read.getLast().length() == 1
                && read.getLast().meaning() == Sort.ADJECTIVE;
    boolean named = to - from >= 2 && !compares && !words.isVerbAlone(text.folded(from, to));
    return named ? text.printed(from, to) : null;
  }

  /** Whether 比 or 较 stands in front of {@code at}, with 上 or 前 between, or 占: 占总人口50%. */
  private boolean isHeldAgainst(int at) {
    int i = at;
    while (at - i < 2 && "上前去同往一".indexOf(text.at(i - 1)) >= 0 && i > 1) {
      i--;
    }
    boolean than = "比较".indexOf(text.at(i - 1)) >= 0 && !text.endsWith("占比", i);
    return i > 0 && than || i == at && text.at(at - 1) == '占' && at > 0;
  }

  /** Whether the word in front of the phrase from {@code from} to {@code to} belongs to it. */
  private boolean goesOn(Trie.Match<Sort> word, int from, int to) {
    boolean measure = to - from == 1 && MEASURES.indexOf(text.at(from)) >= 0 && word.length() > 1;
    boolean negates = to - from > 1 && word.length() == 1 && NEGATIONS.contains(word.word());
    return isOfPhrase(word) || measure || negates;
  }

  /** 治理面积, 检测人数: what is measured keeps the verb in front of it. */
  private boolean isMeasure(List<Trie.Match<Sort>> words) {
    String word = words.size() == 1 ? words.getFirst().word() : "";
    return !word.isEmpty()
        && (MEASURES + "积入出金程度模目务本").indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /** In front of the number of a note: 体育场地[76]. */
  private int withoutNote(int end) {
    int i = text.at(end - 1) == ']' ? end - 2 : 0;
    while (i > 0 && end - i < 6 && FoldedText.isDigit(text.at(i))) {
      i--;
    }
    return i > 0 && text.at(i) == '[' ? i : end;
  }

  /** The words of the clause in front of {@code end}. */
  private List<Trie.Match<Sort>> wordsBefore(int floor, int end) {
    int clause = end;
    while (clause > Math.max(floor, end - CLAUSE) && Character.isIdeographic(text.at(clause - 1))) {
      clause--;
    }
    List<Trie.Match<Sort>> read = new ArrayList<>();
    for (int i = clause; i < end; i += read.getLast().length()) {
      read.add(word(i, end));
    }
    return read;
  }

  private boolean isOfPhrase(Trie.Match<Sort> word) {
    return words.isState(word.word())
        || word.meaning() != Sort.OTHER
            && !word.word().equals("的")
            && (words.isOfPhrase(word.word()) || !words.isPassedOver(word.word()));
  }
}
