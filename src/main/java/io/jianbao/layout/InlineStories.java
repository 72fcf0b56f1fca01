package io.jianbao.layout;

import io.jianbao.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where in a row another story begins: some dumps print stories one behind the other without
 * a line between them. Only a byline in full is believed: 【王小明╱綜合報導】, which stands in front of its
 * story, （地方中心王小明／台北報導） behind a sentence, which stands at its end, and 本报北京2月27日讯 （记者 王小明） behind
 * a sentence.
 */
final class InlineStories {
  private static final int LONGEST_BYLINE = 40;
  private static final String SQUARE = "【】〔〕［］[]";
  private static final String ROUND = "（）()";
  private static final String SLASHES = "/／╱∕";

  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?:本[报報]|新[华華]社|中新社|中央社)[^。，,；;：:（(]{0,24}[讯訊电電][ \\u3000]?"
              + "[（(][^（）()]{0,6}(?:[记記]者|通[讯訊][员員])[^（）()]{1,40}[)）]");

  private final String page;
  private final int start;
  private final int end;

  private InlineStories(String page, int start, int end) {
    this.page = page;
    this.start = start;
    this.end = end;
  }

  /** The places between {@code start} and {@code end} where stories begin, rising. */
  static List<Integer> in(String page, int start, int end) {
    return new InlineStories(page, start, end).find();
  }

  private List<Integer> find() {
    List<Integer> begins = new ArrayList<>();
    boolean roundInFront = false;
    for (int i = start; i < end; i++) {
      char c = page.charAt(i);
      int at = -1;
      if (c == '報' || c == '报') {
        int open = opening(i);
        boolean round = open >= 0 && ROUND.indexOf(page.charAt(open)) >= 0;
        roundInFront |= round && open == start;
        at = round && !roundInFront ? behind(i + 3, open) : round ? sentence(open) : open;
      }
      if (at < 0 && (c == '本' || c == '新' || c == '中') && sentence(i) >= 0 && isOrigin(i)) {
        at = i;
      }
      int last = begins.isEmpty() ? start : begins.getLast();
      if (at > last && at < end) {
        begins.add(at);
      }
    }
    return begins;
  }

  /** Where the bracket opens that 報導 at {@code at} ends the byline in, or -1. */
  private int opening(int at) {
    if (at + 2 >= end || "導导道".indexOf(page.charAt(at + 1)) < 0) {
      return -1;
    }
    char close = page.charAt(at + 2);
    String brackets = SQUARE.indexOf(close) % 2 == 1 ? SQUARE : ROUND;
    int pair = brackets.indexOf(close);
    if (pair % 2 != 1) {
      return -1;
    }
    int slash = -1;
    for (int i = at - 1; i >= Math.max(start, at - LONGEST_BYLINE); i--) {
      char c = page.charAt(i);
      if (c == brackets.charAt(pair - 1)) {
        return slash > i + 2 ? i : -1;
      }
      if (Marks.endsSentence(c)) {
        return -1;
      }
      slash = slash < 0 && SLASHES.indexOf(c) >= 0 ? i : slash;
    }
    return -1;
  }

  /** Where the text goes on behind a closing byline that stands behind a sentence, or -1. */
  private int behind(int close, int open) {
    int at = close;
    while (at < end && Script.isBlank(page.charAt(at))) {
      at++;
    }
    return sentence(open) >= 0 ? at : -1;
  }

  /** The place itself, if a sentence ends in front of it, or -1. */
  private int sentence(int at) {
    int before = at - 1;
    while (before > start && Script.isBlank(page.charAt(before))) {
      before--;
    }
    return before > start && Marks.endsSentence(page.charAt(before)) ? at : -1;
  }

  private boolean isOrigin(int at) {
    Matcher matcher = ORIGIN.matcher(page).region(at, end);
    return matcher.lookingAt();
  }
}
