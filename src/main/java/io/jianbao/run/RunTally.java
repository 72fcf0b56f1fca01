package io.jianbao.run;

import io.jianbao.check.Finding;
import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.json.SummaryWriter.ReadFiles;
import io.jianbao.json.SummaryWriter.Summary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a run does. Not thread-safe. */
final class RunTally {
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> duplicates = new TreeMap<>();
  private final Map<String, Long> findings = new TreeMap<>();
  private final Map<String, Long> charsets = new TreeMap<>();
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
            "person",
            "place",
            "organization",
            "document",
            "event",
            "facility",
            "product",
            "other",
            "figures",
            "times",
            "quotes",
            "duplicates",
            "conflicts",
            "holds",
            "problems")) {
      counts.put(name, 0L);
    }
  }

  /** Adds a page that was read. */
  void add(PageJob.Result page) {
    charsets.merge(page.file().charset(), 1L, Long::sum);
    page.counts().forEach(this::count);
  }

  void add(DuplicatePair pair) {
    count("duplicates", 1);
    duplicates.merge(pair.kind().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
  }

  void add(Finding finding) {
    boolean conflict = finding.status() == Finding.Status.CONFLICT;
    count(conflict ? "conflicts" : "holds", 1);
    findings.merge(finding.rule() + (conflict ? ":conflict" : ":holds"), 1L, Long::sum);
    if (conflict && (worstConflict == null || finding.severity().compareTo(worstConflict) > 0)) {
      worstConflict = finding.severity();
    }
  }

  void addProblem() {
    count("problems", 1);
  }

  private void count(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  /**
   * The summary of the run.
   *
   * @param files every file that was read
   */
  Summary summary(RunOptions options, ReadFiles files) {
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
    if (options.texts().paperPlace() != null) {
      asked.put("paperPlace", options.texts().paperPlace());
    }
    if (!options.texts().words().isEmpty()) {
      asked.put("lexicon", options.texts().words().size() + " words");
    }
    return new Summary(versions, asked, counts, duplicates, findings, charsets, files);
  }

  RunResult result() {
    return new RunResult(
        counts.get("files").intValue(),
        counts.get("problems").intValue(),
        Collections.unmodifiableMap(new LinkedHashMap<>(counts)),
        worstConflict);
  }
}
