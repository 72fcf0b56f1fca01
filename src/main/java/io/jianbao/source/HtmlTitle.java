package io.jianbao.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of an HTML page. */
final class HtmlTitle {
  private static final int SHORTEST = 4;

  /** What sites put between a headline and their own name. */
  private static final Pattern BETWEEN = Pattern.compile("[_|｜]|--+|—{3,}|\\s[-–—·]\\s");

  /** A site's name behind a hyphen that stands close. */
  private static final Pattern SITE =
      Pattern.compile("[-–—]+[^-–—]{1,12}(?:网|報|报|社|台|频道|頻道|新闻|新聞|在线|线上)$");

  private HtmlTitle() {}

  /** The headline, empty if there is none. */
  static String of(Document page) {
    String written = page.title().strip();
    List<Element> headings = page.select("h1, h2");
    for (Element heading : headings) {
      String text = heading.text().strip();
      if (text.length() >= SHORTEST && written.startsWith(text)) {
        return text;
      }
    }
    List<String> first =
        page.select("h1").stream()
            .map(it -> it.text().strip())
            .filter(it -> !it.isEmpty())
            .toList();
    if (first.size() == 1 && first.getFirst().length() >= SHORTEST) {
      return first.getFirst();
    }
    String shared = page.select("meta[property=og:title]").attr("content").strip();
    return withoutSite(shared.isEmpty() ? written : shared);
  }

  private static String withoutSite(String title) {
    String longest = "";
    for (String part : BETWEEN.split(title, -1)) {
      if (longest.length() < SHORTEST) {
        longest = part.strip().length() > longest.length() ? part.strip() : longest;
      }
    }
    return SITE.matcher(longest).replaceFirst("").strip();
  }
}
