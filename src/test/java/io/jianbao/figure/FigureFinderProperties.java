package io.jianbao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every text. */
class FigureFinderProperties {
  private static final FigureFinder FINDER = new FigureFinder();
  private static final LocalDate DAY = LocalDate.of(2022, 2, 28);

  /** Pieces that figures and times are made of, and that break them. */
  private static final String[] PIECES = {
    "1", "2", "30", "2022", "一", "二", "两", "三", "十", "百", "千", "万", "亿", "零", "〇", "廿", "半", "几",
    "数", "余", "多", "近", "约", "不足", "以上", "以内", "左右", "年", "月", "日", "号", "时", "点", "分", "秒", "周",
    "星期", "个", "名", "元", "%", "米", "公里", "第", "每", "前", "后", "上", "下", "去年", "今天", "晚上", "春节", "农历",
    "世纪", "年代", "至", "到", "-", "—", "~", ".", ",", ":", "/", "+", "(", ")", "之", "的", " ", "。", "A",
    "k", "E", "^", "负", "人民币", "￥", "零下", "摄氏", "倍", "翻", "增长", "成", "折", "\uD83D", "\uDE00",
    "\u0000"
  };

  @Provide
  Arbitrary<String> numerals() {
    return Arbitraries.of(PIECES).list().ofMaxSize(24).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 3000)
  void textOfPiecesKeepsTheRules(@ForAll("numerals") String text) {
    check(text, FINDER.find(text, DAY));
    check(text, FINDER.find(text, null));
  }

  @Property(tries = 500)
  void anyTextKeepsTheRules(@ForAll String text) {
    check(text, FINDER.find(text, DAY));
  }

  private static void check(String text, Quantities found) {
    List<Span> spans = new ArrayList<>();
    Span last = new Span(0, 0);
    for (Figure figure : found.figures()) {
      assertThat(figure.span().start()).isGreaterThanOrEqualTo(last.end());
      last = figure.span();
      spans.add(figure.span());
      inOrder(figure.min(), figure.value());
      inOrder(figure.value(), figure.max());
      inOrder(figure.min(), figure.max());
      assertThat(figure.parts()).allMatch(part -> part.end() <= text.length());
    }
    last = new Span(0, 0);
    for (TimeExpression time : found.times()) {
      assertThat(time.span().start()).isGreaterThanOrEqualTo(last.end());
      last = time.span();
      assertThat(spans).noneMatch(span -> span.overlaps(time.span()));
      if (time.from() != null && time.to() != null && !time.from().startsWith("T")) {
        assertThat(time.from()).isLessThanOrEqualTo(time.to());
      }
      spans.add(time.span());
    }
    assertThat(spans).allMatch(span -> span.end() <= text.length() && !span.isEmpty());
  }

  private static void inOrder(BigDecimal low, BigDecimal high) {
    if (low != null && high != null) {
      assertThat(low).isLessThanOrEqualTo(high);
    }
  }

  @Property(tries = 300)
  void wholeNumbersComeBack(@ForAll @IntRange(min = 0, max = 99_999_999) int number) {
    Quantities found = FINDER.find("共计" + number + "人", DAY);
    assertThat(found.figures()).hasSize(1);
    assertThat(found.figures().get(0).value()).isEqualByComparingTo(BigDecimal.valueOf(number));
  }

  @Property(tries = 300)
  void wholeNumbersInHanNumeralsComeBack(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
    Quantities found = FINDER.find("共计" + han(number) + "人", DAY);
    assertThat(found.figures()).hasSize(1);
    assertThat(found.figures().get(0).value()).isEqualByComparingTo(BigDecimal.valueOf(number));
  }

  @Property(tries = 300)
  void decimalsComeBack(@ForAll @BigRange(min = "0.01", max = "9999.99") BigDecimal number) {
    Quantities found = FINDER.find("增长" + number.toPlainString() + "%", DAY);
    assertThat(found.figures()).hasSize(1);
    assertThat(found.figures().get(0).value()).isEqualByComparingTo(number);
  }

  @Property(tries = 300)
  void daysComeBack(
      @ForAll @IntRange(min = 1901, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 365) int day) {
    LocalDate date = LocalDate.ofYearDay(year, day);
    String text = year + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    List<TimeExpression> times = FINDER.find(text, null).times();
    assertThat(times).hasSize(1);
    assertThat(times.get(0).value()).isEqualTo(date.toString());
    assertThat(times.get(0).from()).isEqualTo(date + "T00:00:00");
  }

  /** A number as it is written with the characters for digits and scales. */
  private static String han(int number) {
    StringBuilder out = new StringBuilder();
    int upper = number / 10_000;
    int lower = number % 10_000;
    if (upper > 0) {
      section(out, upper);
      out.append('万');
      if (lower > 0 && lower < 1000) {
        out.append('零');
      }
    }
    section(out, lower);
    return out.toString();
  }

  private static void section(StringBuilder out, int number) {
    boolean started = false;
    boolean gap = false;
    for (int scale = 1000, i = 0; scale > 0; scale /= 10, i++) {
      int digit = number / scale % 10;
      if (digit == 0) {
        gap = started;
        continue;
      }
      if (gap) {
        out.append('零');
        gap = false;
      }
      out.append("零一二三四五六七八九".charAt(digit));
      if (scale > 1) {
        out.append("千百十".charAt(i));
      }
      started = true;
    }
  }
}
