package io.jianbao.report;

import io.jianbao.report.Entries.Difference;
import io.jianbao.report.Entries.Pair;
import io.jianbao.report.Entries.Place;
import io.jianbao.report.MarkedText.Mark;
import io.jianbao.report.MarkedText.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The duplicates by group, the two texts side by side with what differs marked. */
final class DuplicatesSection {
  private final Labels labels;
  private final PairChoice pairs;
  private final ArticleChoice articles;
  private final Limits limits;

  DuplicatesSection(Labels labels, PairChoice pairs, ArticleChoice articles, Limits limits) {
    this.labels = labels;
    this.pairs = pairs;
    this.articles = articles;
    this.limits = limits;
  }

  String html() {
    StringBuilder out = new StringBuilder();
    out.append("<section id=\"duplicates\" class=\"wide\" aria-labelledby=\"duplicates-title\">\n");
    out.append("<h2 id=\"duplicates-title\">").append(labels.html("section.duplicates"));
    out.append("</h2>\n");
    if (pairs.count() == 0) {
      out.append("<p class=\"nothing\">").append(labels.html("duplicates.none")).append("</p>\n");
    }
    Fragments.tally(out, labels, "kind", pairs.countByKind());
    List<PairChoice.Group> groups = pairs.groups();
    groups.forEach(group -> group(out, group));
    int shown = groups.stream().mapToInt(group -> group.pairs().size()).sum();
    Fragments.leftOut(out, labels, shown, pairs.count(), "duplicates.jsonl");
    out.append("</section>\n");
    return out.toString();
  }

  private void group(StringBuilder out, PairChoice.Group group) {
    out.append("<section class=\"group\">\n<h3>").append(labels.html("duplicates.group"));
    out.append(" <span class=\"name\">").append(Html.text(group.name())).append("</span></h3>\n");
    group.pairs().forEach(pair -> pair(out, pair));
    Fragments.leftOut(out, labels, group.pairs().size(), group.count(), "duplicates.jsonl");
    out.append("</section>\n");
  }

  private void pair(StringBuilder out, Numbered<Pair> numbered) {
    Pair pair = numbered.entry();
    out.append("<div class=\"pair\" id=\"").append(Spots.pairAnchor(numbered.line()));
    out.append("\">\n<p class=\"head\"><strong>").append(labels.html("kind." + pair.kind()));
    out.append("</strong>");
    if (pair.similarity() != null) {
      out.append(" <span class=\"similarity\">").append(labels.html("duplicates.similarity"));
      out.append(" <b>").append(Html.text(pair.similarity())).append("</b></span>");
    }
    out.append("</p>\n<div class=\"sides\">\n");
    side(out, pair.a(), "a", pair.differences(), Difference::a);
    side(out, pair.b(), "b", pair.differences(), Difference::b);
    out.append("</div>\n</div>\n");
  }

  private void side(
      StringBuilder out,
      Place place,
      String side,
      List<Difference> differences,
      Function<Difference, List<Integer>> span) {
    out.append("<div class=\"side side-").append(side).append("\">\n<p class=\"label\">");
    String name = place.article() + "." + place.paragraph();
    String anchor = Html.anchor(place.article(), place.paragraph());
    Fragments.where(out, name, anchor, articles.shows(place.article()));
    out.append("</p>\n");
    String text = articles.text(place);
    if (text == null) {
      out.append("<p class=\"nothing\">").append(labels.html("duplicates.no-text"));
      out.append("</p>\n</div>\n");
      return;
    }
    out.append("<p class=\"text\" lang=\"zh\">").append(compared(text, differences, span));
    out.append("</p>\n");
    int length = text.codePointCount(0, text.length());
    Fragments.leftOut(out, labels, Math.min(length, limits.paragraph()), length, "articles.jsonl");
    out.append("</div>\n");
  }

  private String compared(
      String text, List<Difference> differences, Function<Difference, List<Integer>> span) {
    List<Mark> marks = new ArrayList<>();
    List<Point> gaps = new ArrayList<>();
    for (Difference difference : differences) {
      List<Integer> stretch = span.apply(difference);
      if (stretch.size() != 2) {
        continue;
      }
      int start = stretch.get(0);
      int end = stretch.get(1);
      if (start < end) {
        marks.add(new Mark(start, end, 0, "mark", "class=\"difference\"", ""));
      } else {
        String label = Html.attribute(labels.both("duplicates.gap"));
        gaps.add(
            new Point(
                start,
                "<span class=\"gap\" role=\"img\" title=\""
                    + label
                    + "\" aria-label=\""
                    + label
                    + "\"></span>"));
      }
    }
    return MarkedText.render(text, limits.paragraph(), marks, gaps);
  }
}
