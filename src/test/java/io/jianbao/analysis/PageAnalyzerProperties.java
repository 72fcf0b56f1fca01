package io.jianbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.layout.Article;
import io.jianbao.layout.Paragraph;
import io.jianbao.segment.Token;
import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every page, whatever stands on it. */
class PageAnalyzerProperties {
  private static final PageAnalyzer ANALYZER = new PageAnalyzer(TextOptions.NONE);

  /** Stretches that newspapers print, so that random pages reach the rules. */
  private static final List<String> PRINTED =
      List.of(
          "本报2月27日讯 (记者 马芳)",
          "新华社北京2月27日电（记者王雅静、徐跃）",
          "——访市长",
          "习近平总书记指出,",
          "“敲门行动”",
          "《通知》",
          "12300多名",
          "近7000名网格员",
          "2月26日14时至2月27日14时",
          "16例(新城区5例、回民区4例)",
          "。",
          "，",
          "\n",
          "\r\n",
          "\n\n",
          " ",
          "　　",
          "防控工作",
          "呼和浩特市",
          "一二三四五",
          "\uE5E5",
          "\uD83D",
          "😀",
          "\u0000",
          "“",
          "(");

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.of(PRINTED)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(12)),
            net.jqwik.api.Tuple.of(
                2, Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMaxLength(20)));
    return pieces.list().ofMaxSize(60).map(parts -> String.join("", parts));
  }

  @Property(tries = 400)
  void nothingIsLostOrTwice(@ForAll("pages") String page) {
    int[] seen = new int[page.length()];
    for (AnalyzedArticle article : ANALYZER.analyze("p", page, null)) {
      for (Span span : placesOf(article.layout())) {
        for (int i = span.start(); i < span.end(); i++) {
          seen[i]++;
        }
      }
    }
    for (int i = 0; i < page.length(); i++) {
      assertThat(seen[i])
          .as("char %d of %s", i, page)
          .isBetween(Script.isBlank(page.charAt(i)) ? 0 : 1, 1);
    }
  }

  private static List<Span> placesOf(Article article) {
    List<Span> places = new ArrayList<>(article.headlines());
    if (article.subtitle() != null) {
      places.add(article.subtitle());
    }
    for (Paragraph paragraph : article.paragraphs()) {
      places.addAll(paragraph.pieces());
    }
    return places;
  }

  @Property(tries = 400)
  void everythingPointsAtWhatItSays(@ForAll("pages") String page) {
    for (AnalyzedArticle article : ANALYZER.analyze("p", page, LocalDate.of(2022, 2, 28))) {
      for (int i = 0; i < article.paragraphs().size(); i++) {
        AnnotatedText text = article.paragraphs().get(i);
        assertThat(text.text()).isEqualTo(article.layout().paragraphs().get(i).text(page));
        tokensRejoin(text);
        inside(text.sentences(), text);
        inside(text.entities().stream().map(entity -> entity.span()).toList(), text);
        inside(text.figures().stream().map(figure -> figure.span()).toList(), text);
        inside(text.times().stream().map(time -> time.span()).toList(), text);
        inside(text.quotes().stream().map(quote -> quote.span()).toList(), text);
      }
    }
  }

  private static void tokensRejoin(AnnotatedText text) {
    int at = 0;
    for (Token token : text.tokens()) {
      assertThat(token.start()).isEqualTo(at);
      assertThat(token.end()).isGreaterThan(at);
      at = token.end();
    }
    assertThat(at).isEqualTo(text.text().length());
  }

  private static void inside(List<Span> spans, AnnotatedText text) {
    for (Span span : spans) {
      assertThat(span.isEmpty()).isFalse();
      assertThat(span.end()).isLessThanOrEqualTo(text.text().length());
    }
  }
}
