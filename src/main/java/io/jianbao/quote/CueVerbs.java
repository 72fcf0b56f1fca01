package io.jianbao.quote;

import io.jianbao.text.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The verbs of saying, from {@code cue-verbs.txt}. Immutable. */
final class CueVerbs {
  /**
   * A verb of saying.
   *
   * @param text as printed
   * @param lead what stands between the verb and what is said
   * @param example a sentence in which 张三 says something by it
   */
  record CueVerb(String text, Lead lead, String example) {}

  /** How a verb leads to what is said; in the file in lower case. */
  enum Lead {
    /** What is said may follow at once: 张三表示将继续努力. */
    BARE,
    /** A comma, a colon or a quotation mark stands between. */
    MARK,
    /** As before, and who is spoken to may stand behind the verb: 张三告诉大家：. */
    WHOM
  }

  private final List<CueVerb> verbs = new ArrayList<>();
  private final Map<String, CueVerb> byText = new HashMap<>();
  private final boolean[] firstChars = new boolean[Character.MAX_VALUE + 1];
  private int longest;

  CueVerbs() {
    for (String row : new DataFile(CueVerbs.class, "cue-verbs.txt").rows()) {
      String[] cells = row.split("\t", -1);
      if (cells.length != 3) {
        throw new IllegalStateException("cue-verbs.txt: verb, its lead, example: " + row);
      }
      CueVerb verb =
          new CueVerb(cells[0], Lead.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2]);
      verbs.add(verb);
      byText.put(verb.text, verb);
      firstChars[verb.text.charAt(0)] = true;
      longest = Math.max(longest, verb.text.length());
    }
  }

  List<CueVerb> all() {
    return List.copyOf(verbs);
  }

  /** The longest verb that starts at {@code start}, or null. */
  CueVerb startingAt(String text, int start) {
    if (!firstChars[text.charAt(start)]) {
      return null;
    }
    for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
      CueVerb verb = byText.get(text.substring(start, start + length));
      if (verb != null) {
        return verb;
      }
    }
    return null;
  }
}
