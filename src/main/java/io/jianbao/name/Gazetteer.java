package io.jianbao.name;

import io.jianbao.text.Span;
import io.jianbao.text.Trie;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names that are known by themselves, and phrases that must not be taken for one. */
final class Gazetteer {
  private static final int NONE = 0;
  private static final int PERSON = 1;
  private static final int PLACE = 2;
  private static final int ORGANIZATION = 3;
  private static final int COMPASS = 4;
  private static final Map<String, Integer> KINDS =
      Map.of(
          "none",
          NONE,
          "person",
          PERSON,
          "place",
          PLACE,
          "organization",
          ORGANIZATION,
          "compass",
          COMPASS);

  /** Words for a part of something: 西北部, 东南角. */
  private static final String PARTS = "部方角侧端面边风岸向坡麓亚";

  private final Organizations organizations;
  private final Trie trie;

  Gazetteer(Divisions divisions, Organizations organizations) {
    this.organizations = organizations;
    Map<String, Integer> names = new HashMap<>();
    for (String name : divisions.distinctNames()) {
      names.put(name, PLACE);
    }
    for (Map.Entry<String, Set<String>> row : Words.sets("known-names.txt").entrySet()) {
      for (String name : row.getValue()) {
        names.merge(name, KINDS.get(row.getKey()), (a, b) -> Math.min(a, b));
      }
    }
    trie = new Trie(names);
  }

  void find(Draft draft) {
    String text = draft.text();
    int at = 0;
    while (at < text.length()) {
      int node = 0;
      int end = at;
      int kind = NONE;
      for (int i = at; i < text.length(); i++) {
        node = trie.next(node, text.charAt(i));
        if (node < 0) {
          break;
        }
        if (trie.value(node) >= 0) {
          end = i + 1;
          kind = trie.value(node);
        }
      }
      if (end > at) {
        add(draft, at, end, kind);
      }
      at = Math.max(end, at + 1);
    }
  }

  private void add(Draft draft, int start, int end, int kind) {
    Span span = new Span(start, end);
    if (kind == NONE
        || kind == COMPASS && !isWhole(draft, span)
        || kind == ORGANIZATION && !organizations.isWhole(draft, end)
        || draft.at(start) == '日' && Character.isDigit(draft.at(start - 1))) {
      return;
    }
    Entity.Type type =
        switch (kind) {
          case PERSON -> Entity.Type.PERSON;
          case ORGANIZATION -> Entity.Type.ORGANIZATION;
          default -> Entity.Type.PLACE;
        };
    Found other = draft.overlapping(span);
    if (other == null || isPart(draft, other, span) || isMistaken(other, span, type)) {
      draft.put(new Found(span, type, "table"));
    }
  }

  /** A well-known place that the tagger took for a person. */
  private static boolean isMistaken(Found other, Span span, Entity.Type type) {
    return type == Entity.Type.PLACE
        && span.length() >= 3
        && other.span().equals(span)
        && other.by().equals("tagger");
  }

  /** 吉布 in 吉布提: what the tagger cut off from a longer name that is known. */
  private static boolean isPart(Draft draft, Found other, Span span) {
    Found first = draft.overlapping(span.start(), span.start() + 1);
    Found last = draft.overlapping(span.end() - 1, span.end());
    return span.length() >= 3
        && span.contains(other.span())
        && span.length() > other.span().length()
        && (first == null || first.equals(other))
        && (last == null || last.equals(other));
  }

  /** 西北 alone, not 江西北部 or 西北角. */
  private static boolean isWhole(Draft draft, Span span) {
    char before = draft.at(span.start() - 1);
    char behind = draft.at(span.end());
    boolean open = "，。、；：“‘（(《 \n在赴到从我国的和与对自向是为来去及以让于".indexOf(before) >= 0;
    return open && PARTS.indexOf(behind) < 0;
  }
}
