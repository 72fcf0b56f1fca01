package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jianbao.search.FigureRequest.Order;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Figures of random texts, held against a plain look at each of them. */
class FigureSearchTest {
  private static final List<String> UNITS = List.of("例", "名", "公里", "米", "CNY");
  private static final List<String> SUBJECTS = List.of("确诊病例", "学生", "公路");
  private static final int ARTICLES = 60;
  private static final int REQUESTS = 300;

  private final Random random = new Random(20_220_227);
  private final List<Drawn> drawn = new ArrayList<>();

  @TempDir Path folder;

  /** A figure of the run; without a value it has the bounds. */
  private record Drawn(
      String article,
      String value,
      String min,
      String max,
      String unit,
      String subject,
      LocalDate day) {
    double low() {
      return number(value == null ? min : value, Double.NEGATIVE_INFINITY);
    }

    double high() {
      return number(value == null ? max : value, Double.POSITIVE_INFINITY);
    }

    private static double number(String digits, double open) {
      return digits == null ? open : Double.parseDouble(digits);
    }

    double factor(boolean inBase) {
      return inBase && unit.equals("公里") ? 1000 : 1;
    }

    boolean answers(FigureRequest request) {
      boolean inBase = request.dimension() != null;
      boolean bounded = request.min() != null || request.max() != null;
      boolean hasValue = value != null || min != null || max != null;
      double from = request.min() == null ? Double.NEGATIVE_INFINITY : request.min().doubleValue();
      double to = request.max() == null ? Double.POSITIVE_INFINITY : request.max().doubleValue();
      return (request.unit() == null || request.unit().equals(unit))
          && (!inBase || unit.equals("公里") || unit.equals("米"))
          && (!bounded
              || hasValue && low() * factor(inBase) <= to && high() * factor(inBase) >= from)
          && (request.subject() == null || request.subject().equals(subject))
          && (request.from() == null || !day.isBefore(request.from()))
          && (request.to() == null || !day.isAfter(request.to()));
    }

    double order(boolean inBase) {
      double key = low() == Double.NEGATIVE_INFINITY ? high() : low();
      return key * factor(inBase);
    }
  }

  private SampleRun run() {
    SampleRun run = new SampleRun();
    for (int i = 0; i < ARTICLES; i++) {
      LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(40));
      String id = "page" + i + ".txt#a1";
      SampleRun.Article article = run.article(id, day.toString(), "标题");
      for (int p = random.nextInt(3); p >= 0; p--) {
        addParagraph(article, id, day);
      }
    }
    return run;
  }

  private void addParagraph(SampleRun.Article article, String id, LocalDate day) {
    List<Drawn> own = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
      String value = random.nextInt(4) == 0 ? null : digits();
      String min = value == null && random.nextBoolean() ? digits() : null;
      String max = value == null && min == null && random.nextBoolean() ? digits() : null;
      own.add(new Drawn(id, value, min, max, unit, subject, day));
      text.append((char) ('a' + i))
          .append(unit)
          .append(random.nextBoolean() ? "" : "约")
          .append(subject)
          .append('，');
    }
    article.paragraph(text.toString());
    for (int i = 0; i < own.size(); i++) {
      Drawn figure = own.get(i);
      String printed = (char) ('a' + own.size() - 1 - i) + figure.unit();
      ObjectNode node = article.mention("figures", printed).put("kind", "quantity");
      node.put("unit", figure.unit()).put("subject", figure.subject());
      put(node, "value", figure.value());
      put(node, "min", figure.min());
      put(node, "max", figure.max());
    }
    drawn.addAll(own);
  }

  private static void put(ObjectNode node, String field, String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  private String digits() {
    BigDecimal number = BigDecimal.valueOf(random.nextInt(-20, 400));
    return number.scaleByPowerOfTen(random.nextInt(-2, 5)).toPlainString();
  }

  private FigureRequest request() {
    boolean inBase = random.nextInt(3) == 0;
    LocalDate from = random.nextInt(3) == 0 ? LocalDate.of(2022, 1, 1 + random.nextInt(31)) : null;
    return new FigureRequest(
        null,
        inBase || random.nextBoolean() ? null : UNITS.get(random.nextInt(UNITS.size())),
        null,
        inBase ? "length" : null,
        random.nextBoolean() ? new BigDecimal(digits()) : null,
        random.nextBoolean() ? new BigDecimal(digits()) : null,
        random.nextBoolean() ? SUBJECTS.get(random.nextInt(SUBJECTS.size())) : null,
        null,
        from,
        from == null ? null : from.plusDays(10));
  }

  @Test
  void findsWhatALookAtEachFinds() throws Exception {
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), null)) {
      index.update(run().write(folder.resolve("run")), "run");
    }
    try (ArticleSearcher searcher =
        ArticleSearcher.open(folder.resolve("index"), Duration.ofMinutes(1))) {
      assertThat(searcher.stats().figures()).isEqualTo(drawn.size());
      for (int i = 0; i < REQUESTS; i++) {
        FigureRequest request = request();
        boolean inBase = request.dimension() != null;
        List<Drawn> expected =
            drawn.stream()
                .filter(figure -> figure.answers(request))
                .sorted(Comparator.comparingDouble(figure -> figure.order(inBase)))
                .toList();
        Listing<FigureHit> found = searcher.figures(request, Order.SMALLEST, new Page(7, 0));
        assertThat(found.total()).as("%s", request).isEqualTo(expected.size());
        assertThat(found.items())
            .as("%s", request)
            .extracting(FigureHit::article, FigureHit::value, FigureHit::min, FigureHit::max)
            .containsExactlyElementsOf(
                expected.stream()
                    .limit(7)
                    .map(figure ->
                        tuple(figure.article(), figure.value(), figure.min(), figure.max()))
                    .toList());
      }
    }
  }

  @Test
  void aColumnGivesBackWhatWasWritten() {
    Printed text = new Printed("全市现有确诊病例326例，其中学生12名。");
    for (double value : new double[] {0, 326, -7.25, 1.7e9, 1e300, 0.1 + 0.2, 123_456_789.125}) {
      FigureColumn.Writer writer = new FigureColumn.Writer(2);
      writer.add(
          new FigureColumn.Values(1, 8, 12, value, value, FigureColumn.NO_PLACE, 19_000),
          text,
          0,
          "确诊病例");
      writer.add(
          new FigureColumn.Values(
              0, 17, 20, Double.NEGATIVE_INFINITY, value, 3, FigureColumn.NO_DAY),
          text,
          0,
          "别的");
      BytesRef packed = writer.bytes();
      FigureColumn column = new FigureColumn(packed);
      assertThat(FigureColumn.size(packed)).isEqualTo(2);
      assertThat(column.next()).isTrue();
      assertThat(column.low()).isEqualTo(value);
      assertThat(column.high()).isEqualTo(value);
      assertThat(column.day()).isEqualTo(19_000);
      assertThat(column.place()).isEqualTo(FigureColumn.NO_PLACE);
      assertThat(column.subject(text)).isEqualTo("确诊病例");
      assertThat(column.next()).isTrue();
      assertThat(column.order()).isEqualTo(value);
      assertThat(column.place()).isEqualTo(3);
      assertThat(column.day()).isEqualTo(FigureColumn.NO_DAY);
      assertThat(column.subject(text)).isEqualTo("别的");
      assertThat(column.next()).isFalse();
    }
  }
}
