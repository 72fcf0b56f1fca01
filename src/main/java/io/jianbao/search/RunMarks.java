package io.jianbao.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a run says about paragraphs beyond their article: duplicates and contradictions. */
final class RunMarks {
  /** The same form with other facts, or a phrase of many articles: not the same news. */
  private static final Set<String> NOT_THE_SAME_NEWS = Set.of("template", "boilerplate");

  private final Map<String, TreeSet<String>> groups = new HashMap<>();
  private final Map<String, TreeSet<String>> collapsing = new HashMap<>();
  private final Map<String, TreeSet<String>> rules = new HashMap<>();

  private final String suffix;

  /** Marks whose groups get {@code suffix} behind their names. */
  RunMarks(String suffix) {
    this.suffix = suffix;
  }

  /** Takes in a line of {@code duplicates.jsonl}. */
  void addPair(LineValue pair) {
    String group = pair.get("group").string("") + suffix;
    boolean same = !NOT_THE_SAME_NEWS.contains(pair.get("kind").string(""));
    for (LineValue member : List.of(pair.get("a"), pair.get("b"))) {
      String key = key(member);
      groups.computeIfAbsent(key, k -> new TreeSet<>()).add(group);
      if (same) {
        collapsing.computeIfAbsent(key, k -> new TreeSet<>()).add(group);
      }
    }
  }

  /** Takes in a line of {@code findings.jsonl}. */
  void addFinding(LineValue finding) {
    if (finding.get("status").string("").equals("conflict")) {
      for (LineValue evidence : finding.get("evidence")) {
        rules
            .computeIfAbsent(key(evidence), k -> new TreeSet<>())
            .add(finding.get("rule").string(""));
      }
    }
  }

  private static String key(LineValue place) {
    return textId(place.get("article").string(""), place.get("paragraph").string(""));
  }

  /** The id of a paragraph or headline in the whole index. */
  static String textId(String article, String paragraph) {
    return article + "/" + paragraph;
  }

  SortedSet<String> groups(String textId) {
    return groups.getOrDefault(textId, new TreeSet<>());
  }

  /** The group that stands for the paragraph in a collapsed list, or null. */
  String collapseGroup(String textId) {
    TreeSet<String> of = collapsing.get(textId);
    return of == null ? null : of.first();
  }

  SortedSet<String> rules(String textId) {
    return rules.getOrDefault(textId, new TreeSet<>());
  }
}
