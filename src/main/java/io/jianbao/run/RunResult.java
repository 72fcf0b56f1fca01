package io.jianbao.run;

import io.jianbao.check.Finding;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param files how many files were read
 * @param problems how many lines {@code errors.jsonl} has
 * @param counts as in {@code summary.json}
 * @param worstConflict the highest severity of a conflict, null when there is none
 */
public record RunResult(
    int files, int problems, Map<String, Long> counts, Finding.Severity worstConflict) {

  /** The counts in a sentence. */
  public String words() {
    return counts.get("files")
        + " files, "
        + counts.get("articles")
        + " articles, "
        + counts.get("paragraphs")
        + " paragraphs, "
        + counts.get("duplicates")
        + " duplicates, "
        + counts.get("conflicts")
        + " conflicts, "
        + problems
        + " problems";
  }
}
