package io.jianbao.quote;

import io.jianbao.name.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is meant by an office without a name, when one person of the article holds it: 总书记强调. */
final class Holders {
  /** Last characters of offices that one person holds at a time. */
  private static final String OFFICE_ENDS = "记席长任理统相";

  private static final int LONGEST_OFFICE = 4;

  private Holders() {}

  /** Persons by the ends of their offices; ends of several persons' offices are left out. */
  static Map<String, String> of(List<List<Entity>> entities) {
    Map<String, String> holders = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (List<Entity> names : entities) {
      for (Entity entity : names) {
        String role = entity.type() == Entity.Type.PERSON ? entity.role() : null;
        if (role == null || role.isEmpty() || !isOffice(role)) {
          continue;
        }
        for (int length = 2; length <= Math.min(LONGEST_OFFICE, role.length()); length++) {
          String end = role.substring(role.length() - length);
          String other = holders.put(end, entity.name());
          if (other != null && !other.equals(entity.name())) {
            shared.add(end);
          }
        }
      }
    }
    holders.keySet().removeAll(shared);
    return holders;
  }

  private static boolean isOffice(String role) {
    return OFFICE_ENDS.indexOf(role.charAt(role.length() - 1)) >= 0;
  }

  /** The speaker by name where only the office stands. */
  static Speaker name(Speaker speaker, Map<String, String> holders) {
    String holder = speaker == null ? null : holders.get(speaker.name());
    return holder == null ? speaker : new Speaker(holder, speaker.span());
  }
}
