package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.Map;

/**
 * Draws the borders of what the tagger found as this project draws them: 约翰·史密斯 is one person, 王先生
 * names 王, 县委、团县委 are two, 中东地区 is 中东, the government of a country is the country.
 */
final class Borders {
  private static final String PARTS = "、；;，,和";

  private static final String OPENING = "“‘「『（(《〈【〔[";
  private static final String CLOSING = "”’」』）)》〉】〕]";

  private static final int LONGEST_FOREIGN_PART = 7;

  private static final String ADVERBS = "昨今则曾并也还称说将已及与和在颇却又均便更遂竟亦";

  /** Adverbs that no given name of one character is. */
  private static final String SURE_ADVERBS = "昨颇却称说";

  private final Words transliteration = Words.list("transliteration.txt");
  private final Surnames surnames;
  private final Offices offices;
  private final Words behindPersons;
  private final Words frontOfPersons;
  private final Divisions divisions;
  private final Words regions;
  private final Words places = Words.list("place-ends.txt");
  private final Words officeEnds = Words.list("organization-trims.txt");
  private final Words bodies = Words.list("organization-ends.txt");
  private final Words noOrganizations = Words.list("not-organizations.txt");

  Borders(Surnames surnames, Offices offices, Divisions divisions) {
    this.surnames = surnames;
    this.offices = offices;
    this.divisions = divisions;
    this.regions = new Words(divisions.regionNames());
    Map<String, Words> additions = Words.table("person-additions.txt");
    behindPersons = additions.get("behind");
    frontOfPersons = additions.get("front");
  }

  void draw(Draft draft) {
    draft.names().forEach(name -> drawBetweenMarks(draft, name));
    for (Found name : draft.names()) {
      switch (name.type()) {
        case PERSON -> drawPerson(draft, name);
        case PLACE -> drawPlace(draft, name);
        default -> drawOrganization(draft, name);
      }
    }
    joinForeignNames(draft);
  }

  /**
   * 」银峰公司, ◎美术馆, “政党: marks at the ends are no part of a name, unless they are quotation marks or
   * brackets in pairs. What a mark without its partner goes through is no name.
   */
  private static void drawBetweenMarks(Draft draft, Found name) {
    String text = draft.textOf(name);
    int start = behindHeading(text);
    int end = text.length();
    while (start < end && isLooseMark(text, start, start, end)) {
      start++;
    }
    while (end > start && isLooseMark(text, end - 1, start, end)) {
      end--;
    }
    if (end - start < text.length() && end > start) {
      replace(draft, name, start, end, name.type());
    }
    for (int i = start; i < end; i++) {
      if (isPaired(text.charAt(i)) && isLooseMark(text, i, start, end)) {
        draft.remove(draft.startingAt(name.span().start() + start));
        return;
      }
    }
  }

  /** 【财经中心】某某电: behind a heading in brackets with which the name was taken together. */
  private static int behindHeading(String text) {
    int close = text.charAt(0) == '【' ? text.indexOf('】') : -1;
    return close > 0 && text.length() - close > 2 ? close + 1 : 0;
  }

  private static boolean isPaired(char c) {
    return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }

