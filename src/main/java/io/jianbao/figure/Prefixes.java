package io.jianbao.figure;

import io.jianbao.figure.Unit.Category;
import java.math.BigDecimal;

/** Units written before their number: 人民币3万元, ￥13.5, 摄氏37度, 零下3度. Immutable. */
final class Prefixes {
  private final Trie<Unit> currencies = new Trie<>();

  Prefixes() {
    for (String line : Resource.lines("currency-prefixes.txt")) {
      String[] cells = Resource.cells(line, 3);
      for (String word : cells[0].split(" ", -1)) {
        currencies.put(word, new Unit(word, Category.MONEY, cells[1], BigDecimal.ONE));
      }
    }
  }

  char[] firstCharacters() {
    return currencies.firstCharacters();
  }

  /** The prefix at {@code at}, or null. */
  Prefix at(FoldedText text, int at) {
    Prefix temperature = temperature(text, at);
    if (temperature != null) {
      return temperature;
    }
    Trie.Match<Unit> currency = currencies.longest(text, at);
    if (currency == null) {
      return null;
    }
    int end = text.skipBlanks(at + currency.length());
    return new Prefix(at, end, currency.meaning(), false, null);
  }

  private static Prefix temperature(FoldedText text, int at) {
    int i = at;
    String scale = null;
    boolean negative = false;
    for (int words = 0; words < 3; words++) {
      if (text.startsWith("零下", i)) {
        negative = true;
        i += 2;
      } else if (text.startsWith("摄氏", i) || text.startsWith("华氏", i)) {
        scale = text.at(i) == '摄' ? "C" : "F";
        i += text.startsWith("温度", i + 2) ? 4 : 2;
      }
    }
    if (i == at || text.at(i) == '度') {
      return null;
    }
    return new Prefix(at, i, null, negative, scale);
  }

  /**
   * A unit before its number.
   *
   * @param money the currency, null before temperatures
   * @param negative 零下
   * @param scale C or F if it is said before the number
   */
  record Prefix(int start, int end, Unit money, boolean negative, String scale) {
    /** The amount behind with what the prefix says, or null when the two do not agree. */
    Amount apply(FoldedText text, Amount amount) {
      return money != null ? withMoney(text, amount) : withDegrees(text, amount);
    }

    private Amount withMoney(FoldedText text, Amount amount) {
      Unit unit = amount.unit();
      boolean other =
          unit == null
              // $5B: what is not understood may be a scale
              ? FoldedText.isLetter(text.at(amount.end()))
              : unit.category() != Category.MONEY;
      if (other) {
        return null;
      }
      return new Amount(
          start,
          amount.end(),
          amount.value(),
          amount.low(),
          amount.high(),
          amount.rough(),
          money,
          amount.numeral());
    }

    private Amount withDegrees(FoldedText text, Amount amount) {
      Unit unit = amount.unit();
      boolean degrees =
          unit != null
              && (unit.category() == Category.TEMPERATURE || unit.category() == Category.ANGLE);
      if (!degrees && (unit != null || text.at(start) != '零')) {
        return null;
      }
      String base =
          scale != null
              ? scale
              : unit != null && unit.category() == Category.TEMPERATURE ? unit.base() : "C";
      Unit degree =
          new Unit(unit == null ? "度" : unit.word(), Category.TEMPERATURE, base, BigDecimal.ONE);
      BigDecimal low = negative ? amount.low().negate() : amount.low();
      BigDecimal high = amount.high();
      if (high != null && negative) {
        low = amount.high().negate();
        high = amount.low().negate();
      }
      return new Amount(
          start,
          amount.end(),
          amount.value() == null || !negative ? amount.value() : amount.value().negate(),
          low,
          high,
          amount.rough(),
          degree,
          amount.numeral());
    }
  }
}
