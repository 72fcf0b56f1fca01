package io.jianbao.report;

import io.jianbao.report.Entries.Annotated;
import io.jianbao.report.Entries.Article;
import io.jianbao.report.Entries.Break;
import io.jianbao.report.Entries.Dateline;
import io.jianbao.report.Entries.Finding;
import io.jianbao.report.Entries.Pair;
import io.jianbao.report.Entries.Paragraph;
import io.jianbao.report.Entries.Piece;
import io.jianbao.report.Entries.Place;
import io.jianbao.report.MarkedText.Mark;
import io.jianbao.report.MarkedText.Point;
import io.jianbao.report.Spots.Spot;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** An article as it was rebuilt: what stands in it marked, what is missing said. */
final class ArticleView {
  private final Labels labels;
  private final Mentions mentions;
  private final Spots spots;
  private final Limits limits;

  ArticleView(Labels labels, Spots spots, Limits limits) {
    this.labels = labels;
    this.mentions = new Mentions(labels);
    this.spots = spots;
    this.limits = limits;
  }

  String html(Article article) {
    StringBuilder out = new StringBuilder();
    String anchor = Html.anchor(article.id(), "");
    out.append("<article id=\"").append(anchor).append("\" lang=\"");
    out.append(Writing.of(article).language()).append("\">\n");
    header(out, article, anchor);
    out.append("<div class=\"body\">\n");
    body(out, article);
    out.append("</div>\n");
    notes(out, article);
    out.append("</article>\n");
    return out.toString();
  }

  private void header(StringBuilder out, Article article, String anchor) {
    out.append("<header>\n<p class=\"folio\"><a href=\"").append(Html.link(anchor)).append("\">");
    out.append(Html.text(article.id())).append("</a>");
    if (article.date() != null) {
      out.append(" <span class=\"date\">").append(Html.text(article.date())).append("</span>");
    }
    out.append("</p>\n<h3>");
    if (article.headlines().isEmpty()) {
      out.append("<span class=\"missing\">").append(labels.html("article.no-headline"));
      out.append("</span>");
    }
    for (int i = 0; i < article.headlines().size(); i++) {
      String id = Entries.headlineId(i);
      out.append("<span class=\"headline\" id=\"").append(Html.anchor(article.id(), id));
      out.append("\">").append(marked(article, id, article.headlines().get(i))).append("</span> ");
    }
    out.append("</h3>\n");
    if (article.subtitle() != null) {
      out.append("<p class=\"subtitle\" id=\"");
      out.append(Html.anchor(article.id(), Entries.SUBTITLE)).append("\">");
      out.append(marked(article, Entries.SUBTITLE, article.subtitle())).append("</p>\n");
    }
    if (article.dateline() != null) {
      byline(out, article.dateline());
    }
    out.append("</header>\n");
  }

  private void byline(StringBuilder out, Dateline dateline) {
    List<String> parts = new ArrayList<>();
    for (String part :
        new String[] {dateline.agency(), dateline.place(), day(dateline.date()), dateline.form()}) {
      if (part != null && !part.isBlank()) {
        parts.add("<span>" + Html.text(part) + "</span>");
      }
    }
    if (!dateline.reporters().isEmpty()) {
      parts.add(
          "<span>"
              + Html.text(labels.chinese("article.reporters") + " ")
              + Html.text(String.join("　", dateline.reporters()))
              + "</span>");
    }
    if (!parts.isEmpty()) {
      out.append("<p class=\"byline\">").append(String.join(" ", parts)).append("</p>\n");
    }
  }

  /** {@code --02-27} as 2月27日; other forms as they are. */
  private static String day(String date) {
    if (date == null) {
      return null;
    }
    try {
      MonthDay day = MonthDay.parse(date);
      return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    } catch (DateTimeParseException e) {
      return date;
    }
  }

