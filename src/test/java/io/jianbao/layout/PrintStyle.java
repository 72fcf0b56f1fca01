package io.jianbao.layout;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manner in which a paper prints punctuation, headlines and lines of origin. */
enum PrintStyle {
  /** Half-width punctuation, reporters parted by blanks. */
  NARROW,
  /** Full-width punctuation. */
  WIDE,
  /** As in Taiwan and Hong Kong: 【記者…／…報導】, 「」, a blank in a headline instead of a comma. */
  SOUTHERN,
  /** Without lines of origin. */
  PLAIN;

  private static final String OPEN = "，；：（）？！";
  private static final String HALF = ",;:()?!";

  private static final Pattern ORIGIN =
      Pattern.compile(
          "^(?:本报|新华社|人民网)([\\u4e00-\\u9fff·、]{0,16}?)(?:\\d{1,2}月\\d{1,2}日)?[电讯]\\s*"
              + "(?:（(?:本报)?(?:记者|通讯员)?([^）、]{2,8})[^）]{0,50}）)?");

  private static final Pattern REPORTERS = Pattern.compile("\\((?:本报)?记者[^)]{2,60}\\)");

  static PrintStyle any(Random random) {
    int ticket = random.nextInt(20);
    return ticket < 10 ? NARROW : ticket < 16 ? WIDE : ticket < 18 ? SOUTHERN : PLAIN;
  }

  String headline(String text) {
    String styled = paragraph(text);
    return this == SOUTHERN ? styled.replace('，', '\u3000').replace(' ', '\u3000') : styled;
  }

  String paragraph(String text) {
    String spaced = text.replaceAll("[ \\u3000]+", " ").strip();
    return switch (this) {
      case NARROW -> narrow(spaced);
      case WIDE -> spaced;
      case SOUTHERN -> southern(spaced);
      case PLAIN -> withoutOrigin(spaced);
    };
  }

  static String withoutOrigin(String paragraph) {
    return ORIGIN.matcher(paragraph).replaceFirst("");
  }

  private static String narrow(String text) {
    StringBuilder styled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = OPEN.indexOf(text.charAt(i));
      styled.append(at < 0 ? text.charAt(i) : HALF.charAt(at));
    }
    return REPORTERS
        .matcher(styled)
        .replaceFirst(found -> found.group().replace('、', ' ').replace("记者", "记者 "))
        .replaceFirst("(?<=[讯电])\\(", " (");
  }

  private static String southern(String text) {
    Matcher origin = ORIGIN.matcher(text);
    String styled = text;
    if (origin.find()) {
      boolean named = origin.group(2) != null && !origin.group(1).isEmpty();
      String line =
          named
              ? "【記者" + origin.group(2) + "／" + origin.group(1) + "報導】"
              : "【本報" + origin.group(1) + "訊】";
      styled = line + text.substring(origin.end());
    }
    return styled.replace('“', '「').replace('”', '」').replace('‘', '『').replace('’', '』');
  }
}
