package io.jianbao.http;

import io.jianbao.search.Likeness;
import java.util.List;

/**
 * A page as lines of the files of a run.
 *
 * @param articles lines of {@code articles.jsonl}
 * @param duplicates lines of {@code duplicates.jsonl}
 * @param findings lines of {@code findings.jsonl}
 */
public record AnalyzedPage(List<String> articles, List<String> duplicates, List<String> findings) {
  public AnalyzedPage {
    articles = List.copyOf(articles);
    duplicates = List.copyOf(duplicates);
    findings = List.copyOf(findings);
  }

  /** Whether a pair of duplicates has this paragraph of the index. */
  boolean mentions(Likeness other) {
    String place = "\"article\":" + Json.MAPPER.writeValueAsString(other.article());
    String paragraph = "\"paragraph\":\"" + other.paragraph() + "\"";
    return duplicates.stream().anyMatch(pair -> pair.contains(place + "," + paragraph));
  }
}
