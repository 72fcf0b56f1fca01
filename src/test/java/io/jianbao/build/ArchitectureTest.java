package io.jianbao.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Imports go one way. Read from the compiled classes by the JDK's own {@code jdeps}. */
class ArchitectureTest {
  private static final String ROOT = "io.jianbao.";

  /** Each package and the packages of ours that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("source", Set.of("text")),
          Map.entry("layout", Set.of("text")),
          Map.entry("segment", Set.of("text")),
          Map.entry("figure", Set.of("text")),
          Map.entry("name", Set.of("text")),
          Map.entry("quote", Set.of("text", "name")),
          Map.entry("duplicate", Set.of("text")),
          Map.entry(
              "analysis", Set.of("text", "source", "layout", "segment", "figure", "name", "quote")),
          Map.entry(
              "check",
              Set.of("text", "layout", "figure", "name", "quote", "analysis", "duplicate")),
          Map.entry(
              "json",
              Set.of(
                  "text",
                  "source",
                  "layout",
                  "segment",
                  "figure",
                  "name",
                  "quote",
                  "analysis",
                  "duplicate",
                  "check")),
          Map.entry(
              "run",
              Set.of(
                  "text",
                  "source",
                  "layout",
                  "analysis",
                  "quote",
                  "name",
                  "duplicate",
                  "check",
                  "json")),
          Map.entry(
              "report",
              Set.of(
                  "text",
                  "source",
                  "layout",
                  "segment",
                  "figure",
                  "name",
                  "quote",
                  "analysis",
                  "duplicate",
                  "check",
                  "json",
                  "run")),
          Map.entry("search", Set.of("text")),
          Map.entry("http", Set.of("text", "search")),
          Map.entry(
              "cli",
              Set.of(
                  "text",
                  "source",
                  "layout",
                  "segment",
                  "figure",
                  "name",
                  "quote",
                  "analysis",
                  "duplicate",
                  "check",
                  "json",
                  "run",
                  "report",
                  "search",
                  "http")));

  /** Libraries and the one package that may know them. */
  private static final Map<String, String> ONLY_IN =
      Map.ofEntries(
          Map.entry("com.hankcs", "segment"),
          Map.entry("org.apache.lucene", "search"),
          Map.entry("org.dhatim", "cli"),
          Map.entry("io.javalin", "http"),
          Map.entry("org.eclipse.jetty", "http"),
          Map.entry("org.mozilla.universalchardet", "source"),
          Map.entry("org.jsoup", "source"),
          Map.entry("org.apache.pdfbox", "source"),
          Map.entry("org.apache.commons.compress", "source"),
          Map.entry("picocli", "cli"),
          Map.entry("me.tongfei", "cli"));

  /** These answer from their arguments alone: no files, no clock, no threads. */
  private static final Set<String> PURE =
      Set.of("text", "layout", "segment", "figure", "name", "quote", "duplicate", "check");

  private static final Set<String> IMPURE = Set.of("java.nio.file", "java.util.concurrent");

  @Test
  void importsGoOneWay() {
    List<String> wrong = new ArrayList<>();
    dependencies()
        .forEach((from, targets) -> {
          for (String to : targets) {
            String reason = objection(from, to);
            if (reason != null) {
              wrong.add(from + " → " + to + ": " + reason);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static String objection(String from, String to) {
    if (to.startsWith(ROOT)) {
      String target = to.substring(ROOT.length());
      Set<String> allowed = MAY_USE.get(from);
      if (allowed == null) {
        return "add the package to the table in ArchitectureTest and to the README's map";
      }
      return target.equals(from) || allowed.contains(target) ? null : "not in its row of the table";
    }
    if (PURE.contains(from) && IMPURE.contains(to)) {
      return "this package answers from its arguments alone";
    }
    for (Map.Entry<String, String> rule : ONLY_IN.entrySet()) {
      if (to.startsWith(rule.getKey()) && !from.equals(rule.getValue())) {
        return "only " + rule.getValue() + " knows " + rule.getKey();
      }
    }
    return null;
  }

  /** Package (without the root) → packages it uses. */
  private static Map<String, Set<String>> dependencies() {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(writer, writer, "-verbose:package", "--multi-release", "base", "target/classes");
    assertThat(status).as("jdeps: %s", out).isZero();
    Map<String, Set<String>> uses = new TreeMap<>();
    Pattern row = Pattern.compile("^ {3}io\\.jianbao\\.(\\S+) +-> (\\S+).*");
    for (String line : out.toString().lines().toList()) {
      Matcher use = row.matcher(line);
      if (use.matches()) {
        uses.computeIfAbsent(use.group(1), key -> new TreeSet<>()).add(use.group(2));
      }
    }
    assertThat(uses).as("packages seen by jdeps").isNotEmpty();
    return uses;
  }
}
