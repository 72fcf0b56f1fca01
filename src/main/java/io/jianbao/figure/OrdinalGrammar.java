package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;
import java.math.BigDecimal;

/** Places in a row: 第八轮, 第234条, 前三, 倒数第二, 最后一个. */
final class OrdinalGrammar {
  private static final String[] RANK_CUES = {
    "排名", "名列", "位居", "位列", "列", "跻身", "进入", "居", "稳居", "挤进", "排在", "排", "杀入", "闯入", "晋级"
  };

  /** What holds sessions that are numbered without 第. */
  private static final String[] SESSIONS = {"人大", "政协", "届", "大会", "委员会", "常委会", "理事会"};

  /** What stands behind a numeral that is a rank, or the last of several: 二、三级医院. */
  private static final String[] RANKED = {
    "等奖", "等功", "级医院", "级公立医院", "级医疗", "级以上医院", "级甲等", "级响应", "级应急响应", "线城市", "产业", "期"
  };

  private static final String LIST_MARKS = "、和及或";

  /** The longest list of ordinals behind one 第, in characters. */
  private static final int LIST = 16;

  private final FoldedText text;
  private final UnitTable units;
  private final NumeralParser numerals;

  OrdinalGrammar(FoldedText text, UnitTable units, NumeralParser numerals) {
    this.text = text;
    this.units = units;
    this.numerals = numerals;
  }

  Counted parse(int at) {
    return switch (text.at(at)) {
      case '第' -> numbered(at, at + 1, false);
      case '倒' -> text.startsWith("倒数第", at) ? numbered(at, at + 3, true) : null;
      case '前' -> leading(at);
      case '最' -> text.startsWith("最后一", at) ? last(at) : null;
      default -> Digits.isNumeral(text.at(at)) ? unmarked(at) : null;
    };
  }

  /** Without 第: a congress, a prize, the next of a list of ordinals. */
  private Counted unmarked(int at) {
    Counted prize = prize(at);
    if (prize != null) {
      return prize;
    }
    Counted ranked = ranked(at);
    if (ranked != null) {
      return ranked;
    }
    Counted listed = at > 0 && "、至到".indexOf(text.at(at - 1)) >= 0 ? listed(at) : null;
    return listed != null ? listed : congress(at);
  }

  /** 二等奖, 一等功, 三等舱, 二楼: the rank of a prize, a merit, a class; a floor. */
  private Counted prize(int at) {
    Numeral number = numerals.unsigned(at);
    if (number != null
        && number.small() > 0
        && text.at(number.end()) == '楼'
        && "宇盘道梯房市".indexOf(text.at(number.end() + 1)) < 0) {
      return ordinal(at, number.end() + 1, number, "楼");
    }
    boolean rank =
        number != null
            && number.small() > 0
            && number.small() < 10
            && text.at(number.end()) == '等'
            && "奖功舱品座秘残".indexOf(text.at(number.end() + 1)) >= 0
            && number.end() + 1 < text.length();
    return rank ? ordinal(at, number.end() + 1, number, "等") : null;
  }

  /** 一、二、三等奖, 二三产业, 二、三级医院: of several ranks the word stands behind the last. */
  private Counted ranked(int at) {
    int rank = Digits.han(text.at(at));
    if (rank < 1 || text.at(at) == '两') {
      return null;
    }
    int last = at;
    while (last - at < LIST && Digits.han(text.at(nextRank(last))) > Digits.han(text.at(last))) {
      last = nextRank(last);
    }
    if ("等级线产期".indexOf(text.at(last + 1)) < 0) {
      return null;
    }
    for (String word : RANKED) {
      boolean listed = last > at || isRankBefore(at, rank) || word.charAt(0) == '级';
      if (listed && text.startsWith(word, last + 1)) {
        String unit = word.equals("产业") ? null : word.substring(0, 1);
        int end = last == at && unit != null ? at + 2 : at + 1;
        return new Counted(at, end, Kind.ORDINAL, BigDecimal.valueOf(rank), null, null, null, unit);
      }
    }
    return null;
  }

  private boolean isRankBefore(int at, int rank) {
    int before = LIST_MARKS.indexOf(text.at(at - 1)) >= 0 ? at - 2 : at - 1;
    int lower = Digits.han(text.at(before));
    return lower > 0 && lower < rank;
  }

  private int nextRank(int at) {
    return LIST_MARKS.indexOf(text.at(at + 1)) >= 0 ? at + 2 : at + 1;
  }

  /** 第二、三产业, 第一、第二、三批, 第一至四卷: the numeral goes on the list that 第 began. */
  private Counted listed(int at) {
    int i = at - 1;
    while (at - i < LIST
        && i >= 0
        && ("、至到".indexOf(text.at(i)) >= 0 || Digits.isNumeral(text.at(i)))) {
      i--;
    }
    Numeral number = text.at(i) == '第' && i < at - 2 ? numerals.unsigned(at) : null;
    if (number == null
        || !number.isExact()
        || text.at(at - 1) == '、' && FoldedText.isDigit(text.at(at))) {
      return null;
    }
    return numbered(at, at, false);
  }

