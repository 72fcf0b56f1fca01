package io.jianbao.source;

import io.jianbao.source.HtmlBlocks.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article in an HTML page: the element that holds most of the running text in the fewest
 * elements around it. Furniture (navigation, comments, what is related) goes by its names and by
 * being made of links. Not thread-safe.
 */
final class HtmlArticle {
  /** An element with this share of its parent's running text holds the article itself. */
  private static final double MOST = 0.8;

  /** What goes by its name but holds more than this share of the running text is no furniture. */
  private static final double TOO_MUCH_FOR_FURNITURE = 0.4;

  /** Elements without text that is meant to be read. */
  private static final String SILENT =
      "script, style, noscript, template, iframe, object, svg, math, canvas, form, button, select,"
          + " textarea, nav, aside, footer, dialog, menu, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=search], [role=complementary], [role=contentinfo],"
          + " [style~=(?i)display\\s*:\\s*none]";

  private static final String MARKED_AS_ARTICLE = "[itemprop=articleBody], article, main";

  private final Document page;

  HtmlArticle(String html) {
    page = Jsoup.parse(html);
  }

  /** The title, a blank line, and the paragraphs; empty if there is no running text. */
  String text() {
    String title = HtmlTitle.of(page);
    removeFurniture();
    Element root = root();
    List<Block> blocks = HtmlBlocks.of(root);
    if (blocks.stream().allMatch(block -> block.value() == 0)) {
      return "";
    }
    StringJoiner paragraphs = new StringJoiner("\n");
    for (Block block : blocks) {
      boolean said = block.text().equals(title);
      if (!said && !block.isLinks() && !HtmlFurniture.isLine(block.text())) {
        paragraphs.add(block.text());
      }
    }
    return title.isEmpty() ? paragraphs.toString() : title + "\n\n" + paragraphs;
  }

  private void removeFurniture() {
    Map<Element, Integer> before = values(HtmlBlocks.of(page.body()));
    int all = before.getOrDefault(page.body(), 0);
    for (Element element : page.body().select(SILENT)) {
      removeUnlessText(element, before, all);
    }
    for (Element element : page.body().select("[class], [id]")) {
      if (HtmlFurniture.isNamed(element)) {
        removeUnlessText(element, before, all);
      }
    }
  }

  private void removeUnlessText(Element element, Map<Element, Integer> values, int all) {
    boolean script =
        element.normalName().matches("script|style|noscript|template|iframe|object|svg");
    if (!element.equals(page.body())
        && (script || values.getOrDefault(element, 0) <= TOO_MUCH_FOR_FURNITURE * all)) {
      element.remove();
    }
  }

  /** For each element how much running text is in it. */
  private static Map<Element, Integer> values(List<Block> blocks) {
    Map<Element, Integer> values = new HashMap<>();
    for (Block block : blocks) {
      for (Element at = block.element(); at != null; at = at.parent()) {
        values.merge(at, block.value(), Integer::sum);
      }
    }
    return values;
  }

  /** The smallest element that holds the article. */
  private Element root() {
    Map<Element, Integer> values = values(HtmlBlocks.of(page.body()));
    Element root = Objects.requireNonNullElse(marked(values), page.body());
    Element inner = root;
    while (inner != null) {
      root = inner;
      inner = most(root, values);
    }
    return root;
  }

  /** The element that the page's author marked as the article, if one is and it holds enough. */
  private Element marked(Map<Element, Integer> values) {
    for (Element marked : page.body().select(MARKED_AS_ARTICLE)) {
      if (values.getOrDefault(marked, 0) >= MOST * values.getOrDefault(page.body(), 0)) {
        return marked;
      }
    }
    return null;
  }

  /** The child with most of an element's text, unless that is a single paragraph; else null. */
  private static Element most(Element element, Map<Element, Integer> values) {
    int all = values.getOrDefault(element, 0);
    for (Element child : element.children()) {
      int value = values.getOrDefault(child, 0);
      if (value > 0 && value >= MOST * all && HtmlBlocks.of(child).size() > 1) {
        return child;
      }
    }
    return null;
  }
}