  /** Whether the char at {@code at} is a mark, and none of a pair that stands in the name. */
  private static boolean isLooseMark(String text, int at, int start, int end) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return false;
    }
    int opening = OPENING.indexOf(c);
    int closing = CLOSING.indexOf(c);
    if (opening >= 0) {
      int partner = text.indexOf(CLOSING.charAt(opening), at + 1);
      return partner < 0 || partner >= end;
    }
    return closing < 0 || text.lastIndexOf(OPENING.charAt(closing), at - 1) < start;
  }

  private void drawPerson(Draft draft, Found name) {
    String text = draft.textOf(name);
    if (draft.text().startsWith("等地", name.span().end()) && isForeign(text)) {
      // 哈尔科夫等地
      replace(draft, name, 0, text.length(), Entity.Type.PLACE);
      return;
    }
    int start = 0;
    int front = frontOfPersons.startingAt(text, 0);
    if (front > 0 && front < text.length() && isNameWithout(text, front)) {
      start = front;
    }
    if (start == 0 && isOfficeInFront(draft, name)) {
      start = 1;
    }
    int behind = behindPersons.endingAt(text, text.length());
    int end = Math.min(text.length() - behind, endBeforeAdverb(text));
    if (text.length() == 2 && surnames.isSurname(text.charAt(0)) && isOfficeCut(draft, name)) {
      end = 1;
    }
    boolean isName = end - start == 1 ? surnames.isSurname(text.charAt(start)) : end - start > 1;
    if (!isName || behind == 1 && end - start > 1 && surnames.isFullName(text)) {
      end = text.length();
    }
    if (end == text.length() && end - start > 2 && isTakenFromBehind(draft, name)) {
      end--;
    }
    if (start > 0 || end < text.length()) {
      replace(draft, name, start, end, name.type());
    }
  }

  /** 专|家李四: the tagger took the end of the office for a part of the name. */
  private boolean isOfficeInFront(Draft draft, Found name) {
    String text = draft.textOf(name);
    return text.length() > 2
        && !surnames.isSurname(text.charAt(0))
        && surnames.isFullName(text.substring(1))
        && offices.isWordAcross(draft.text(), name.span().start());
  }

  /** 李四校|长, 李四摄: the same behind it, and who took the picture. */
  private boolean isTakenFromBehind(Draft draft, Found name) {
    int end = name.span().end();
    return draft.at(end - 1) == '摄' || offices.isWordAcross(draft.text(), end);
  }

  /** 王小明昨: the adverb is no part of the name. */
  private int endBeforeAdverb(String text) {
    int last = text.length() - 1;
    if (last == 1 && "还则昨也并曾".indexOf(text.charAt(1)) >= 0) {
      return surnames.isSurname(text.charAt(0)) ? 1 : 2;
    }
    if (last == 2 && SURE_ADVERBS.indexOf(text.charAt(2)) >= 0) {
      return surnames.isFullName(text.substring(0, 2)) ? 2 : 3;
    }
    boolean adverb = last == 3 && ADVERBS.indexOf(text.charAt(last)) >= 0;
    boolean name = adverb && !surnames.isFullName(text);
    return name && surnames.isFullName(text.substring(0, last)) ? last : text.length();
  }

  /** 王教|授: the tagger took a part of the office for the given name. */
  private boolean isOfficeCut(Draft draft, Found name) {
    return behindPersons.startingAt(draft.text(), name.span().start() + 1) > 1;
  }

  private boolean isNameWithout(String text, int front) {
    int rest = text.length() - front;
    char first = text.charAt(front);
    return rest == 1
        ? text.charAt(0) == '老' && surnames.isUsual(first)
        : rest >= 2 && !surnames.isSurname(text.charAt(0));
  }

  private static void replace(Draft draft, Found name, int start, int end, Entity.Type type) {
    draft.remove(name);
    Span span = new Span(name.span().start() + start, name.span().start() + end);
    draft.addIfFree(new Found(span, type, name.by()));
  }

  private void drawPlace(Draft draft, Found name) {
    String text = draft.textOf(name);
    if (text.endsWith("地区") && text.length() > 3 && divisions.withName(text).isEmpty()) {
      replace(draft, name, 0, text.length() - 2, name.type());
    } else if (isPartOfPlace(draft, name, text)) {
      replace(draft, name, 0, text.length() - 1, name.type());
    } else {
      splitPlace(draft, name, text);
    }
  }

  /** 青海北|部 is 青海, and so is 青海国|家公园. */
  private static boolean isPartOfPlace(Draft draft, Found name, String text) {
    char last = text.charAt(text.length() - 1);
    char next = draft.at(name.span().end());
    boolean part = next == '部' && "东西南北中".indexOf(last) >= 0 || next == '家' && last == '国';
    return part && text.length() > 2;
  }

  /** 美国|加利福尼亚, 浙江省|杭州市: each level is a place of its own. */
  private void splitPlace(Draft draft, Found name, String text) {
    int first = regions.startingAt(text, 0);
    int rest = text.length() - first;
    if (first >= 2 && rest >= 2 && places.endingAt(text, text.length()) == 0) {
      draft.remove(name);
      add(draft, name, 0, first);
      add(draft, name, first, text.length());
      Found inner = draft.startingAt(name.span().start() + first);
      splitPlace(draft, inner, draft.textOf(inner));
    }
  }

  private void drawOrganization(Draft draft, Found name) {
    String text = draft.textOf(name);
    if (noOrganizations.contains(text) || divisions.isPeople(text)) {
      draft.remove(name);
    } else if (isDeputyCut(draft, name)) {
      replace(draft, name, 0, text.lastIndexOf('副'), name.type());
    } else if (officeEnds.endingAt(text, text.length()) > 0) {
      int end = text.length() - officeEnds.endingAt(text, text.length());
      replace(draft, name, 0, Math.max(2, end), name.type());
    } else if (isInsideLatinWord(draft, name.span())) {
      draft.remove(name);
    } else if (isGovernment(text)) {
      draft.remove(name);
      Span span = new Span(name.span().start(), name.span().end() - 2);
      draft.addIfFree(new Found(span, Entity.Type.PLACE, name.by()));
    } else if (isNumber(draft, name)) {
      draft.remove(name);
    } else if (isTogether(text)) {
      replace(draft, name, 2, text.length(), name.type());
    } else if (isSender(text)) {
      replace(draft, name, 0, text.length() - 1, name.type());
    } else {
      splitLists(draft, name, text);
    }
  }

  /** 360|万人: digits with their scale, though a firm has that name. */
  private static boolean isNumber(Draft draft, Found name) {
    String text = draft.textOf(name);
    char behind = draft.at(name.span().end());
    return text.chars().allMatch(Character::isDigit) && "万亿余多个名人元%".indexOf(behind) >= 0;
  }

  /** 某某晚报|讯: the word for its report is no part of the paper. */
  private static boolean isSender(String text) {
    return text.length() > 3
        && text.endsWith("讯")
        && "报社网台".indexOf(text.charAt(text.length() - 2)) >= 0;
  }

  /** 会同|海关. */
  private static boolean isTogether(String text) {
    return text.length() > 3 && (text.startsWith("会同") || text.startsWith("携手"));
  }

  /** 边境管理支队|副支队长: the tagger took the deputy's body for a part of the name. */
  private static boolean isDeputyCut(Draft draft, Found name) {
    String text = draft.textOf(name);
    int deputy = text.lastIndexOf('副');
    return draft.at(name.span().end()) == '长' && deputy >= 2 && text.length() - deputy <= 4;
  }

  /** abc.example.com, S|COTLAND: addresses and pieces of words. */
  private static boolean isInsideLatinWord(Draft draft, Span span) {
    char first = draft.at(span.start());
    char last = draft.at(span.end() - 1);
    boolean cutBefore = isLatin(first) && isWordPart(draft.at(span.start() - 1));
    boolean cutBehind = isLatin(last) && isWordPart(draft.at(span.end()));
    return cutBefore || cutBehind;
  }

  private static boolean isWordPart(char c) {
    return isLatin(c) || "/.:@_".indexOf(c) >= 0;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** 美国政府, not 自治区人民政府: of a country the government stands for the country. */
  private static boolean isGovernment(String text) {
    return text.endsWith("政府")
        && !text.endsWith("人民政府")
        && text.length() >= 4
        && "市县省区镇乡州会方合级央新任届".indexOf(text.charAt(text.length() - 3)) < 0;
  }

  /** An enumeration that the tagger took for one name. */
  private void splitLists(Draft draft, Found name, String text) {
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "（(“".indexOf(c) >= 0 ? 1 : 0;
      depth -= "）)”".indexOf(c) >= 0 ? 1 : 0;
      boolean and = "和与".indexOf(c) >= 0;
      if (depth == 0 && i > from && (and ? isBetweenBodies(text, i) : PARTS.indexOf(c) >= 0)) {
        if (from == 0) {
          draft.remove(name);
        }
        add(draft, name, from, i);
        from = i + 1;
      }
    }
    if (from > 0 && text.length() - from > 1) {
      add(draft, name, from, text.length());
    }
  }

  /** 卫生部|和|红十字会: whole bodies on both sides, unlike 林业和草原局. */
  private boolean isBetweenBodies(String text, int and) {
    int left = Math.max(bodies.endingAt(text, and), text.charAt(and - 1) == '部' ? 1 : 0);
    return left > 0
        && (left > 2 || and > left + 1)
        && text.length() - and > 3
        && bodies.endingAt(text, text.length()) > 0;
  }

  private static void add(Draft draft, Found name, int from, int to) {
    if (to - from > 1) {
      Span span = new Span(name.span().start() + from, name.span().start() + to);
      draft.addIfFree(new Found(span, name.type(), name.by()));
    }
  }

  /** 卡洛斯·阿马特: a dot between two parts, one of them found as a person. */
  private void joinForeignNames(Draft draft) {
    String text = draft.text();
    for (int dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
      joinAt(draft, dot);
    }
    // 穆罕默德·本·萨勒曼: what stood alone before may be a part of a name now
    for (int dot = text.lastIndexOf('·'); dot >= 0; dot = text.lastIndexOf('·', dot - 1)) {
      joinAt(draft, dot);
    }
  }

  private void joinAt(Draft draft, int dot) {
    int start = startOfPart(draft, dot);
    int end = endOfPart(draft, dot + 1);
    Found left = draft.overlapping(Math.max(dot - 1, 0), Math.max(dot, 1));
    Found right = dot + 1 < draft.text().length() ? draft.overlapping(dot + 1, dot + 2) : null;
    if (left != null && left.equals(right) || start >= dot || end <= dot + 1) {
      return;
    }
    if (isPerson(left, right) || isNamedLikePlace(draft, left, right)) {
      draft.put(new Found(new Span(start, end), Entity.Type.PERSON, "tagger"));
    } else if (isFounder(draft, left, right, dot)) {
      draft.put(new Found(new Span(start, end), Entity.Type.ORGANIZATION, "tagger"));
    }
  }

  /** 约翰斯·|霍普金斯大学: a body named after somebody. */
  private boolean isFounder(Draft draft, Found left, Found right, int dot) {
    return left != null
        && left.type() == Entity.Type.PERSON
        && isForeign(draft.textOf(left))
        && right != null
        && right.type() == Entity.Type.ORGANIZATION
        && right.span().start() == dot + 1;
  }

  /** 圣地亚哥·阿瓦斯卡尔: a town abroad in front of what only foreigners are called. */
  private boolean isNamedLikePlace(Draft draft, Found left, Found right) {
    return left != null
        && left.type() == Entity.Type.PLACE
        && divisions.withName(draft.textOf(left)).isEmpty()
        && right != null
        && right.type() == Entity.Type.PERSON
        && isForeign(draft.textOf(right))
        && !surnames.isFullName(draft.textOf(right));
  }

  private boolean isForeign(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (transliteration.startingAt(name, i) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPerson(Found left, Found right) {
    boolean person =
        left != null && left.type() == Entity.Type.PERSON
            || right != null && right.type() == Entity.Type.PERSON;
    boolean other =
        left != null && left.type() != Entity.Type.PERSON
            || right != null && right.type() != Entity.Type.PERSON;
    return person && !other;
  }

  /** A found name in front of the dot, else one initial (J·史密斯, 埃·克雷松). */
  private int startOfPart(Draft draft, int dot) {
    Found name = draft.endingAt(dot);
    if (name != null) {
      return name.span().start();
    }
    int start = dot;
    while (dot - start < LONGEST_FOREIGN_PART
        && start > 0
        && Script.isHan(draft.at(start - 1))
        && (start == dot || transliteration.startingAt(draft.text(), start - 1) > 0)
        && draft.endingAt(start) == null) {
      start--;
    }
    while (start > 0 && draft.at(start - 1) >= 'A' && draft.at(start - 1) <= 'Z') {
      start--;
    }
    return start;
  }

  private int endOfPart(Draft draft, int start) {
    Found name = draft.startingAt(start);
    if (name != null) {
      return name.span().end();
    }
    int end = start;
    while (end - start < LONGEST_FOREIGN_PART
        && transliteration.startingAt(draft.text(), end) > 0
        && draft.overlapping(end, end + 1) == null) {
      end++;
    }
    return end - start >= 2 ? end : start;
  }
}