  private void body(StringBuilder out, Article article) {
    int left = limits.article();
    int shown = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      if (left <= 0) {
        break;
      }
      breaks(out, article, paragraph, "start");
      paragraph(out, article, paragraph, left);
      breaks(out, article, paragraph, "end");
      left -= Math.max(1, paragraph.text().codePointCount(0, paragraph.text().length()));
      shown++;
    }
    if (left < 0 || shown < article.paragraphs().size()) {
      out.append("<p class=\"left-out\">").append(labels.html("article.shortened"));
      out.append(' ').append(limits.article()).append(" · articles.jsonl</p>\n");
    }
  }

  private void breaks(StringBuilder out, Article article, Paragraph paragraph, String side) {
    for (Break gap : article.breaks()) {
      if (gap.paragraph().equals(paragraph.id()) && gap.at().equals(side)) {
        out.append("<p class=\"break break-").append(side).append("\"><span>");
        out.append(labels.html("break." + gap.kind())).append("</span></p>\n");
      }
    }
  }

  private void paragraph(StringBuilder out, Article article, Paragraph paragraph, int longest) {
    List<Mark> marks = marks(article, paragraph.id(), paragraph);
    dateline(marks, article, paragraph);
    List<Point> points = references(article, paragraph.id());
    seams(points, paragraph);
    out.append("<p class=\"text\" id=\"").append(Html.anchor(article.id(), paragraph.id()));
    out.append("\">").append(MarkedText.render(paragraph.text(), longest, marks, points));
    out.append("</p>\n");
  }

  private String marked(Article article, String part, Annotated text) {
    return MarkedText.render(
        text.text(), limits.article(), marks(article, part, text), references(article, part));
  }

  /** What was found in the text, and what findings rest on. */
  private List<Mark> marks(Article article, String part, Annotated text) {
    List<Mark> marks = mentions.marks(text);
    for (Spot spot : spots.in(new Place(article.id(), part))) {
      Finding finding = spot.finding().entry();
      Tip tip = new Tip(labels, "rule." + finding.rule()).row("tip.finding", finding.message());
      marks.add(
          new Mark(
              spot.evidence().start(),
              spot.evidence().end(),
              Mentions.EVIDENCE,
              "mark",
              "class=\"m m-evidence "
                  + (finding.conflict() ? "conflict" : "holds")
                  + "\" "
                  + tip.attribute(),
              "id=\"" + spot.anchor() + "\" " + Mentions.FOCUSABLE));
    }
    return marks;
  }

  /** A number behind each piece of evidence that leads to its finding. */
  private List<Point> references(Article article, String part) {
    List<Point> points = new ArrayList<>();
    for (Spot spot : spots.in(new Place(article.id(), part))) {
      if (spot.finding().entry().conflict()) {
        int line = spot.finding().line();
        points.add(
            new Point(
                spot.evidence().end(),
                "<sup class=\"reference\"><a href=\"#"
                    + Spots.findingAnchor(line)
                    + "\" aria-label=\""
                    + Html.attribute(labels.both("article.to-finding"))
                    + " "
                    + line
                    + "\">"
                    + line
                    + "</a></sup>"));
      }
    }
    return points;
  }

  private void seams(List<Point> points, Paragraph paragraph) {
    int at = 0;
    for (int i = 1; i < paragraph.pieces().size(); i++) {
      Piece before = paragraph.pieces().get(i - 1);
      Piece after = paragraph.pieces().get(i);
      at += before.end() - before.start();
      Tip tip =
          new Tip(labels, "article.seam")
              .row("tip.before", before.start() + "–" + before.end())
              .row("tip.after", after.start() + "–" + after.end());
      String where = before.end() + "→" + after.start();
      points.add(
          new Point(
              at,
              "<span class=\"m m-seam\" role=\"img\" aria-label=\""
                  + Html.attribute(labels.both("article.seam"))
                  + " "
                  + where
                  + "\" data-at=\""
                  + where
                  + "\" "
                  + tip.attribute()
                  + " "
                  + Mentions.FOCUSABLE
                  + "></span>"));
    }
  }

  /** The dateline is given in the page's offsets; the pieces say where that is here. */
  private void dateline(List<Mark> marks, Article article, Paragraph paragraph) {
    Dateline dateline = article.dateline();
    if (dateline == null) {
      return;
    }
    int at = 0;
    for (Piece piece : paragraph.pieces()) {
      if (dateline.start() >= piece.start() && dateline.start() < piece.end()) {
        int start = at + dateline.start() - piece.start();
        int end = start + dateline.end() - dateline.start();
        marks.add(new Mark(start, end, Mentions.DATELINE, "span", "class=\"dateline\"", ""));
      }
      at += piece.end() - piece.start();
    }
  }

  /** What findings and pairs say about this article, to stand in the margin. */
  private void notes(StringBuilder out, Article article) {
    var findings = spots.findings(article.id());
    List<Numbered<Pair>> pairs = spots.pairs(article.id());
    if (findings.isEmpty() && pairs.isEmpty()) {
      return;
    }
    out.append("<aside class=\"notes\" lang=\"zh-CN\" aria-label=\"");
    out.append(Html.attribute(labels.both("article.notes"))).append("\">\n<ul>\n");
    for (Numbered<Finding> finding : findings) {
      note(
          out,
          finding.entry().conflict() ? "conflict" : "holds",
          Spots.findingAnchor(finding.line()),
          finding.entry().conflict() ? Integer.toString(finding.line()) : "✓",
          labels.chinese("rule." + finding.entry().rule()),
          finding.entry().message());
    }
    for (Numbered<Pair> pair : pairs) {
      note(
          out,
          "duplicate",
          Spots.pairAnchor(pair.line()),
          "≈",
          labels.chinese("kind." + pair.entry().kind()),
          other(article, pair.entry()));
    }
    out.append("</ul>\n</aside>\n");
  }

  /** The paragraphs of a pair as seen from one of its articles. */
  private static String other(Article article, Pair pair) {
    String a = pair.a().paragraph();
    String b = pair.b().paragraph();
    if (pair.a().article().equals(pair.b().article())) {
      return a + " ≈ " + b;
    }
    return pair.a().article().equals(article.id())
        ? a + " ≈ " + pair.b().article() + "." + b
        : b + " ≈ " + pair.a().article() + "." + a;
  }

  private static void note(
      StringBuilder out, String look, String anchor, String sign, String title, String message) {
    out.append("<li class=\"").append(look).append("\"><a href=\"#").append(anchor).append("\">");
    out.append("<span class=\"sign\">").append(sign).append("</span> <b>");
    out.append(Html.text(title)).append("</b></a> <span class=\"message\">");
    out.append(Html.text(message)).append("</span></li>\n");
  }
}
