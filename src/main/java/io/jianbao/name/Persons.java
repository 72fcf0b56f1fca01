package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.List;

/** Persons by what stands beside them: a byline, an office, a verb of saying. */
final class Persons {
  private static final String JOINTS = "·•・-.'’";
  private static final String BREAKS = "，。；：？！、“”‘’《》（）()[]【】,;:?!\"";

  private static final int LONGEST_BYLINE = 30;

  private final Surnames surnames;
  private final Offices offices;
  private final Words sayings = Words.list("sayings.txt");
  private final Words veto = Words.list("not-persons.txt");
  private final Words namedThings = Words.list("named-things.txt");

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
    return veto.contains(name)
        || isCounted(draft, span)
        || isAbsurd(name)
        || hasParticle(name)
        || isQuotedThing(draft, span);
  }

  private void removeVetoed(Draft draft) {
    for (Found name : draft.names(Entity.Type.PERSON)) {
      if (isVetoed(draft, name.span())) {
        draft.remove(name);
      }
    }
  }

  /** 台风“暹芭”: what is named in quotation marks behind a word for such things. */
  private boolean isQuotedThing(Draft draft, Span span) {
    boolean quoted =
        "“「‘『\"".indexOf(draft.at(span.start() - 1)) >= 0
            && "”」’』\"".indexOf(draft.at(span.end())) >= 0;
    return quoted && namedThings.endingAt(draft.text(), span.start() - 1) > 0;
  }

  /** 12300多名, 近7000余人: figures with a measure word. */
  private static boolean isCounted(Draft draft, Span span) {
    char before = draft.at(span.start() - 1);
    char first = draft.at(span.start());
    return before >= '0' && before <= '9' && "万余多亿千百几".indexOf(first) >= 0;
  }

  /** Characters that no given name has: 向他们, 都喜欢的; and 高兴地, 边看边. */
  private static boolean hasParticle(String name) {
    int last = name.length() - 1;
    if (last > 1
        && (name.charAt(last) == '地' || name.charAt(0) == '边' && name.charAt(last) == '边')) {
      return true;
    }
    for (int i = 1; i < name.length(); i++) {
      if ("他她它你我们的了着过是在不也都就被把这那些么吗呢吧啊很仍".indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A name is written in ideographs or letters; a dot, a hyphen or a blank may join its parts. */
  private static boolean isAbsurd(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetter(c) && JOINTS.indexOf(c) < 0 && !Script.isBlank(c)) {
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
    for (int at = text.indexOf('【'); at >= 0; at = text.indexOf('【', at + 1)) {
      if (isNewsroom(text, at)) {
        findByline(draft, at + 1);
      }
    }
  }

  /** 【张三、李四╱台北报导】: the byline of Taiwan's papers. */
  private static boolean isNewsroom(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_BYLINE);
    for (int i = start + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '╱' || c == '/') {
        return true;
      }
      if (!Script.isHan(c) && c != '、' && !Script.isBlank(c)) {
        return false;
      }
    }
    return false;
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
    boolean closed = Script.isBlank(next) || "、)/╱,，）".indexOf(next) >= 0;
    if (closed
        && surnames.isFullName(draft.text().substring(start, end))
        && !isVetoed(draft, new Span(start, end))) {
      return end - start;
    }
    return spacedLength(draft, start);
  }

  /** 任　彦摄: names of two characters are printed as wide as those of three. */
  private int spacedLength(Draft draft, int start) {
    boolean spaced =
        surnames.isSurname(draft.at(start))
            && Script.isBlank(draft.at(start + 1))
            && Script.isHan(draft.at(start + 2));
    char next = draft.at(start + 3);
    boolean closed = Script.isBlank(next) || "、)/,，）摄文".indexOf(next) >= 0;
    return spaced && closed && start + 3 <= draft.text().length() ? 3 : 0;
  }

  private void findBesideOffices(Draft draft) {
    for (int start : offices.titleEnds(draft.text())) {
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
