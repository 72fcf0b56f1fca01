package io.jianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.report.MarkedText.Mark;
import io.jianbao.report.MarkedText.Point;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static Mark mark(int start, int end, int rank, String name) {
    return new Mark(start, end, rank, "i", "class=" + name, "id=" + name);
  }

  private static String render(String text, Mark... marks) {
    return MarkedText.render(text, List.of(marks), List.of());
  }

  @Test
  void marksNest() {
    assertThat(render("甲乙丙丁", mark(1, 2, 0, "in"), mark(0, 3, 0, "out")))
        .isEqualTo("<i class=out id=out>甲<i class=in id=in>乙</i>丙</i>丁");
  }

  @Test
  void ofTwoOverTheSameStretchTheLowerRankIsOutside() {
    assertThat(render("甲乙", mark(0, 2, 5, "name"), mark(0, 2, 0, "quote")))
        .isEqualTo("<i class=quote id=quote><i class=name id=name>甲乙</i></i>");
  }

  @Test
  void crossingMarksAreCutAndOnlyTheFirstPartHasTheId() {
    assertThat(render("甲乙丙丁", mark(0, 2, 0, "a"), mark(1, 3, 0, "b")))
        .isEqualTo("<i class=a id=a>甲<i class=b id=b>乙</i></i><i class=b>丙</i>丁");
  }

  @Test
  void offsetsCountCodePoints() {
    assertThat(render("𠮷田𠮷", mark(1, 3, 0, "x"))).isEqualTo("𠮷<i class=x id=x>田𠮷</i>");
  }

  @Test
  void pointsStandBetweenCharacters() {
    List<Point> points = List.of(new Point(0, "(0)"), new Point(1, "(1)"), new Point(2, "(2)"));
    assertThat(MarkedText.render("甲乙", List.of(mark(1, 2, 0, "x")), points))
        .isEqualTo("(0)甲(1)<i class=x id=x>乙</i>(2)");
  }

  @Test
  void marksOutsideTheTextAreLeftOut() {
    assertThat(render("甲乙", mark(-1, 1, 0, "a"), mark(2, 3, 0, "b"), mark(1, 1, 0, "c")))
        .isEqualTo("甲乙");
    assertThat(render("甲乙", mark(1, 9, 0, "long"))).isEqualTo("甲<i class=long id=long>乙</i>");
  }

  @Test
  void aShortenedTextKeepsItsMarksWhole() {
    assertThat(MarkedText.render("甲乙丙", 2, List.of(mark(1, 3, 0, "x")), List.of()))
        .isEqualTo("甲<i class=x id=x>乙</i>");
  }

  @Test
  void whatCannotBeSeenIsShownByItsNumber() {
    assertThat(render("a\u202eb\ud800c\ue5e5"))
        .isEqualTo(
            "a<span class=\"hidden-char\">U+202E</span>b"
                + "<span class=\"hidden-char\">U+D800</span>c"
                + "<span class=\"hidden-char\">U+E5E5</span>");
    assertThat(Html.attribute("'\"<\u0000")).isEqualTo("&#39;&quot;&lt;⟨U+0000⟩");
    assertThat(render("一\r\n二\r三")).isEqualTo("一\n二\n三");
  }

  /** Any marks over any text: the elements nest, no character is lost, each mark covers its own. */
  @Property(tries = 500)
  void anyMarks(
      @ForAll @IntRange(max = 40) int length,
      @ForAll @Size(max = 12) List<@IntRange(max = 45) Integer> starts,
      @ForAll @Size(max = 12) List<@IntRange(max = 45) Integer> ends) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i % 3 == 0 ? "𠮷" : Character.toString('一' + i));
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < Math.min(starts.size(), ends.size()); i++) {
      marks.add(mark(starts.get(i), ends.get(i), i % 4, "m" + i));
    }
    String html = MarkedText.render(text.toString(), marks, List.of());

    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document parsed = Jsoup.parse("<!DOCTYPE html><p>" + html + "</p>", "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(parsed.selectFirst("p").wholeText()).isEqualTo(text.toString());
    for (int i = 0; i < marks.size(); i++) {
      int start = Math.min(marks.get(i).start(), length);
      int end = Math.max(start, Math.min(marks.get(i).end(), length));
      StringBuilder covered = new StringBuilder();
      parsed.select(".m" + i).forEach(part -> covered.append(part.wholeText()));
      assertThat(covered.toString())
          .isEqualTo(
              text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
      assertThat(parsed.select("#m" + i)).hasSize(start < end ? 1 : 0);
    }
  }
}
