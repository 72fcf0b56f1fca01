package io.jianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.check.Finding.Evidence;
import io.jianbao.check.Finding.Status;
import io.jianbao.duplicate.DuplicateFinder;
import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.layout.Break;
import io.jianbao.name.Entity;
import io.jianbao.quote.Quote;
import io.jianbao.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckerTest {
  private static final Checker CHECKER = new Checker();

  record Example(String rule, String status, String text) {}

  static List<Example> examples() throws IOException {
    try (InputStream in = CheckerTest.class.getResourceAsStream("examples.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", 3))
          .map(it -> new Example(it[0].strip(), it[1].strip(), it[2].strip()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void saysWhatTheExampleSays(Example example) {
    List<Finding> findings = CHECKER.check(Articles.parse(example.text()), List.of());
    List<String> said =
        findings.stream()
            .filter(it -> it.rule().equals(example.rule()))
            .map(it -> it.status().name().toLowerCase(java.util.Locale.ROOT))
            .toList();
    if (example.status().equals("nothing")) {
      assertThat(said).isEmpty();
    } else {
      assertThat(said).containsExactly(example.status());
    }
    for (Finding finding : findings) {
      assertThat(finding.message().chinese()).isNotBlank().doesNotContain("{");
      assertThat(finding.message().english()).isNotBlank().doesNotContain("{");
    }
  }

  /** A rule without an example and a counter-example has no place here. */
  @Test
  void everyRuleOfFiguresHasExamples() throws IOException {
    for (String rule :
        List.of(
            SumRule.NAME,
            DifferenceRule.NAME,
            HeadlineRule.NAME,
            BoundsRule.NAME,
            RepeatedFigureRule.NAME,
            QuoteBalanceRule.NAME)) {
      Set<String> statuses =
          examples().stream()
              .filter(it -> it.rule().equals(rule))
              .map(Example::status)
              .collect(Collectors.toSet());
      assertThat(statuses).as(rule).contains("conflict", "nothing");
    }
  }

  @Test
  void everyRelationHasAnExampleThatHolds() throws IOException {
    Set<String> shown =
        examples().stream()
            .filter(it -> it.rule().equals(DifferenceRule.NAME))
            .flatMap(it -> CHECKER.check(Articles.parse(it.text()), List.of()).stream())
            .filter(it -> it.status() == Status.HOLDS)
            .map(it -> it.detail().get("relation"))
            .collect(Collectors.toSet());
    DifferenceRule rule = new DifferenceRule(new WordList.Messages());
    assertThat(shown).containsAll(rule.relationNames());
  }

  @Test
  void everyWordThatForbidsSummingHasAnExample() {
    for (String line : WordList.lines("not-parts.txt")) {
      String[] fields = line.split("\\|", 2);
      assertThat(fields[1]).contains(fields[0].strip());
      assertThat(CHECKER.check(Articles.parse(fields[1]), List.of())).as(line).isEmpty();
    }
  }

  private static final String SAID = "修路不能只顾眼前，要给子孙后代留下青山绿水，也要让山里的果子卖得出去。";

  private static AnnotatedText said(String title, String name, String verb, String said) {
    return said(title, name, verb, said, true);
  }

  private static AnnotatedText said(
      String title, String name, String verb, String said, boolean named) {
    String text = title + name + verb + said;
    AnnotatedText plain = Articles.annotate(text);
    Span speaker = new Span(title.length(), title.length() + name.length());
    int start = speaker.end() + verb.length();
    Quote quote =
        new Quote(new Span(start, text.length()), Quote.Form.INDIRECT, verb, name, speaker);
    return new AnnotatedText(
        text,
        plain.sentences(),
        plain.tokens(),
        named
            ? List.of(new Entity(speaker, Entity.Type.PERSON, name, title, null, "test"))
            : plain.entities(),
        plain.figures(),
        plain.times(),
        List.of(quote));
  }

  private static List<Finding> check(AnnotatedText... paragraphs) {
    List<AnalyzedArticle> articles = new ArrayList<>();
    List<ParagraphText> texts = new ArrayList<>();
    for (AnnotatedText paragraph : paragraphs) {
      String id = "page.txt#a" + (articles.size() + 1);
      articles.add(Articles.article(id, List.of(), List.of(paragraph), List.of()));
      texts.add(ParagraphText.of("p1", id, paragraph.text()));
    }
    List<DuplicatePair> pairs = new DuplicateFinder().find(texts);
    return CHECKER.check(articles, pairs).stream()
        .filter(it -> it.rule().equals(SpeakerRule.NAME))
        .toList();
  }

  @Test
  void oneStatementWithTwoSpeakers() {
    List<Finding> findings =
        check(
            said("县委书记", "田雨生", "指出，", SAID),
            said("副省长", "郑克勤", "强调，", SAID),
            said("副省长", "郑克勤", "强调，", SAID.substring(0, 20)));
    assertThat(findings).hasSize(1);
    Finding finding = findings.getFirst();
    assertThat(finding.status()).isEqualTo(Status.CONFLICT);
    assertThat(finding.evidence()).extracting(Evidence::text).containsExactly("田雨生", "郑克勤");
    assertThat(finding.message().chinese()).contains("田雨生").contains("郑克勤");
    assertThat(finding.message().english()).contains("田雨生").contains("郑克勤");
  }

  @Test
  void whoIsNotNamedOrByATitleOnlyIsNotAnother() {
    AnnotatedText first = said("县委书记", "田雨生", "指出，", SAID);
    assertThat(check(first, said("", "发言人", "强调，", SAID, false))).isEmpty();
    assertThat(check(first, said("", "田书记", "强调，", SAID))).isEmpty();
  }

  /** However often it is printed. */
  @Test
  void oneConflictIsReportedOnce() {
    AnnotatedText first = said("县委书记", "田雨生", "指出，", SAID);
    AnnotatedText second = said("副省长", "郑克勤", "强调，", SAID);
    assertThat(check(first, second, first, second)).hasSize(1);
  }

  @Test
  void anotherTitleIsNotAnotherPerson() {
    assertThat(check(said("县委书记", "田雨生", "指出，", SAID), said("本县的带头人", "田雨生", "指出，", SAID)))
        .isEmpty();
  }

  @Test
  void oneWhoQuotesTheOtherIsNoConflict() {
    AnnotatedText inner = said("县委书记", "田雨生", "指出，", SAID);
    AnnotatedText outer = said("副省长", "郑克勤", "表示，", inner.text());
    Span speaker = inner.quotes().getFirst().speakerSpan().shift("副省长郑克勤表示，".length());
    Quote nested =
        new Quote(
            inner.quotes().getFirst().span().shift("副省长郑克勤表示，".length()),
            Quote.Form.INDIRECT,
            "指出",
            "田雨生",
            speaker);
    AnnotatedText both =
        new AnnotatedText(
            outer.text(),
            outer.sentences(),
            outer.tokens(),
            outer.entities(),
            outer.figures(),
            outer.times(),
            List.of(outer.quotes().getFirst(), nested));
    assertThat(check(inner, both)).isEmpty();
  }

  @Test
  void captionsAndVersesAreNotCutOff() {
    List<Break> breaks = List.of(new Break(0, Break.At.END, Break.Kind.CUT_OFF));
    assertThat(CHECKER.check(Articles.article("page.txt#a1", "匠心独运巧设计，", breaks)).findings())
        .isEmpty();
    assertThat(CHECKER.check(Articles.article("page.txt#a1", "图为河边的孩子，张三摄", breaks)).findings())
        .isEmpty();
  }

  /** 友谊和合作，/ 干杯！ */
  @Test
  void theLineOfAToastIsNotCutOff() {
    List<Break> breaks = List.of(new Break(0, Break.At.END, Break.Kind.CUT_OFF));
    String line = "让我们举起杯来，为今年的好收成，为大家的健康和平安，为下一年的风调雨顺，";
    assertThat(CHECKER.check(Articles.article("page.txt#a1", line + " / 干杯！", breaks)).findings())
        .isEmpty();
    assertThat(CHECKER.check(Articles.article("page.txt#a1", line, breaks)).findings()).hasSize(1);
  }

  /** 任重道远。”场长说 closes a speech that is lost; 村”两委” is a slip of the pen. */
  @Test
  void onlyALostSpeechIsAGap() {
    List<Break> breaks = List.of(new Break(0, Break.At.START, Break.Kind.GAP));
    assertThat(gaps("任重道远。我们要把树种下去。”场长说。", breaks)).isEqualTo(1);
    assertThat(gaps("会同驻村”两委”干部进村。", breaks)).isZero();
  }

  private static long gaps(String text, List<Break> breaks) {
    return CHECKER.check(Articles.article("page.txt#a2", text, breaks)).findings().stream()
        .filter(it -> it.rule().equals(CutOffRule.NAME))
        .count();
  }

  @Test
  void pointsAtWhereTextIsMissing() {
    List<Break> breaks =
        List.of(
            new Break(0, Break.At.START, Break.Kind.STARTS_MIDWAY),
            new Break(0, Break.At.END, Break.Kind.CUT_OFF));
    String text = "继续做好“最后一公里”的工作，把蔬菜和药品送到每一户居民手里，让大家安心过冬，";
    AnalyzedArticle article = Articles.article("page.txt#a2", text, breaks);
    List<Finding> findings = CHECKER.check(article).findings();
    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactly(CutOffRule.NAME, CutOffRule.NAME);
    assertThat(findings.getLast().evidence().getFirst().text()).isEqualTo("民手里，让大家安心过冬，");
  }

  @Property(tries = 200)
  void anyTextIsCheckedWithEvidenceInside(@ForAll @Size(max = 4) List<String> texts) {
    List<AnalyzedArticle> articles = new ArrayList<>();
    for (String text : texts) {
      articles.add(
          Articles.article(
              "page.txt#a" + articles.size(),
              List.of(Articles.annotate(text)),
              List.of(Articles.annotate(text + "12例（3例、9例）“"), Articles.annotate(text)),
              List.of()));
    }
    for (Finding finding : CHECKER.check(articles, List.of())) {
      assertThat(finding.evidence()).isNotEmpty();
      for (Evidence evidence : finding.evidence()) {
        assertThat(evidence.text()).isNotEmpty();
      }
    }
  }
}