  private Counted numbered(int start, int at, boolean fromEnd) {
    Numeral number = numerals.unsigned(text.skipBlanks(at));
    if (number == null || !number.isExact() || number.low().stripTrailingZeros().scale() > 0) {
      return null;
    }
    int end = behindAddedTime(number.end());
    Unit unit = units.at(text, text.skipBlanks(end));
    String word = null;
    if (unit != null && unit.kind() != Kind.PERCENT && unit.kind() != Kind.MONEY) {
      end = text.skipBlanks(end) + unit.word().length();
      word = unit.word();
    } else if (text.startsWith("分钟", end) || text.startsWith("小时", end)) {
      word = text.folded(end, end + 2);
      end += 2;
    } else if (isOrdinalWord(text.at(end))) {
      word = String.valueOf(text.at(end));
      end++;
    }
    BigDecimal value = fromEnd ? number.low().negate() : number.low();
    return new Counted(start, end, Kind.ORDINAL, value, null, null, null, word);
  }

  /** 第90+3分钟: what a referee adds to a half. */
  private int behindAddedTime(int end) {
    Numeral added = text.at(end) == '+' ? numerals.unsigned(end + 1) : null;
    return added != null && text.startsWith("分钟", added.end()) ? added.end() : end;
  }

  private static boolean isOrdinalWord(char c) {
    return "号节天年月周日季期".indexOf(c) >= 0 && c != '\0';
  }

  /** 十九大, 十九届四中全会, 十三届全国人大: the congress and its term are numbered without 第. */
  private Counted congress(int at) {
    Numeral number = numerals.unsigned(at);
    if (number == null || number.small() < 1 || number.small() > 30) {
      return null;
    }
    int end = number.end();
    if (text.at(end) == '次') {
      return isSession(at, end + 1) ? ordinal(at, end + 1, number, "次") : null;
    }
    if (number.small() < 2) {
      return null;
    }
    if (text.at(end) == '届') {
      boolean named =
          text.startsWith("全国", end + 1)
              || text.startsWith("人大", end + 1)
              || text.startsWith("政协", end + 1)
              || text.startsWith("中央", end + 1)
              || Digits.han(text.at(end + 1)) > 0
                  && (text.at(end + 2) == '中' || text.at(end + 2) == '次');
      return named ? ordinal(at, end + 1, number, "届") : null;
    }
    if (text.at(end) != '大' || number.small() < 11) {
      return null;
    }
    boolean party = text.endsWith("党的", at) || text.endsWith("中共", at) || text.endsWith("共产党", at);
    boolean named = party || "以报精召提代开闭胜后前确擘的对今给为将是在上和与即于已也".indexOf(text.at(end + 1)) >= 0;
    return named && text.at(end + 1) != '\0' ? ordinal(at, end + 1, number, "大") : null;
  }

  /** 全国人大二次会议, 政协十三届三次会议. */
  private boolean isSession(int at, int end) {
    boolean meets =
        text.startsWith("会议", end) || text.startsWith("全会", end) || text.startsWith("全体会议", end);
    for (String body : SESSIONS) {
      if (meets && text.endsWith(body, at)) {
        return true;
      }
    }
    return false;
  }

  private static Counted ordinal(int start, int end, Numeral number, String unit) {
    return new Counted(start, end, Kind.ORDINAL, number.low(), null, null, null, unit);
  }

  /** 前三 as a rank: behind a word of ranking, or counting 名, 位, 强; but 目前62名 is a number now. */
  private Counted leading(int at) {
    Numeral number = numerals.unsigned(at + 1);
    boolean time = "目此日之以先从当年天月周期生".indexOf(text.at(at - 1)) >= 0 && at > 0;
    if (time || number == null || number.small() < 2 || number.small() > 1000) {
      return null;
    }
    char behind = text.at(number.end());
    if (behind == '名' || behind == '位' || behind == '强') {
      return new Counted(
          at,
          number.end() + 1,
          Kind.ORDINAL,
          number.low(),
          null,
          null,
          null,
          String.valueOf(behind));
    }
    for (String cue : RANK_CUES) {
      if (text.endsWith(cue, at)
          && units.at(text, number.end()) == null
          && "个年月天日周季分小".indexOf(behind) < 0) {
        return new Counted(at, number.end(), Kind.ORDINAL, number.low(), null, null, null, null);
      }
    }
    return null;
  }

  private Counted last(int at) {
    Unit unit = units.at(text, at + 3);
    return unit == null || unit.kind() != Kind.QUANTITY
        ? null
        : new Counted(
            at,
            at + 3 + unit.word().length(),
            Kind.ORDINAL,
            BigDecimal.ONE.negate(),
            null,
            null,
            null,
            unit.word());
  }
}
