package io.jianbao.figure;

import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure as it is printed, and what it says. Fields that the text does not give are null.
 *
 * @param span where it stands in its text, with modifier and unit (UTF-16 offsets)
 * @param kind what sort of figure
 * @param value the figure itself, exact or approximate: 7000 in 近7000名, 200000000 in 2亿元; a range
 *     and a size (20×30厘米) have none
 * @param min the lower bound if the text gives one: 7000余名
 * @param max the upper bound if the text gives one: 近7000名
 * @param modifier the words that make the bound: 近, 余, 多, 约, 以上
 * @param unit the measure word as printed; ISO 4217 for money, {@code %} for percent
 * @param subject what is counted: 网格员
 * @param place where, if the text says it beside the figure
 * @param asOf the time it holds for, as printed: 截至2月26日
 * @param code for codes, telephone numbers, scores and ratios, which are no numbers: their text in
 *     one form (2022/12 for 〔2022〕12号, K1 for K1次, 3:2 for 3∶2 and 三比二)
 * @param parts the parts that the text lists for it: 16例(新城区5例、…), 20 and 30厘米 of 20×30厘米; empty if
 *     none
 */
public record Figure(
    Span span,
    Kind kind,
    BigDecimal value,
    BigDecimal min,
    BigDecimal max,
    String modifier,
    String unit,
    String subject,
    String place,
    String asOf,
    String code,
    List<Span> parts) {

  public Figure {
    parts = List.copyOf(parts);
  }

  Figure withUnit(String other) {
    return new Figure(
        span, kind, value, min, max, modifier, other, subject, place, asOf, code, parts);
  }

  /** The sorts of figures; the contract writes them in lower case. */
  public enum Kind {
    NUMBER,
    QUANTITY,
    MONEY,
    PERCENT,
    ORDINAL,
    AGE,
    TEMPERATURE,
    DIMENSION,
    RANGE,
    RATE,
    RATIO,
    SCORE,
    MULTIPLE,
    CODE,
    PHONE;

    /** Whether it is written as a text and no number. */
    public boolean isName() {
      return switch (this) {
        case SCORE, RATIO, CODE, PHONE -> true;
        default -> false;
      };
    }
  }
}
