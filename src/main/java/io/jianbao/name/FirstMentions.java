package io.jianbao.name;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where the persons of an article are named first. One article, not shared. */
final class FirstMentions {
  /** Offsets in all texts as if they were one. */
  private final Map<String, Integer> firsts = new HashMap<>();

  private final IdentityHashMap<Draft, Integer> starts = new IdentityHashMap<>();

  private FirstMentions() {}

  static FirstMentions of(List<Draft> drafts) {
    FirstMentions mentions = new FirstMentions();
    int start = 0;
    for (Draft draft : drafts) {
      mentions.starts.put(draft, start);
      for (Found name : draft.names(Entity.Type.PERSON)) {
        mentions.firsts.putIfAbsent(draft.printed(name.span()), start + name.span().start());
      }
      start += draft.text().length();
    }
    return mentions;
  }

  /** Whether a person is named in front of an offset of one of the texts. */
  boolean isBefore(String person, Draft draft, int at) {
    return firsts.getOrDefault(person, Integer.MAX_VALUE) < starts.get(draft) + at;
  }
}
