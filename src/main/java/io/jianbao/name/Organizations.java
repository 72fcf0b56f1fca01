package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;

/**
 * Organizations by grammar: a place, a region word or an organization, then what it works on, then
 * a word for a body: 呼和浩特市疫情防控指挥部|社会管控组, 自治区林业和草原局.
 */
final class Organizations {
  private static final int LONGEST_PART = 10;

  private final Words bodies = Words.list("organization-ends.txt");
  private final Words regions = Words.list("region-words.txt");
  private final Words borders = Words.list("organization-borders.txt");
  private final Offices offices;

  Organizations(Offices offices) {
    this.offices = offices;
  }

  void find(Draft draft) {
    for (Found name : draft.names(Entity.Type.ORGANIZATION)) {
      extend(draft, name);
    }
    findBehindRegions(draft);
  }

  /** A part of an organization named right behind it. */
  private void extend(Draft draft, Found name) {
    int start = name.span().end();
    int end = endOfBody(draft, start);
    if (end > start) {
      Span whole = new Span(name.span().start(), end);
      draft.put(new Found(whole, Entity.Type.ORGANIZATION, "grammar"));
    }
  }

  /** 自治区林业和草原局局长: a region word opens, the body's name goes up to an office or a border. */
  private void findBehindRegions(Draft draft) {
    String text = draft.text();
    for (int start = 0; start < text.length(); start++) {
      int region = regions.startingAt(text, start);
      if (region == 0
          || draft.overlapping(new Span(start, start + region)) != null
          || start > 0 && isInsideWord(draft, start)) {
        continue;
      }
      int end = endOfBody(draft, start + region);
      if (end > start + region) {
        Span span = new Span(start, end);
        draft.put(new Found(span, Entity.Type.ORGANIZATION, "grammar"));
      }
    }
  }

  /** 内蒙古|自治区, 全|自治区. */
  private static boolean isInsideWord(Draft draft, int start) {
    return draft.endingAt(start) != null || "全各族".indexOf(draft.at(start - 1)) >= 0;
  }

  /** Where the body that starts at {@code start} ends; {@code start} when there is none. */
  private int endOfBody(Draft draft, int start) {
    String text = draft.text();
    int limit = Math.min(text.length(), start + LONGEST_PART);
    for (int end = start + 1; end <= limit; end++) {
      if (!Script.isHan(text.charAt(end - 1))
          || borders.startingAt(text, end - 1) > 0
          || draft.overlapping(new Span(end - 1, end)) != null) {
        return start;
      }
      if (end > start + 1 && bodies.endingAt(text, end) > 0 && isWhole(draft, end)) {
        return end;
      }
    }
    return start;
  }

  /** The body's word must not be the beginning of a longer one: 局|面, 组|织, 部|分. */
  private boolean isWhole(Draft draft, int end) {
    String text = draft.text();
    if (end == text.length() || !Script.isHan(text.charAt(end))) {
      return true;
    }
    return draft.startingAt(end) != null
        || offices.startsAt(text, end)
        || borders.startingAt(text, end) > 0;
  }
}
