package io.jianbao.report;

import io.jianbao.report.Entries.Article;
import io.jianbao.report.Entries.Finding;
import io.jianbao.report.Entries.Pair;
import io.jianbao.report.Entries.Summary;
import io.jianbao.text.DataFile;
import io.jianbao.text.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A finished run as one HTML file for people: the run at a glance, what does not agree, what was
 * printed twice, and the articles as rebuilt with what stands in them marked. It fetches nothing,
 * works without scripts, can be printed, and is the same bytes for the same run.
 *
 * <p>A run may hold more than a browser can show; the report then shows the most telling part and
 * says what it left out. Memory does not grow with the run.
 */
public final class HtmlReport {
  private static final List<String> MODULES = List.of("dom.js", "card.js", "report.js");

  private final Path run;
  private final Limits limits;
  private final Labels labels = Labels.load();

  private HtmlReport(Path run, Limits limits) {
    this.run = run;
    this.limits = limits;
  }

  /**
   * Reads the files of a run and writes {@code report.html} beside them.
   *
   * @param runDirectory holds {@code articles.jsonl}, {@code duplicates.jsonl}, {@code
   *     findings.jsonl}, {@code errors.jsonl} and {@code summary.json}
   * @throws IOException if one of these cannot be read or the report cannot be written
   */
  public static void write(Path runDirectory) throws IOException {
    write(runDirectory, Limits.DEFAULT);
  }

  static void write(Path runDirectory, Limits limits) throws IOException {
    new HtmlReport(runDirectory, limits).write();
  }

  private void write() throws IOException {
    Summary summary = JsonLines.object(run.resolve("summary.json"), Summary.class);
    ProblemList problems = ProblemList.of(run.resolve("errors.jsonl"), limits);
    FindingChoice findings = FindingChoice.of(run.resolve("findings.jsonl"), limits);
    PairChoice pairs = PairChoice.of(run.resolve("duplicates.jsonl"), limits);

    List<Numbered<Finding>> shownFindings = new ArrayList<>(findings.conflicts());
    shownFindings.addAll(findings.holds());
    List<Numbered<Pair>> shownPairs =
        pairs.groups().stream().flatMap(group -> group.pairs().stream()).toList();
    Spots spots = new Spots(shownFindings, shownPairs);
    ArticleChoice articles =
        ArticleChoice.of(
            run.resolve("articles.jsonl"), limits, Spots.places(shownFindings, shownPairs));
    int skipped = problems.skipped() + findings.skipped() + pairs.skipped() + articles.skipped();

    // a report that was cut short, by a full disk or otherwise, is never seen
    Path aside = run.resolve(".report.html.new");
    try (BufferedWriter out = Files.newBufferedWriter(aside)) {
      out.write(opening(skipped));
      out.write(new OverviewSection(labels, findings, pairs, problems, summary).html());
      out.write(new FindingsSection(labels, findings, articles).html());
      out.write(new DuplicatesSection(labels, pairs, articles, limits).html());
      articles(out, articles, spots);
      out.write(closing(summary));
    } catch (IOException e) {
      Files.deleteIfExists(aside);
      throw e;
    }
    Files.move(aside, run.resolve("report.html"), StandardCopyOption.REPLACE_EXISTING);
  }

  private void articles(Writer out, ArticleChoice articles, Spots spots) throws IOException {
    ArticlesSection section = new ArticlesSection(labels, articles, spots);
    ArticleView view = new ArticleView(labels, spots, limits);
    String[] source = {null};
    out.write(section.opening());
    new JsonLines(limits.lineBytes())
        .forEach(
            run.resolve("articles.jsonl"),
            JsonLines.form(Article.class),
            articles.lastShown(),
            articles::shows,
            (line, article) -> {
              if (!article.source().equals(source[0])) {
                out.write(section.page(article.source(), source[0] == null));
                source[0] = article.source();
              }
              out.write(view.html(article));
            });
    out.write(source[0] == null ? "" : "</div>\n");
    out.write(section.closing());
  }

  private String opening(int skipped) {
    String style = resource("family.css") + resource("report.css");
    String script = script();
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("style-src '").append(digest(style)).append("'; script-src '");
    out.append(digest(script)).append("'\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    out.append(Html.text(labels.both("report.title"))).append("</title>\n<style>").append(style);
    out.append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#articles\">");
    out.append(labels.html("report.skip")).append("</a>\n");
    masthead(out);
    out.append("<main>\n");
    if (skipped > 0) {
      out.append("<p class=\"left-out wide\">").append(labels.html("report.skipped"));
      out.append(" <b>").append(skipped).append("</b></p>\n");
    }
    return out.toString();
  }

  private void masthead(StringBuilder out) {
    out.append("<header class=\"masthead\">\n<div class=\"nameplate\">\n");
    out.append("<h1><span class=\"seal\" aria-hidden=\"true\">剪报</span>");
    out.append(labels.html("report.title")).append("</h1>\n");
    out.append("<button type=\"button\" id=\"theme\" hidden>");
    out.append(labels.html("report.theme")).append("</button>\n</div>\n");
    out.append("<nav class=\"sections\" aria-label=\"");
    out.append(Html.attribute(labels.both("report.sections"))).append("\">\n");
    for (String section : List.of("overview", "findings", "duplicates", "articles")) {
      out.append("<a href=\"#").append(section).append("\">");
      out.append(labels.html("section." + section)).append("</a>\n");
    }
    out.append("</nav>\n</header>\n");
  }

  private String closing(Summary summary) {
    StringBuilder out = new StringBuilder("</main>\n<footer>\n<p>");
    out.append(labels.html("report.files")).append(" <code>articles.jsonl</code> ");
    out.append("<code>duplicates.jsonl</code> <code>findings.jsonl</code> ");
    out.append("<code>errors.jsonl</code> <code>summary.json</code></p>\n");
    details(out, "report.versions", summary.versions());
    details(out, "report.options", summary.options());
    out.append(
        "</footer>\n<div id=\"card\" role=\"tooltip\" hidden></div>\n<script type=\"module\">");
    out.append(script()).append("</script>\n</body>\n</html>\n");
    return out.toString();
  }

  private void details(StringBuilder out, String title, Map<String, JsonNode> values) {
    if (values.isEmpty()) {
      return;
    }
    out.append("<p>").append(labels.html(title));
    values.forEach((key, value) -> {
      String shown = value.isString() ? value.stringValue() : value.toString();
      out.append(" <code>").append(Html.text(key + " " + shown)).append("</code>");
    });
    out.append("</p>\n");
  }

  /** Its modules as one: what they import from each other stands in front of them. */
  private static String script() {
    return MODULES.stream()
        .flatMap(name -> resource(name).lines())
        .filter(line -> !line.startsWith("import "))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String resource(String name) {
    return new DataFile(HtmlReport.class, name).text();
  }

  /** The hash by which the page's own policy knows its style and script. */
  private static String digest(String content) {
    return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(content));
  }
}
