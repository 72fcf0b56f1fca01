package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short forms of the bodies that an article names in full: 社会管控组 for 呼和浩特市疫情防控指挥部社会管控组, 林草局 for
 * 内蒙古自治区林业和草原局.
 */
final class ShortBodies {
  private static final int SHORTEST_BODY = 6;
  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST_ABBREVIATED = 5;

  private final Organizations organizations;

  ShortBodies(Organizations organizations) {
    this.organizations = organizations;
  }

  /** The full name, as printed, by each short form that stands for one body only. */
  Map<String, String> of(List<Draft> drafts) {
    Map<String, String> full = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Draft draft : drafts) {
      for (Found name : draft.names(Entity.Type.ORGANIZATION)) {
        if (name.span().length() >= SHORTEST_BODY) {
          addForms(draft, name, drafts, full, shared);
        }
      }
    }
    full.keySet().removeAll(shared);
    return full;
  }

  private void addForms(
      Draft draft, Found name, List<Draft> drafts, Map<String, String> full, Set<String> shared) {
    String text = draft.textOf(name);
    String printed = draft.printed(name.span());
    int own = organizations.startOfLastPart(text);
    if (own > 0 && text.length() - own >= SHORTEST_PART) {
      enter(text.substring(own), printed, full, shared);
    }
    int region = organizations.behindRegions(text);
    String body = text.substring(region);
    if (region > 0 && body.length() >= SHORTEST_ABBREVIATED) {
      enter(body, printed, full, shared);
      for (Draft each : drafts) {
        abbreviations(each, body).forEach(form -> enter(form, printed, full, shared));
      }
    }
  }

  private static void enter(
      String form, String printed, Map<String, String> full, Set<String> shared) {
    String other = full.putIfAbsent(form, printed);
    if (other != null && !other.equals(printed)) {
      boolean longer = printed.endsWith(other);
      if (longer) {
        full.put(form, printed);
      } else if (!other.endsWith(printed)) {
        shared.add(form);
      }
    }
  }

  /** Strings of three or four characters that take some of the body's, the first and the last. */
  private static Set<String> abbreviations(Draft draft, String body) {
    Set<String> found = new HashSet<>();
    String text = draft.text();
    char last = body.charAt(body.length() - 1);
    for (int at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
      for (int length = 3; length <= 4; length++) {
        int start = at + 1 - length;
        if (start >= 0 && isFree(draft, new Span(start, at + 1))) {
          String form = text.substring(start, at + 1);
          if (form.charAt(0) == body.charAt(0) && isTakenFrom(form, body)) {
            found.add(form);
          }
        }
      }
    }
    return found;
  }

  private static boolean isFree(Draft draft, Span span) {
    Found name = draft.overlapping(span);
    return name == null || name.type() == Entity.Type.ORGANIZATION && name.span().equals(span);
  }

  private static boolean isTakenFrom(String form, String body) {
    int at = 0;
    for (int i = 0; i < body.length() && at < form.length(); i++) {
      at += body.charAt(i) == form.charAt(at) ? 1 : 0;
    }
    return at == form.length() && Script.isHan(form.charAt(1)) && !body.contains(form);
  }
}
