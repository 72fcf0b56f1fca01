package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes articles of drafts: headlines, subtitle, line of origin, paragraphs, breaks. */
final class ArticleBuilder {
  private final String text;
  private final LinedPage page;
  private final DatelineParser datelines;
  private final List<ArticleDraft> drafts;

  /** Headlines that stand on the line of the article before. */
  private final Map<ArticleDraft, List<Span>> headlinesAbove = new HashMap<>();

  ArticleBuilder(String text, LinedPage page, DatelineParser datelines, List<ArticleDraft> drafts) {
    this.text = text;
    this.page = page;
    this.datelines = datelines;
    this.drafts =
        drafts.stream()
            .filter(draft -> !draft.isEmpty())
            .sorted(Comparator.comparingInt(ArticleBuilder::firstLine))
            .toList();
  }

  private static int firstLine(ArticleDraft draft) {
    return draft.units().stream().mapToInt(Unit::first).min().orElseThrow();
  }

  /** The articles in page order. */
  List<Article> build() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      articles.add(build(drafts.get(i), heirOf(i)));
    }
    return articles;
  }

  /** The next article, if it has no headline: a headline on the line above may be its. */
  private ArticleDraft heirOf(int i) {
    if (i + 1 == drafts.size()) {
      return null;
    }
    ArticleDraft next = drafts.get(i + 1);
    return page.isHead(next.units().getFirst().first()) ? null : next;
  }

  private Article build(ArticleDraft draft, ArticleDraft heir) {
    List<Span> headlines = new ArrayList<>(headlinesAbove.getOrDefault(draft, List.of()));
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Break> breaks = new ArrayList<>();
    Span subtitle = null;
    Dateline dateline = null;
    boolean quoted = false;
    Unit lastHead = lastHead(draft);
    for (Unit unit : draft.units()) {
      Line line = lineOf(unit);
      if (page.isHead(unit.first())) {
        List<Span> parts = ownParts(line, draft, unit.equals(lastHead) ? heir : null);
        for (Span part : parts) {
          if (subtitle == null && isSubtitle(line.text(), part)) {
            subtitle = line.onPage(part.start(), part.end());
          } else {
            headlines.add(line.onPage(part.start(), part.end()));
          }
        }
        continue;
      }
      dateline = better(dateline, dateline(unit, line, paragraphs.size()));
      quoted = BreakFinder.addTo(breaks, page, unit, paragraphs.size(), quoted);
      paragraphs.add(new Paragraph(line.pieces()));
    }
    return new Article(headlines, subtitle, dateline, paragraphs, breaks);
  }

  private Unit lastHead(ArticleDraft draft) {
    Unit last = null;
    for (Unit unit : draft.units()) {
      last = page.isHead(unit.first()) ? unit : last;
    }
    return last;
  }

  private Line lineOf(Unit unit) {
    if (unit.lines().size() == 1) {
      return page.line(unit.first());
    }
    List<Span> pieces = new ArrayList<>();
    unit.lines().forEach(line -> pieces.addAll(page.line(line).pieces()));
    return Line.of(text, unit.first(), pieces);
  }

  /** The headlines on the line that head this article; those that head the next are laid aside. */
  private List<Span> ownParts(Line line, ArticleDraft draft, ArticleDraft heir) {
    List<HeadlineSplitter.Part> headlines = page.headlines(line.index());
    List<Span> parts = headlines.stream().map(HeadlineSplitter.Part::span).toList();
    if (heir == null || parts.size() < 2) {
      return parts;
    }
    int own = HeadlineSplitter.own(headlines, words(draft), words(heir));
    if (own < parts.size()) {
      List<Span> above = new ArrayList<>();
      parts.subList(own, parts.size()).forEach(p -> above.add(line.onPage(p.start(), p.end())));
      headlinesAbove.put(heir, above);
    }
    return parts.subList(0, own);
  }

  private PairCounts words(ArticleDraft draft) {
    PairCounts words = new PairCounts(page.vocabulary());
    for (Unit unit : draft.units()) {
      if (!page.isHead(unit.first()) && !page.isCopy(unit.first())) {
        words.add(page.wordsOf(unit));
      }
    }
    return words;
  }

  private static boolean isSubtitle(String text, Span part) {
    return text.startsWith("——", part.start()) || text.startsWith("──", part.start());
  }

  /** The line of origin in a paragraph, or null; a byline only near the beginning or the end. */
  private Dateline dateline(Unit unit, Line line, int position) {
    DatelineParser.Found found = page.facts(unit.first()).origin();
    if (found == null && unit.lines().size() == 1 || page.isCopy(unit.first())) {
      return null;
    }
    if (unit.lines().size() > 1) {
      DatelineParser.Found lead = datelines.lead(line.text());
      found = lead != null ? lead : datelines.closing(line.text());
    }
    if (found == null || found.where() == DatelineParser.Form.LEAD && position > 2) {
      return null;
    }
    return new Dateline(
        line.onPage(found.start(), found.end()),
        found.agency(),
        found.place(),
        found.date(),
        found.form(),
        found.reporters());
  }

  /** The first that names an origin; one that names nobody gives way to one that does. */
  private static Dateline better(Dateline first, Dateline second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first.form() == null && second.form() != null && first.reporters().isEmpty()
        ? second
        : first;
  }
}
