package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.List;

/** Persons by what stands beside them: a byline, an office, a verb of saying. */
final class Persons {
  private static final String BREAKS = "，。；：？！、“”‘’《》（）()[]【】,;:?!\"";

  private final Surnames surnames;
  private final Offices offices;
  private final Words sayings = Words.list("sayings.txt");
  private final Words veto = Words.list("not-persons.txt");

  Persons(Surnames surnames, Offices offices) {
    this.surnames = surnames;
    this.offices = offices;
  }

  void find(Draft draft, Evidence evidence) {
    removeVetoed(draft);
    for (String reporter : evidence.reporters()) {
      findReporter(draft, reporter);
    }
    findBylines(draft);
    findBesideOffices(draft);
  }

  /** Whether a name may be a person's at all. */
  boolean isVetoed(Draft draft, Span span) {
    String name = span.of(draft.text());
    return veto.contains(name) || isCounted(draft, span) || isAbsurd(name);
  }

  private void removeVetoed(Draft draft) {
    for (Found name : draft.names(Entity.Type.PERSON)) {
      if (isVetoed(draft, name.span())) {
        draft.remove(name);
      }
    }
  }

  /** 12300多名, 近7000余人: figures with a measure word. */
  private static boolean isCounted(Draft draft, Span span) {
    char before = draft.at(span.start() - 1);
    char first = draft.at(span.start());
    return before >= '0' && before <= '9' && "万余多亿千百几".indexOf(first) >= 0;
  }

  private static boolean isAbsurd(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= '0' && c <= '9' || BREAKS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void findReporter(Draft draft, String reporter) {
    if (reporter.length() < 2) {
      return;
    }
    String text = draft.text();
    for (int at = text.indexOf(reporter); at >= 0; at = text.indexOf(reporter, at + 1)) {
      put(draft, at, at + reporter.length(), "byline");
    }
  }

  private static void put(Draft draft, int start, int end, String by) {
    draft.put(new Found(new Span(start, end), Entity.Type.PERSON, by));
  }

  /** （记者王雅静、徐跃）, (通讯员 马芳), 本报记者 马芳 文/图. */
  private void findBylines(Draft draft) {
    String text = draft.text();
    for (String word : List.of("记者", "通讯员")) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        findByline(draft, at + word.length());
      }
    }
  }

  private void findByline(Draft draft, int start) {
    int at = behindSeparators(draft, start);
    while (true) {
      int length = nameLength(draft, at);
      if (length == 0) {
        return;
      }
      put(draft, at, at + length, "byline");
      int next = behindSeparators(draft, at + length);
      if (next == at + length) {
        return;
      }
      at = next;
    }
  }

  private static int behindSeparators(Draft draft, int start) {
    int at = start;
    while (at < draft.text().length() && (Script.isBlank(draft.at(at)) || draft.at(at) == '、')) {
      at++;
    }
    return at;
  }

  /** A name in a byline stands between blanks, 、 and the closing bracket. */
  private int nameLength(Draft draft, int start) {
    int end = start;
    while (end - start < 5 && Script.isHan(draft.at(end))) {
      end++;
    }
    char next = draft.at(end);
    boolean closed = Script.isBlank(next) || "、)/,，）".indexOf(next) >= 0;
    return closed && surnames.isFullName(draft.text().substring(start, end)) ? end - start : 0;
  }

  private void findBesideOffices(Draft draft) {
    for (int start : offices.ends(draft.text())) {
      for (int length = 4; length >= 2; length--) {
        int end = start + length;
        if (end <= draft.text().length() && isNameBehindOffice(draft, start, end)) {
          draft.addIfFree(new Found(new Span(start, end), Entity.Type.PERSON, "title"));
          break;
        }
      }
    }
  }

  private boolean isNameBehindOffice(Draft draft, int start, int end) {
    String name = draft.text().substring(start, end);
    return surnames.isFullName(name)
        && surnames.isUsual(name.charAt(0))
        && !isVetoed(draft, new Span(start, end))
        && !offices.isOfficeWord(name)
        && isFollowed(draft, end);
  }

  private boolean isFollowed(Draft draft, int end) {
    return BREAKS.indexOf(draft.at(end)) >= 0 && draft.at(end) != '、'
        || sayings.startingAt(draft.text(), end) > 0 && draft.text().length() > end;
  }
}
