package io.jianbao.name;

import io.jianbao.text.Span;
import io.jianbao.text.Trie;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The article as evidence: a name that is sure once is found everywhere in the article, and so are
 * the short forms of its bodies. One article, not shared.
 */
final class ArticleNames {
  /** What the trie stores is an index here. */
  private static final List<Entity.Type> TYPES = List.of(Entity.Type.values());

  private static final Set<String> SURE = Set.of("byline", "title", "speech", "grammar");

  /** Longer ones are no names that come again, and would make the search slow. */
  private static final int LONGEST = 40;

  private final Map<String, Entity.Type> types = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> sure = new HashSet<>();
  private final Set<String> ambiguous = new HashSet<>();

  private ArticleNames(List<Draft> drafts) {
    for (Draft draft : drafts) {
      for (Found name : draft.names()) {
        collect(draft.textOf(name), name);
      }
    }
  }

  private void collect(String text, Found name) {
    Entity.Type other = types.put(text, name.type());
    if (other != null && other != name.type()) {
      ambiguous.add(text);
    }
    if (SURE.contains(name.by())) {
      sure.add(text);
    }
    counts.merge(text, 1, Integer::sum);
  }

  /** Adds to each text the names that others of the article, or other places in it, make sure. */
  static void spread(List<Draft> drafts, Map<String, String> shortBodies) {
    ArticleNames article = new ArticleNames(drafts);
    Trie trie = article.trie(shortBodies.keySet());
    drafts.forEach(draft -> article.spread(draft, trie));
  }

  private Trie trie(Set<String> shortBodies) {
    Map<String, Integer> names = new HashMap<>();
    types.forEach((name, type) -> {
      if (!ambiguous.contains(name) && isDistinct(name)) {
        names.put(name, TYPES.indexOf(type));
      }
    });
    for (String body : shortBodies) {
      names.putIfAbsent(body, TYPES.indexOf(Entity.Type.ORGANIZATION));
    }
    return new Trie(names);
  }

  /** Short names may be parts of words. */
  private boolean isDistinct(String name) {
    return name.length() >= 3 && name.length() <= LONGEST
        || name.length() == 2 && sure.contains(name);
  }

  /** The longest known name at each place where no other was found. */
  private void spread(Draft draft, Trie names) {
    String text = draft.text();
    for (int start = 0; start < text.length(); start++) {
      int node = 0;
      int end = start;
      int type = -1;
      for (int i = start; i < text.length(); i++) {
        node = names.next(node, text.charAt(i));
        if (node < 0) {
          break;
        }
        if (names.value(node) >= 0) {
          end = i + 1;
          type = names.value(node);
        }
      }
      if (type >= 0) {
        add(draft, new Found(new Span(start, end), TYPES.get(type), "article"));
      }
    }
  }

  private void add(Draft draft, Found name) {
    if (draft.addIfFree(name) || !isStrong(name.span().of(draft.text()))) {
      return;
    }
    Found other = draft.overlapping(name.span());
    boolean part = name.span().length() > other.span().length() && isOnly(draft, other, name);
    if (part && other.by().equals("tagger") && other.type() == name.type()) {
      draft.put(name);
    }
  }

  private boolean isStrong(String name) {
    return name.length() >= 3 && (sure.contains(name) || counts.getOrDefault(name, 0) >= 2);
  }

  /** Whether {@code part} lies in {@code whole}, and no other name does. */
  private static boolean isOnly(Draft draft, Found part, Found whole) {
    if (!whole.span().contains(part.span())) {
      return false;
    }
    Span before = new Span(whole.span().start(), part.span().start());
    return before.isEmpty() || draft.overlapping(before) == null;
  }
}
