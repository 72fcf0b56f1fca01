package io.jianbao.report;

import io.jianbao.name.Entity;
import io.jianbao.report.Entries.Problem;
import io.jianbao.report.Entries.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The run at a glance: what was read, what was found, what went wrong. */
final class OverviewSection {
  /** What of the summary's counts is shown under the name of which layer, as in the legend. */
  private static final Map<String, String> COUNTED = new LinkedHashMap<>();

  static {
    for (Entity.Type type : Entity.Type.values()) {
      String name = type.name().toLowerCase(Locale.ROOT);
      COUNTED.put(name, name);
    }
    COUNTED.put("figures", "figure");
    COUNTED.put("times", "time");
    COUNTED.put("quotes", "quote");
  }

  private final Labels labels;
  private final FindingChoice findings;
  private final PairChoice pairs;
  private final ProblemList problems;
  private final Summary summary;

  OverviewSection(
      Labels labels,
      FindingChoice findings,
      PairChoice pairs,
      ProblemList problems,
      Summary summary) {
    this.labels = labels;
    this.findings = findings;
    this.pairs = pairs;
    this.problems = problems;
    this.summary = summary;
  }

  String html() {
    StringBuilder out = new StringBuilder();
    out.append("<section id=\"overview\" class=\"wide\" aria-labelledby=\"overview-title\">\n");
    out.append("<h2 id=\"overview-title\">").append(labels.html("section.overview"));
    out.append("</h2>\n<ul class=\"figures\">\n");
    figure(out, "total.pages", count("files"), "#articles", "");
    figure(out, "total.articles", count("articles"), "#articles", "");
    figure(out, "total.paragraphs", count("paragraphs"), "", "");
    figure(out, "total.characters", count("characters"), "", "");
    figure(out, "total.joined", count("joined"), "", "");
    figure(out, "total.incomplete", count("incomplete"), "", "");
    figure(out, "total.pairs", pairs.count(), "#duplicates", "");
    String look = findings.conflictCount() > 0 ? "alarm" : "";
    figure(out, "total.conflicts", findings.conflictCount(), "#findings", look);
    figure(out, "total.holds", findings.holdCount(), "#findings", "");
    figure(
        out,
        "total.problems",
        problems.count(),
        problems.count() > 0 ? "#problems" : "",
        problems.count() > 0 ? "alarm" : "");
    out.append("</ul>\n<div class=\"columns\">\n");
    bars(out, "overview.found", found());
    bars(out, "overview.charsets", charsets());
    out.append("</div>\n");
    problems(out);
    out.append("</section>\n");
    return out.toString();
  }

  private void figure(StringBuilder out, String key, long value, String link, String look) {
    String size = value >= 1_000_000 ? " long" : "";
    out.append("<li class=\"").append(look).append(size).append("\">");
    out.append(link.isEmpty() ? "<span class=\"one\">" : "<a class=\"one\" href=\"" + link + "\">");
    out.append("<b>")
        .append(Fragments.number(value))
        .append("</b> <span>")
        .append(labels.html(key));
    out.append("</span>").append(link.isEmpty() ? "</span>" : "</a>").append("</li>\n");
  }

  private long count(String name) {
    return summary.counts().getOrDefault(name, 0L);
  }

  private Map<String, Long> found() {
    Map<String, Long> rows = new LinkedHashMap<>();
    COUNTED.forEach((name, layer) -> {
      if (count(name) > 0) {
        rows.put(labels.html("layer." + layer), count(name));
      }
    });
    return rows;
  }

  private Map<String, Long> charsets() {
    Map<String, Long> rows = new LinkedHashMap<>();
    summary.charsets().forEach((charset, count) -> rows.put(Html.text(charset), count));
    return rows;
  }

  private void bars(StringBuilder out, String title, Map<String, Long> rows) {
    if (rows.isEmpty()) {
      return;
    }
    long most = rows.values().stream().mapToLong(Long::longValue).max().orElse(1);
    out.append("<div>\n<h3>").append(labels.html(title)).append("</h3>\n<table class=\"bars\">\n");
    rows.forEach((label, count) -> {
      out.append("<tr><th scope=\"row\">").append(label).append("</th><td class=\"count\">");
      out.append(Fragments.number(count))
          .append("</td><td class=\"bar\"><svg width=\"100%\" height=\"8\"");
      out.append(" aria-hidden=\"true\"><rect height=\"8\" width=\"");
      out.append(String.format(Locale.ROOT, "%.1f", 100.0 * count / Math.max(1, most)));
      out.append("%\"/></svg></td></tr>\n");
    });
    out.append("</table>\n</div>\n");
  }

  private void problems(StringBuilder out) {
    if (problems.count() == 0) {
      return;
    }
    out.append("<div class=\"problems\" id=\"problems\">\n<h3>");
    out.append(labels.html("overview.problems"))
        .append("</h3>\n<div class=\"scroll\" tabindex=\"0\"");
    out.append(" role=\"region\" aria-label=\"");
    out.append(Html.attribute(labels.both("overview.problems")));
    out.append("\">\n<table>\n<thead><tr>");
    for (String column : List.of("source", "stage", "code", "charset", "message")) {
      out.append("<th scope=\"col\">").append(labels.html("problem." + column)).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (Problem problem : problems.shown()) {
      out.append("<tr><th scope=\"row\">").append(Html.text(problem.source())).append("</th><td>");
      out.append(Html.text(problem.stage())).append("</td><td><code>");
      out.append(Html.text(problem.code())).append("</code></td><td>");
      out.append(Html.text(problem.charset() == null ? "" : problem.charset())).append("</td><td>");
      out.append(Html.text(problem.message())).append("</td></tr>\n");
    }
    out.append("</tbody>\n</table>\n</div>\n");
    Fragments.leftOut(out, labels, problems.shown().size(), problems.count(), "errors.jsonl");
    out.append("</div>\n");
  }
}
