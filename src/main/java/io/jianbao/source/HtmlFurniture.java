package io.jianbao.source;

import io.jianbao.text.DataFile;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What stands around the article on a page of the web, by the names that site makers give it and by
 * the lines that are printed on it; both are listed in {@code html-furniture.txt}.
 */
final class HtmlFurniture {
  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> LINES = new HashSet<>();

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

  static {
    new DataFile(HtmlFurniture.class, "html-furniture.txt").rows().forEach(HtmlFurniture::add);
  }

  private HtmlFurniture() {}

  private static void add(String line) {
    int blank = line.indexOf(' ');
    Set<String> list = line.startsWith("name ") ? NAMES : LINES;
    list.addAll(Set.of(line.substring(blank + 1).split(" ", -1)));
  }

  /** Whether an element's classes or id say that it is furniture. */
  static boolean isNamed(Element element) {
    for (String word : BETWEEN_WORDS.split(element.className() + " " + element.id(), -1)) {
      if (NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is a label of the page and not of the article. */
  static boolean isLine(String text) {
    return LINES.contains(NOT_LETTERS.matcher(text).replaceAll(""));
  }
}
