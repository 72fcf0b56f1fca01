package io.jianbao.name;

import io.jianbao.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The article as evidence: a name that is sure once is found everywhere in the article. */
final class ArticleNames {
  /** What the trie stores is an index here. */
  private static final List<Entity.Type> TYPES = List.of(Entity.Type.values());

  private static final Set<String> SURE = Set.of("byline", "title", "speech", "grammar");

  /** Longer ones are no names that come again, and would make the search slow. */
  private static final int LONGEST = 40;

  private ArticleNames() {}

  static void spread(List<Draft> drafts) {
    Map<String, Entity.Type> known = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (Draft draft : drafts) {
      for (Found name : draft.names()) {
        String text = draft.textOf(name);
        Entity.Type other = known.put(text, name.type());
        if (other != null && other != name.type()) {
          ambiguous.add(text);
        }
      }
    }
    Set<String> sure = sure(drafts);
    Map<String, Integer> names = new HashMap<>();
    known.forEach((name, type) -> {
      if (!ambiguous.contains(name) && isDistinct(name, sure)) {
        names.put(name, TYPES.indexOf(type));
      }
    });
    Trie trie = new Trie(names);
    drafts.forEach(draft -> spread(draft, trie));
  }

  private static Set<String> sure(List<Draft> drafts) {
    Set<String> sure = new HashSet<>();
    for (Draft draft : drafts) {
      for (Found name : draft.names()) {
        if (SURE.contains(name.by())) {
          sure.add(draft.textOf(name));
        }
      }
    }
    return sure;
  }

  /** Short names may be parts of words. */
  private static boolean isDistinct(String name, Set<String> sure) {
    return name.length() >= 3 && name.length() <= LONGEST
        || name.length() == 2 && sure.contains(name);
  }

  /** The longest known name at each place where none was found yet. */
  private static void spread(Draft draft, Trie names) {
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
        Entity.Type found = TYPES.get(type);
        draft.addIfFree(new Found(new Span(start, end), found, "article"));
      }
    }
  }
}
