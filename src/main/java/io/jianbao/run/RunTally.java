package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.check.Finding;
import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.json.SummaryWriter.ReadFile;
import io.jianbao.json.SummaryWriter.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a run does. Not thread-safe. */
final class RunTally {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Integer> duplicates = new TreeMap<>();
  private final Map<String, Integer> findings = new TreeMap<>();
  private final Map<String, Integer> charsets = new TreeMap<>();
  private final List<ReadFile> files = new ArrayList<>();
  private Finding.Severity worstConflict;

  RunTally() {
    for (String name :
        List.of(
            "files",
            "characters",
            "articles",
            "incomplete",
            "paragraphs",
            "joined",
            "sentences",
            "tokens",
            "entities",
            "figures",
            "times",
            "quotes",
            "duplicates",
            "conflicts",
            "holds",
            "problems")) {
      counts.put(name, 0);
    }
  }

  void add(ReadFile file) {
    files.add(file);
    charsets.merge(file.charset(), 1, Integer::sum);
    count("files", 1);
    count("characters", file.characters());
  }

  void add(AnalyzedArticle article) {
    count("articles", 1);
    count("incomplete", article.layout().complete() ? 0 : 1);
    count("paragraphs", article.paragraphs().size());
    count(
        "joined",
        (int) article.layout().paragraphs().stream().filter(p -> p.pieces().size() > 1).count());
    article.headlines().forEach(this::addMentions);
    if (article.subtitle() != null) {
      addMentions(article.subtitle());
    }
    for (AnnotatedText paragraph : article.paragraphs()) {
      addMentions(paragraph);
      count("sentences", paragraph.sentences().size());
      count("quotes", paragraph.quotes().size());
    }
  }

  private void addMentions(AnnotatedText text) {
    count("tokens", text.tokens().size());
    count("entities", text.entities().size());
    count("figures", text.figures().size());
    count("times", text.times().size());
  }

  void add(DuplicatePair pair) {
    count("duplicates", 1);
    duplicates.merge(pair.kind().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
  }

  void add(Finding finding) {
    boolean conflict = finding.status() == Finding.Status.CONFLICT;
    count(conflict ? "conflicts" : "holds", 1);
    findings.merge(finding.rule() + (conflict ? ":conflict" : ":holds"), 1, Integer::sum);
    if (conflict && (worstConflict == null || finding.severity().compareTo(worstConflict) > 0)) {
      worstConflict = finding.severity();
    }
  }

  void addProblem() {
    count("problems", 1);
  }

  private void count(String name, int more) {
    counts.merge(name, more, Integer::sum);
  }

  Summary summary(RunOptions options) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("jianbao", Version.PROGRAM);
    versions.put("hanlp", Version.HANLP);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("charset", options.charset());
    if (options.day().given() != null) {
      asked.put("issueDate", options.day().given().toString());
    }
    if (options.day().fromFileName()) {
      asked.put("issueDateFrom", "filename");
    }
    return new Summary(versions, asked, counts, duplicates, findings, charsets, files);
  }

  RunResult result() {
    return new RunResult(
        counts.get("files"), counts.get("problems"), Map.copyOf(counts), worstConflict);
  }
}
