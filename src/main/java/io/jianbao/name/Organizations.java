package io.jianbao.name;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * Organizations by grammar: a place, a region word or an organization, then what it works on, then
 * a word for a body: 呼和浩特市疫情防控指挥部|社会管控组, 自治区林业和草原局, 法国|国家男子篮球队.
 */
final class Organizations {
  private static final int LONGEST_PART = 10;

  private final Words bodies = Words.list("organization-ends.txt");
  private final Words generic = Words.list("organization-generic.txt");
  private final Words regions = Words.list("region-words.txt");
  private final Words borders = Words.list("organization-borders.txt");
  private final Map<Character, String> continuations = chars("organization-continuations.txt");
  private final Map<Character, String> notBehind = chars("organization-not-behind.txt");
  private final Offices offices;
  private final Words places;

  /**
   * @param places names of regions: 内蒙古自治区, 呼和浩特
   */
  Organizations(Offices offices, Words places) {
    this.offices = offices;
    this.places = places;
  }

  /** Rows of a character, TAB and more characters. */
  private static Map<Character, String> chars(String resource) {
    Map<Character, String> chars = new HashMap<>();
    for (String row : new DataFile(NameFinder.class, resource).rows()) {
      chars.put(row.charAt(0), row.substring(2));
    }
    return chars;
  }

  void find(Draft draft) {
    for (Found name : draft.names()) {
      if (name.type() != Entity.Type.PERSON && name.equals(draft.startingAt(name.span().start()))) {
        extend(draft, name);
      }
    }
    findBehindRegions(draft);
  }

  /** Parts and bodies named right behind a place or an organization, one behind the other. */
  private void extend(Draft draft, Found name) {
    int end = name.span().end();
    for (int next = endOfBody(draft, end); next > end; next = endOfBody(draft, end)) {
      end = next;
    }
    if (end > name.span().end()) {
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
          || draft.overlapping(start, start + region) != null
          || start > 0 && isInsideWord(draft, start)) {
        continue;
      }
      int end = endOfBody(draft, start + region);
      if (end > start + region) {
        draft.put(new Found(new Span(start, end), Entity.Type.ORGANIZATION, "grammar"));
      }
    }
  }

  /** 内蒙古|自治区, 全|自治区. */
  private static boolean isInsideWord(Draft draft, int start) {
    return draft.endingAt(start) != null || "全各族".indexOf(draft.at(start - 1)) >= 0;
  }

  /**
   * Where the body that starts at {@code start} ends; {@code start} when there is none. In 草原局局长
   * and 草原局副局长 the second 局 is the office's.
   */
  private int endOfBody(Draft draft, int start) {
    String text = draft.text();
    int limit = Math.min(text.length(), start + LONGEST_PART);
    int found = start;
    int end = start;
    while (end < limit) {
      Found name = draft.startingAt(end);
      if (name != null && !isBody(draft, name)) {
        return found;
      }
      boolean and = end == found && text.charAt(end) == '和'; // 卫生部|和红十字会
      if (and || !Script.isHan(text.charAt(end)) || borders.startingAt(text, end) > 0) {
        return found;
      }
      end = name == null ? end + 1 : name.span().end();
      boolean office = draft.at(end) == '长' && isOffice(text, found, end);
      if (!office && endsWithBody(text, start, end) && isWhole(draft, end)) {
        found = end;
      }
    }
    return found;
  }

  /** 草原局|局长, 草原局|副局长, 管理支队|副支队长. */
  private static boolean isOffice(String text, int body, int end) {
    return body == end - 1 || text.charAt(body) == '副';
  }

  /** Behind the last body inside a name: 指挥部|社会管控组; 0 when there is none. */
  int startOfLastPart(String name) {
    int start = 0;
    for (int end = 2; end < name.length(); end++) {
      boolean part = endsWithBody(name, start, end) && bodies.endingAt(name, end) >= 2;
      start = part && bodies.endingAt(name, name.length()) < name.length() - end ? end : start;
    }
    return start;
  }

  /** Behind the names of regions, and words for them, that {@code name} starts with. */
  int behindRegions(String name) {
    int start = 0;
    while (true) {
      int length = Math.max(places.startingAt(name, start), regions.startingAt(name, start));
      if (length == 0) {
        return start;
      }
      start += length;
    }
  }

  /** Whether a name that was found is only a word for a body: 美国|财政部. */
  private boolean isBody(Draft draft, Found name) {
    return name.type() == Entity.Type.ORGANIZATION && bodies.contains(draft.textOf(name));
  }

  private boolean endsWithBody(String text, int start, int end) {
    int body = bodies.endingAt(text, end);
    if (body == 0 || body > end - start) {
      return false;
    }
    if (body == end - start && isGeneric(text, start, end)) {
      return false;
    }
    String others = body == 1 ? notBehind.get(text.charAt(end - 1)) : null;
    return others == null || others.indexOf(text.charAt(end - 2)) < 0;
  }

  /** 美国|公司 is no name; 涪陵区|委 is. */
  private boolean isGeneric(String text, int start, int end) {
    boolean committee = end - start == 1 && text.charAt(start) == '委';
    if (committee && start > 0 && "省市县区旗州盟".indexOf(text.charAt(start - 1)) >= 0) {
      return false;
    }
    return generic.contains(text.substring(start, end));
  }

  /** Whether the word for a body ends at {@code end}: not 局|面, 组|织, 部|门. */
  boolean isWhole(Draft draft, int end) {
    String text = draft.text();
    if (end == text.length() || draft.startingAt(end) != null || offices.startsAt(text, end)) {
      return true;
    }
    String others = continuations.get(text.charAt(end - 1));
    return others == null || others.indexOf(text.charAt(end)) < 0;
  }
}
