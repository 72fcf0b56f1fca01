package io.jianbao.report;

import io.jianbao.report.ArticleChoice.Candidate;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame around the articles: legend and switches, list of contents, a heading for each page.
 */
final class ArticlesSection {
  /** The layers that can be switched, in the order of the legend. */
  static final List<String> LAYERS =
      List.of(
          "person",
          "place",
          "organization",
          "document",
          "other",
          "figure",
          "time",
          "quote",
          "seam",
          "evidence");

  private final Labels labels;
  private final ArticleChoice articles;
  private final Spots spots;

  ArticlesSection(Labels labels, ArticleChoice articles, Spots spots) {
    this.labels = labels;
    this.articles = articles;
    this.spots = spots;
  }

  /** Everything in front of the first article. */
  String opening() {
    StringBuilder out = new StringBuilder();
    out.append("<section id=\"articles\" aria-labelledby=\"articles-title\">\n");
    out.append("<h2 id=\"articles-title\">").append(labels.html("section.articles"));
    out.append("</h2>\n");
    int all = articles.count();
    Fragments.leftOut(out, labels, articles.shown().size(), all, "articles.jsonl");
    if (articles.shown().size() < all) {
      out.append("<p class=\"left-out\">").append(labels.html("left-out.articles"));
      out.append(" <code>jianbao analyze PAGE -o RUN</code></p>\n");
    }
    if (all == 0) {
      out.append("<p class=\"nothing\">").append(labels.html("articles.none")).append("</p>\n");
    }
    legend(out);
    out.append("<div class=\"reader\">\n");
    contents(out);
    out.append("<div class=\"pages\">\n");
    return out.toString();
  }

  /** Everything behind the last article. */
  String closing() {
    return "</div>\n</div>\n</section>\n";
  }

  private void legend(StringBuilder out) {
    out.append("<fieldset class=\"legend\">\n<legend>").append(labels.html("legend.title"));
    out.append("</legend>\n");
    for (String layer : LAYERS) {
      String key = "layer." + layer;
      out.append("<label><input type=\"checkbox\" checked id=\"show-").append(layer);
      out.append("\"> <span class=\"sample s-").append(layer).append("\">");
      out.append(Html.text(labels.chinese(key))).append("</span> <small class=\"en\" lang=\"en\">");
      out.append(Html.text(labels.english(key))).append("</small></label>\n");
    }
    out.append("<p class=\"hint\">").append(labels.html("legend.hint")).append("</p>\n");
    out.append("</fieldset>\n");
  }

  private void contents(StringBuilder out) {
    out.append("<nav class=\"contents\" aria-label=\"");
    out.append(Html.attribute(labels.both("contents.title"))).append("\">\n");
    out.append("<details open>\n<summary>").append(labels.html("contents.title"));
    out.append(
        "</summary>\n<div class=\"filter\" hidden>\n<label><span class=\"visually-hidden\">");
    out.append(Html.text(labels.both("contents.filter"))).append("</span>");
    out.append("<input type=\"search\" id=\"filter\" placeholder=\"");
    out.append(Html.attribute(labels.both("contents.filter"))).append("\"></label>\n");
    for (String flag : List.of("finding", "duplicate", "break")) {
      out.append("<label class=\"chip\"><input type=\"checkbox\" data-flag=\"").append(flag);
      out.append("\"> ").append(Html.text(labels.chinese("flag." + flag)));
      out.append("<span class=\"flag flag-").append(flag).append("\"></span></label>\n");
    }
    out.append("<p id=\"filter-count\" role=\"status\"></p>\n</div>\n");
    String source = null;
    for (Candidate article : articles.shown()) {
      if (!article.source().equals(source)) {
        out.append(source == null ? "" : "</ol>\n</div>\n");
        source = article.source();
        out.append("<div class=\"source\">\n<p>").append(Html.text(source)).append("</p>\n<ol>\n");
      }
      entry(out, article);
    }
    out.append(source == null ? "" : "</ol>\n</div>\n").append("</details>\n</nav>\n");
  }

  private void entry(StringBuilder out, Candidate article) {
    String anchor = Html.anchor(article.id(), "");
    List<String> flags = flags(article);
    out.append("<li data-flags=\"").append(String.join(" ", flags)).append("\"><a href=\"");
    out.append(Html.link(anchor)).append(article.titled() ? "\">" : "\" class=\"untitled\">");
    out.append(Html.text(article.title()));
    out.append("</a>");
    for (String flag : flags) {
      String label = Html.attribute(labels.both("flag." + flag));
      out.append("<span class=\"flag flag-").append(flag).append("\" role=\"img\" title=\"");
      out.append(label).append("\" aria-label=\"").append(label).append("\"></span>");
    }
    out.append("</li>\n");
  }

  private List<String> flags(Candidate article) {
    List<String> flags = new ArrayList<>();
    if (spots.findings(article.id()).stream().anyMatch(finding -> finding.entry().conflict())) {
      flags.add("finding");
    }
    if (!spots.pairs(article.id()).isEmpty()) {
      flags.add("duplicate");
    }
    if (article.broken()) {
      flags.add("break");
    }
    return flags;
  }

  /** The heading of a page, in front of its first article; and the end of the page before. */
  String page(String source, boolean first) {
    return (first ? "" : "</div>\n")
        + "<div class=\"page\">\n<p class=\"page-name\"><span>"
        + Html.text(source)
        + "</span></p>\n";
  }
}
