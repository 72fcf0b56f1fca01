package io.jianbao.figure;

import io.jianbao.figure.BoundTable.Bound;
import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;
import io.jianbao.figure.Numeral.Form;
import io.jianbao.figure.Unit.Category;
import java.math.BigDecimal;

/** Amounts with what bounds them: 近7000名, 不低于95%, 7天以上, 零下3摄氏度, 人民币3万元. */
final class FigureGrammar {
  /** How far in front of degrees the word for warmth may stand. */
  private static final int WARMTH = 8;

  private final FoldedText text;
  private final AmountParser amounts;
  private final BoundTable bounds;
  private final Prefixes prefixes;

  FigureGrammar(FoldedText text, AmountParser amounts, BoundTable bounds, Prefixes prefixes) {
    this.text = text;
    this.amounts = amounts;
    this.bounds = bounds;
    this.prefixes = prefixes;
  }

  /** The figure that starts at {@code at}, or null. */
  Counted parse(int at) {
    Trie.Match<Bound> bound = bounds.before(text, at);
    if (bound != null) {
      Counted bounded = bounded(at, bound);
      if (bounded != null) {
        return bounded;
      }
    }
    return plain(at, at, null, null);
  }

  private Counted bounded(int at, Trie.Match<Bound> bound) {
    String word = bound.word();
    int number = at + word.length();
    if ((word.equals("近")
            || word.equals("约")
            || word.equals("超")
            || word.equals("上")
            || word.equals("成"))
        && isWordBefore(at, word)) {
      return null;
    }
    if (word.equals("上") || word.equals("成")) {
      return Digits.isScale(text.at(number)) && text.at(number) != '十'
          ? plain(at, number, word, bound.meaning())
          : null;
    }
    number = text.skipBlanks(number);
    if (text.at(number) == '了' || text.at(number) == '过') {
      number++;
    } else if (text.at(number) == '有' || text.at(number) == '为' || text.at(number) == '达') {
      number++;
    }
    return plain(at, number, word, bound.meaning());
  }

  /** 附近, 最近, 条约, 节约, 签约: the bound word ends another word. */
  private boolean isWordBefore(int at, String word) {
    char before = text.at(at - 1);
    return switch (word) {
      case "近" -> "附最靠接邻亲临就晚远贴".indexOf(before) >= 0;
      case "约" -> "条节签公契合解履制相纽特违婚续守毁预".indexOf(before) >= 0;
      case "超" -> "中高英反西".indexOf(before) >= 0;
      case "上" -> "以晚早马网线身路海向".indexOf(before) >= 0;
      default -> "完组变构形促建达".indexOf(before) >= 0;
    };
  }

  private Counted plain(int start, int at, String word, Bound before) {
    Prefixes.Prefix prefix = prefixes.at(text, at);
    int number = prefix == null ? at : prefix.end();
    Amount amount = amounts.parse(number);
    if (amount == null) {
      return null;
    }
    if (prefix != null) {
      amount = prefix.apply(text, amount);
    }
    if (amount == null || before == Bound.EXACT && amount.unit() != null) {
      return null;
    }
    if (!counts(amount, start, before, prefix)) {
      return null;
    }
    return close(start, amount, word, before);
  }

  private Counted close(int start, Amount amount, String word, Bound before) {
    int end = amount.end();
    Trie.Match<Bound> after = bounds.after(text, text.skipBlanks(end));
    Bound behind = null;
    String words = word;
    if (after != null && !isWordBehind(end, after.word())) {
      behind = after.meaning();
      end = text.skipBlanks(end) + after.length();
      words = words == null ? after.word() : words + after.word();
    }
    if (words == null) {
      words = amount.rough();
    }
    BigDecimal min = amount.value() == null ? amount.low() : null;
    BigDecimal max = amount.high();
    if (amount.rough() != null && min == null) {
      if (amount.low().signum() < 0) {
        // 零下20多摄氏度 is colder
        min = amount.high() == null ? null : amount.low();
        max = amount.value();
      } else {
        min = amount.low();
      }
    }
    Bound bound = before == Bound.MIN || before == Bound.MAX ? before : behind;
    if (bound == Bound.MIN) {
      min = amount.low();
      max = amount.value() == null && before == null ? max : null;
    } else if (bound == Bound.MAX) {
      max = amount.high() == null ? amount.low() : amount.high();
      min = amount.value() == null ? min : null;
    }
    Unit unit = amount.unit();
    if (before == Bound.EXACT) {
      min = amount.low();
      max = amount.low();
    }
    boolean degrees = isWarmth(start, unit);
    return new Counted(
        start,
        end,
        degrees ? Kind.TEMPERATURE : isTimes(amount) ? Kind.QUANTITY : kind(amount),
        amount.value(),
        min,
        max,
        words,
        unit == null ? null : unitName(unit));
  }

  /** 最低气温23度, 体温升至38度: the clause says that degrees are of warmth. */
  private boolean isWarmth(int start, Unit unit) {
    if (unit == null || unit.category() != Category.ANGLE || !unit.word().equals("度")) {
      return false;
    }
    for (int i = start - 1; i >= start - WARMTH && Character.isIdeographic(text.at(i)); i--) {
      if (text.at(i) == '温') {
        return true;
      }
    }
    return false;
  }

  /** 30人以下简称: the bound word begins another one; 3个左右 counts. */
  private boolean isWordBehind(int end, String word) {
    int behind = text.skipBlanks(end) + word.length();
    return word.equals("以下") && text.at(behind) == '简'
        || word.equals("上下") && text.at(behind) == '游'
        || word.equals("以上") && text.startsWith("述", behind);
  }

