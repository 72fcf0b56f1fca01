package io.jianbao.search;

import java.util.List;

/**
 * A group of duplicates.
 *
 * @param members the paragraphs in printed order
 * @param pairs the verified pairs, each a JSON object as in {@code duplicates.jsonl}
 */
public record DuplicateGroup(String id, List<Member> members, List<String> pairs) {
  public DuplicateGroup {
    members = List.copyOf(members);
    pairs = List.copyOf(pairs);
  }

  /** A paragraph of the group. */
  public record Member(String id, String article, String headline, String text) {}
}
