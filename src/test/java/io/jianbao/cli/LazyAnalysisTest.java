package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.http.AnalyzedPage;
import io.jianbao.search.Likeness;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LazyAnalysisTest {
  private static final LazyAnalysis ANALYSIS = new LazyAnalysis();

  /** Of what the index knows: the same story in the same days, another one months later. */
  @ParameterizedTest
  @CsvSource({"2, near", "100, template"})
  void aKnownTextCountsByTheDayOfItsPrinting(int days, String kind) {
    String text = "市图书馆向读者推荐了二十本讲述运河历史的新书，并邀请作者到馆里同读者见面，孩子们围着作者问个不停。";
    LocalDate day = LocalDate.of(2022, 3, 5);
    String before = text.replace("运河", "长城");
    Likeness known = new Likeness("old.txt#a1", "p2", "读书", day.minusDays(days), before, List.of());
    AnalyzedPage page = ANALYSIS.analyze("new.txt", text, day, List.of(known));
    assertThat(page.duplicates()).singleElement().asString().contains("\"kind\":\"" + kind + "\"");
  }
}
