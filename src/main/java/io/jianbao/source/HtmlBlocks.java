package io.jianbao.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The blocks of running text of an HTML page, in its order. Not thread-safe. */
final class HtmlBlocks implements NodeVisitor {
  /** From this length on a block without punctuation is text all the same. */
  private static final int LONG = 40;

  private static final String SENTENCE = "。！？；，";

  /**
   * A paragraph, heading, cell or item, or what stands between two line breaks in one.
   *
   * @param text without blanks around it, and single blanks in it
   * @param inLinks how many of its characters are links
   * @param element the innermost block element that it stands in
   */
  record Block(String text, int inLinks, Element element) {
    /** Whether it is there to lead elsewhere. */
    boolean isLinks() {
      return 2 * inLinks > text.length();
    }

    /**
     * How much of it is running text: its characters outside links, or none if it has no sentence.
     */
    int value() {
      boolean sentence =
          text.length() >= LONG || text.chars().anyMatch(c -> SENTENCE.indexOf(c) >= 0);
      return isLinks() || !sentence ? 0 : text.length() - inLinks;
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int inLinks;
  private int links;
  private Element element;

  private HtmlBlocks(Element root) {
    element = root;
  }

  static List<Block> of(Element root) {
    HtmlBlocks collector = new HtmlBlocks(root);
    root.traverse(collector);
    collector.end();
    return collector.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element start) {
      links += isLink(start) ? 1 : 0;
      if (isBreak(start)) {
        end();
      }
      if (start.isBlock()) {
        element = start;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element end) {
      links -= isLink(end) ? 1 : 0;
      if (end.isBlock()) {
        end();
        element = end.parent() == null ? end : end.parent();
      }
    }
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  private static boolean isBreak(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c == ' ' || c == '\u00A0' || c >= '\t' && c <= '\r';
      if (!blank) {
        text.append(c);
        inLinks += links > 0 ? 1 : 0;
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private void end() {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      blocks.add(new Block(line, inLinks, element));
    }
    text.setLength(0);
    inLinks = 0;
  }
}
