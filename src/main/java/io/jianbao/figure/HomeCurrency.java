package io.jianbao.figure;

import io.jianbao.text.Simplified;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose dollar 元 means: the one of Taiwan or of Hong Kong in an article in traditional characters
 * that names more of the one than of the other ({@code home-currencies.txt}), else the yuan.
 * Immutable.
 */
public final class HomeCurrency {
  private static final String YUAN = "CNY";

  /** What says that the yuan is meant, wherever the article is from. */
  private static final List<String> SAID = List.of("人民", "RMB", "rmb", "CNY", "¥", "￥");

  /** One character in so many is enough for a text in traditional characters. */
  private static final int TRADITIONAL = 20;

  private final Map<String, String[]> words = new LinkedHashMap<>();

  public HomeCurrency() {
    for (String line : Resource.lines("home-currencies.txt")) {
      String[] cells = Resource.cells(line, 2);
      words.put(cells[0], cells[1].split(" ", -1));
    }
  }

  /** The currency, as ISO 4217 has it, that 元 means in the texts of one article. */
  public String of(List<String> texts) {
    if (!isTraditional(texts)) {
      return YUAN;
    }
    String home = YUAN;
    long most = 0;
    for (Map.Entry<String, String[]> region : words.entrySet()) {
      long count = texts.stream().mapToLong(text -> count(text, region.getValue())).sum();
      home = count > most ? region.getKey() : count == most ? YUAN : home;
      most = Math.max(most, count);
    }
    return home;
  }

  private static boolean isTraditional(List<String> texts) {
    long traditional = 0;
    long all = 0;
    for (String text : texts) {
      all += text.length();
      traditional += text.chars().filter(c -> Simplified.fold((char) c) != c).count();
    }
    return traditional * TRADITIONAL >= all && all > 0;
  }

  private static long count(String text, String[] words) {
    long count = 0;
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
        count++;
      }
    }
    return count;
  }

  /** What was found in {@code text}, with its amounts in 元 in the currency {@code home}. */
  public static Quantities apply(String home, String text, Quantities found) {
    return home.equals(YUAN)
        ? found
        : new Quantities(
            found.figures().stream().map(figure -> in(home, text, figure)).toList(), found.times());
  }

  private static Figure in(String home, String text, Figure figure) {
    String printed = figure.span().of(text);
    return YUAN.equals(figure.unit()) && SAID.stream().noneMatch(printed::contains)
        ? figure.withUnit(home)
        : figure;
  }
}