  private static String unitName(Unit unit) {
    return switch (unit.category()) {
      case MONEY, PERCENT -> unit.base();
      case TEMPERATURE -> unit.base();
      default -> unit.givesBase() ? unit.base() : unit.word();
    };
  }

  /** 三度获奖, 再度: so many times. */
  private boolean isTimes(Amount amount) {
    return amount.unit() != null
        && amount.unit().word().equals("度")
        && amount.numeral().form() == Form.SINGLE
        && Character.isIdeographic(text.at(amount.end()))
        && "角仰俯空的左以电烧".indexOf(text.at(amount.end())) < 0;
  }

  private static Kind kind(Amount amount) {
    if (amount.unit() != null) {
      return amount.unit().kind();
    }
    return amount.value() == null && amount.rough() == null ? Kind.RANGE : Kind.NUMBER;
  }

  /** Whether the number counts something here: the rules for numbers that may be parts of words. */
  private boolean counts(Amount amount, int start, Bound before, Prefixes.Prefix prefix) {
    Numeral numeral = amount.numeral();
    if (text.at(amount.start()) == '.' && FoldedText.isLetter(text.at(amount.start() - 1))) {
      // NO.1, abc.1-d.com
      return false;
    }
    if (amount.unit() == null && before != null && text.at(amount.end()) == '月') {
      // 突破2月份历史极值
      return false;
    }
    boolean open = amount.rough() != null || amount.high() != null;
    boolean reached = amount.unit() != null && text.at(start - 1) == '达';
    boolean bounded =
        before != null || amount.unit() != null && bounds.after(text, amount.end()) != null;
    if (isBareScale(numeral) && !open && !bounded && !reached) {
      return false;
    }
    if (prefix != null) {
      return true;
    }
    if (amount.unit() != null) {
      return unitCounts(amount);
    }
    if (numeral.start() != amount.start()
        || amount.end() > numeral.end() && amount.value() != null && amount.rough() == null) {
      return true;
    }
    return switch (numeral.form()) {
      case PLAIN_DIGITS, DIGITS -> true;
      case HAN ->
          !isEnumerator(amount)
              && (amount.end() - amount.start() > 2
                  || amount.end() - amount.start() > 1
                      && !Digits.isAmbiguousForm(text.at(amount.start()))
                  || isAlone(amount, start));
      case PAIR -> amount.value() == null && amount.high() != null && amount.end() > numeral.end();
      case POSITIONAL ->
          numeral.length() >= 3 && !text.startsWith("产业", numeral.end()) || isAlone(amount, start);
      case SINGLE ->
          before != null
                  && before != Bound.ABOUT
                  && !Digits.isAmbiguousForm(text.at(numeral.start()))
              || amount.rough() != null
              || isAlone(amount, start);
    };
  }

  /** 百, 万, 千万: scales without a digit. */
  private boolean isBareScale(Numeral numeral) {
    char first = text.at(numeral.start());
    if (first == '十' || first == '拾') {
      return false;
    }
    for (int i = numeral.start(); i < numeral.end(); i++) {
      if (!Digits.isScale(text.at(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean unitCounts(Amount amount) {
    Numeral numeral = amount.numeral();
    Unit unit = amount.unit();
    boolean lone = numeral.form() == Form.SINGLE && amount.value() != null;
    if (unit.word().equals("点") && numeral.form() == Form.PAIR) {
      // 下午两三点
      return false;
    }
    if (unit.word().equals("级")
        && numeral.form() == Form.PAIR
        && text.startsWith("医院", amount.end())) {
      // 二三级医院: ranks
      return false;
    }
    if (unit.word().equals("级") && numeral.form() == Form.PLAIN_DIGITS && numeral.length() == 4) {
      // 2019级 is a name
      return false;
    }
    if (numeral.length() == 1 && Digits.isAmbiguousForm(text.at(numeral.start()))) {
      return unit.category() == Category.MONEY;
    }
    if (lone && text.at(numeral.start()) == '零' && unit.category() == Category.COUNT) {
      // 零例 counts, 零组件 and 零排碳 do not
      return "例人起票件次项个分名宗".contains(unit.word());
    }
    if (!lone) {
      return true;
    }
    char behind = text.at(amount.end());
    boolean one = text.at(numeral.start()) == '一' && unit.word().length() == 1;
    // 一笔笔, 一打就裂
    boolean blow = behind == '就' && "打拳脚把刀声".contains(unit.word());
    return !one || behind != unit.word().charAt(0) && !blow;
  }

  /** （十一） and 十一、 at the head of a paragraph count it, not things. */
  private boolean isEnumerator(Amount amount) {
    char before = text.at(amount.start() - 1);
    char behind = text.at(amount.end());
    return before == '(' && behind == ')'
        || (before == '\0' || before == '\n')
            && behind == '、'
            && !Digits.isNumeral(text.at(amount.end() + 1));
  }

  /** No Han character on either side: “一”, 是五, 答案不是四而是五. */
  private boolean isAlone(Amount amount, int start) {
    if (amount.numeral().length() == 1 && Digits.isAmbiguousForm(text.at(amount.start()))) {
      return false;
    }
    char behind = text.at(text.skipBlanks(amount.end()));
    char before = text.at(start - 1);
    boolean opens =
        !Character.isIdeographic(before) || before == '是' || before == '为' || before == '于';
    boolean closes =
        !Character.isIdeographic(behind)
            || behind == '而'
            || behind == '和'
            || behind == '那'
            || behind == '这'
            || behind == '与'
            || behind == '或';
    boolean enumerates =
        before == '(' && behind == ')' || behind == '、' && !Character.isIdeographic(before);
    return opens
        && closes
        && !enumerates
        && !FoldedText.isLetter(before)
        && !FoldedText.isLetter(behind);
  }
}
