package io.jianbao.name;

import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The article as evidence: a name that is sure once is found everywhere in the article. */
final class ArticleNames {
  private static final Set<String> SURE = Set.of("byline", "title", "speech", "grammar");

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
    List<String> names = new ArrayList<>(known.keySet());
    names.removeIf(name -> ambiguous.contains(name) || !isDistinct(name, sure));
    names.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
    for (Draft draft : drafts) {
      for (String name : names) {
        spread(draft, name, known.get(name));
      }
    }
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
    return name.length() >= 3 || name.length() == 2 && sure.contains(name);
  }

  private static void spread(Draft draft, String name, Entity.Type type) {
    String text = draft.text();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      draft.addIfFree(new Found(new Span(at, at + name.length()), type, "article"));
    }
  }
}
