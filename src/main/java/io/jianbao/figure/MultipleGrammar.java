package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;
import java.math.BigDecimal;

/**
 * Growth by a factor, given as the factor: 翻一番 ×2, 翻两番 ×4, 增长两倍 ×3 (two times more), 增长到两倍 ×2 (to
 * two times).
 */
final class MultipleGrammar {
  private static final String[] GROWTH = {
    "增长", "增加", "提高", "扩大", "上升", "上涨", "提升", "增", "涨", "增多", "增大", "激增", "暴涨", "飙升", "猛增"
  };
  private static final String[] TO = {"到了", "至", "到", "为"};

  private final FoldedText text;
  private final NumeralParser numerals;

  MultipleGrammar(FoldedText text, NumeralParser numerals) {
    this.text = text;
    this.numerals = numerals;
  }

  Counted parse(int at) {
    return text.at(at) == '翻' ? doubled(at) : grown(at);
  }

  private Counted doubled(int at) {
    int i = at + 1;
    if (text.at(i) == '了') {
      i++;
    }
    if (text.at(i) == '番') {
      return factor(at, i + 1, BigDecimal.TWO);
    }
    Numeral times = numerals.unsigned(i);
    if (times == null || times.small() < 1 || times.small() > 30 || text.at(times.end()) != '番') {
      return null;
    }
    return factor(at, times.end() + 1, BigDecimal.TWO.pow(times.small()));
  }

  private Counted grown(int at) {
    String verb = null;
    for (String word : GROWTH) {
      if (text.startsWith(word, at) && (verb == null || word.length() > verb.length())) {
        verb = word;
      }
    }
    if (verb == null) {
      return null;
    }
    int i = at + verb.length();
    boolean to = false;
    for (String word : TO) {
      if (!to && text.startsWith(word, i)) {
        to = true;
        i += word.length();
      }
    }
    if (!to && text.at(i) == '了') {
      i++;
    }
    Numeral times = numerals.unsigned(i);
    if (times == null || !times.isExact()) {
      return null;
    }
    int end = times.end();
    boolean more = text.at(end) == '多' || text.at(end) == '余';
    if (text.at(more ? end + 1 : end) != '倍') {
      return null;
    }
    if (!more && (text.at(end + 1) == '多' || text.at(end + 1) == '余')) {
      // 两倍多
      more = true;
    }
    BigDecimal value = to ? times.low() : times.low().add(BigDecimal.ONE);
    Numeral upper =
        !more && "至到-".indexOf(text.at(end + 1)) >= 0 ? numerals.unsigned(end + 2) : null;
    if (upper != null
        && upper.isExact()
        && text.at(upper.end()) == '倍'
        && end + 1 < text.length()) {
      // 提高六倍到十倍
      BigDecimal max = to ? upper.low() : upper.low().add(BigDecimal.ONE);
      return new Counted(at, upper.end() + 1, Kind.MULTIPLE, null, value, max, null, "倍");
    }
    return new Counted(
        at,
        more ? end + 2 : end + 1,
        Kind.MULTIPLE,
        value,
        more ? value : null,
        null,
        more ? String.valueOf(text.at(end) == '倍' ? text.at(end + 1) : text.at(end)) : null,
        "倍");
  }

  private static Counted factor(int start, int end, BigDecimal value) {
    return new Counted(start, end, Kind.MULTIPLE, value, null, null, null, "倍");
  }
}
