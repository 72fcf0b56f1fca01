package io.jianbao.layout;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Those who wrote an article, and from where.
 *
 * @param names as printed
 * @param place null if none is named
 */
record Writers(List<String> names, String place) {
  /** What those who write are called: 本报记者, 通讯员. */
  static final String ROLE =
      "(?:(?:(?:本报|本刊|本台|本网|本社|新华社|中央社|中新社|人民网|特约|特派|实习|见习|首席"
          + "|\\p{IsHan}{2,4}?[报网])·?)*"
          + "(?:驻[\\p{IsHan}]{1,6}?)?(?:记者|通讯员|实习生|特派员)|作者|撰文|采写)";

  static final Pattern ROLES = Pattern.compile(ROLE);

  private static final Pattern WORK =
      Pattern.compile("(?:采访|摄影|综合|整理|编译|连线|专题)*(?:报道|报导|整理|摄影|摄|文/图|图/文|编译|/文|/图|电)$");

  /** The last characters of {@link #WORK}. */
  private static final CharSet WORK_ENDS = new CharSet("道导理影摄图文译电");

  /** 记者, 作者. */
  private static final int SHORTEST_ROLE = 2;

  private static final Set<String> LONG_SURNAMES =
      Set.of("欧阳", "司马", "诸葛", "上官", "司徒", "夏侯", "慕容", "东方", "皇甫", "尉迟", "令狐", "端木");

  private static final List<String> FAR_PLACES =
      new DataFile(Writers.class, "far-places.txt").rows();

  /** 王明台北. */
  private static final int SHORTEST_NAME_AND_PLACE = 4;

  Writers {
    names = List.copyOf(names);
  }

  /**
   * Parts names from the place that stands directly behind the last: 李明、王小明台北. A name has three
   * characters, or two where the place would be too short or is a known one.
   */
  static Writers with(String text, int from, int to, String head) {
    int last = from;
    for (int i = from; i < to; i++) {
      last = partsNames(head.charAt(i)) ? i + 1 : last;
    }
    int start = skipRole(head, last, to);
    int length = to - start;
    boolean oneName =
        length < SHORTEST_NAME_AND_PLACE
            || length == SHORTEST_NAME_AND_PLACE
                && LONG_SURNAMES.contains(head.substring(start, start + 2))
            || head.substring(start, to).indexOf('·') >= 0;
    int place = oneName ? to : placeBehindName(head, start, to);
    return new Writers(
        names(text, from, place, head), place == to ? null : text.substring(place, to));
  }

  private static int placeBehindName(String head, int start, int to) {
    for (String far : FAR_PLACES) {
      if (head.startsWith(far, to - far.length()) && to - far.length() >= start + 2) {
        return to - far.length();
      }
    }
    return start + (to - start == SHORTEST_NAME_AND_PLACE ? 2 : 3);
  }

  /** A list of names without what their bearers are and did: 记者 张三 摄影报道. */
  static String withoutRoles(String names) {
    return WORK.matcher(ROLES.matcher(names.strip()).replaceAll(" ")).replaceAll("");
  }

  /** The names between two places; 张 洋, parted to be as wide as three characters, is one name. */
  static List<String> names(String text, int from, int to, String folded) {
    List<String> names = new ArrayList<>();
    String half = null;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && !partsNames(folded.charAt(end))) {
        end++;
      }
      int start = skipRole(folded, at, end);
      int stop = dropWork(folded, start, end);
      String name = text.substring(start, stop);
      boolean whole = start > at ? name.length() > 1 : true;
      if (name.length() == 1 && whole && half == null) {
        half = name;
      } else if (name.length() == 1 && half != null) {
        names.add(half + name);
        half = null;
      } else {
        half = name.length() == 1 ? name : null;
        if (isName(name)) {
          names.add(name);
        }
      }
      at = end + 1;
    }
    return names;
  }

  private static boolean partsNames(char c) {
    return " 、,;/()".indexOf(c) >= 0;
  }

  private static int skipRole(String folded, int from, int to) {
    int start = from;
    if (to - from >= SHORTEST_ROLE) {
      Matcher role = ROLES.matcher(folded);
      while (start < to && role.region(start, to).lookingAt()) {
        start = role.end();
      }
    }
    while (start < to && folded.charAt(start) == ':') {
      start++;
    }
    return start;
  }

  private static int dropWork(String folded, int from, int to) {
    if (from == to || !WORK_ENDS.has(folded.charAt(to - 1))) {
      return to;
    }
    Matcher work = WORK.matcher(folded).region(from, to);
    return work.find() ? work.start() : to;
  }

  private static boolean isName(String name) {
    if (name.length() < 2 || name.length() > (name.indexOf('·') < 0 ? 4 : 14)) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!Script.isHan(name.charAt(i)) && name.charAt(i) != '·') {
        return false;
      }
    }
    return true;
  }
}
