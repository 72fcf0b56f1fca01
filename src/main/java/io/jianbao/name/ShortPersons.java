package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Persons by a part of a name that the article gives in full: 王 in 王局长 for 王建国, 史密斯 for 约翰·史密斯. */
final class ShortPersons {
  private final Surnames surnames;
  private final Offices offices;

  ShortPersons(Surnames surnames, Offices offices) {
    this.surnames = surnames;
    this.offices = offices;
  }

  /** The full names, as printed, by short form; forms of several persons are left out. */
  Map<String, String> of(List<Draft> drafts) {
    Map<String, String> full = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Draft draft : drafts) {
      for (Found name : draft.names(Entity.Type.PERSON)) {
        String form = shortForm(draft.textOf(name));
        if (form != null) {
          String printed = draft.printed(name.span());
          String other = full.put(form, printed);
          if (other != null && !other.equals(printed)) {
            shared.add(form);
          }
        }
      }
    }
    full.keySet().removeAll(shared);
    return full;
  }

  private String shortForm(String name) {
    int dot = name.lastIndexOf('·');
    if (dot > 0 && name.length() - dot > 2) {
      return name.substring(dot + 1);
    }
    return surnames.isFullName(name) ? name.substring(0, surnames.length(name, 0)) : null;
  }

  /** Adds the family names in front of an office, 王 in 王局长, of persons named in full. */
  void find(List<Draft> drafts, Set<String> shortForms) {
    if (!shortForms.isEmpty()) {
      Words forms = new Words(shortForms);
      drafts.forEach(draft -> find(draft, forms));
    }
  }

  private void find(Draft draft, Words forms) {
    String text = draft.text();
    for (int i = 0; i < text.length(); i++) {
      int length = forms.startingAt(text, i);
      if (length > 0 && offices.lengthBehind(text, i + length) >= 2 && isStart(draft, i)) {
        Span span = new Span(i, i + length);
        draft.addIfFree(new Found(span, Entity.Type.PERSON, "article"));
      }
    }
  }

  private static boolean isStart(Draft draft, int at) {
    char before = draft.at(at - 1);
    return !Script.isHan(before) || "和与对向的是由让请跟给被".indexOf(before) >= 0;
  }
}
