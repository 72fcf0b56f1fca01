package io.jianbao.http;

import io.jianbao.search.DuplicateGroup;
import io.jianbao.search.FigureHit;
import io.jianbao.search.KwicLine;
import io.jianbao.search.Listing;
import io.jianbao.search.Page;
import io.jianbao.search.Range;
import io.jianbao.search.SearchAnswer;
import io.jianbao.search.SearchAnswer.Bucket;
import io.jianbao.search.SearchAnswer.Facet;
import io.jianbao.search.SearchAnswer.Hit;
import io.jianbao.search.SearchAnswer.Snippet;
import io.jianbao.search.SourcePage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Results in the form of {@code openapi.yaml}; what is null is left out. */
final class Json {
  static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static void put(ObjectNode object, String name, String value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  static void put(ObjectNode object, String name, LocalDate value) {
    put(object, name, value == null ? null : value.toString());
  }

  static void query(ObjectNode answer, String text, String parsed) {
    answer.putObject("query").put("text", text).put("parsed", parsed);
  }

  /** The parts that every list has. */
  static void list(ObjectNode answer, Listing<?> listing, Page page) {
    ObjectNode total = answer.putObject("total").put("value", listing.total());
    total.put("relation", listing.exact() ? "eq" : "gte");
    boolean more = page.limit() > 0 && (!listing.exact() || listing.total() > next(page));
    page(answer, page, more);
  }

  private static long next(Page page) {
    return page.offset() + (long) page.limit();
  }

  /** A page; the next one is named only if it may be asked for. */
  static ObjectNode page(ObjectNode answer, Page page, boolean more) {
    ObjectNode node = answer.putObject("page");
    node.put("limit", page.limit()).put("offset", page.offset());
    if (more && next(page) < Page.DEEPEST) {
      node.put("next", next(page));
    }
    return node;
  }

  static void facet(ObjectNode target, Facet facet) {
    buckets(target.putArray("buckets"), facet.buckets());
    target.put("other", facet.other());
  }

  static void buckets(ArrayNode target, List<Bucket> buckets) {
    for (Bucket bucket : buckets) {
      ObjectNode node = target.addObject().put("value", bucket.value());
      node.put("count", bucket.count()).put("groups", bucket.groups());
    }
  }

  /** What of a hit is wanted, and how its places are shown. */
  record HitView(Set<String> fields, boolean html, boolean marks) {}

  static void hit(ObjectNode node, Hit hit, HitView view) {
    Set<String> fields = view.fields();
    if (fields.contains("id")) {
      node.put("id", hit.id());
    }
    if (fields.contains("article")) {
      node.put("article", hit.article());
    }
    if (fields.contains("score")) {
      node.put("score", hit.score());
    }
    if (fields.contains("headline")) {
      node.put("headline", hit.headline());
    }
    if (fields.contains("date")) {
      put(node, "date", hit.date());
    }
    if (fields.contains("text")) {
      put(node, "text", hit.text());
    }
    if (fields.contains("snippets")) {
      ArrayNode snippets = node.putArray("snippets");
      hit.snippets().forEach(snippet -> snippet(snippets.addObject(), snippet, view));
    }
    if (fields.contains("group") && hit.group() != null) {
      ObjectNode group = node.putObject("group").put("id", hit.group().id());
      group.put("size", hit.group().size());
      hit.group().members().forEach(group.putArray("members")::add);
    }
    if (fields.contains("findings")) {
      hit.findings().forEach(node.putArray("findings")::add);
    }
  }

  private static void snippet(ObjectNode node, Snippet snippet, HitView view) {
    node.put("field", snippet.field()).put("text", snippet.text());
    node.put("start", snippet.start()).put("end", snippet.end());
    ArrayNode marks = node.putArray("marks");
    if (view.marks()) {
      snippet.marks().forEach(mark -> marks.addArray().add(mark.start()).add(mark.end()));
    }
    if (view.html()) {
      node.put("html", html(snippet));
    }
  }

  private static String html(Snippet snippet) {
    int[] text = snippet.text().codePoints().toArray();
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Range mark : snippet.marks()) {
      int start = mark.start() - snippet.start();
      int end = mark.end() - snippet.start();
      html.append(escaped(text, at, start)).append("<mark>");
      html.append(escaped(text, start, end)).append("</mark>");
      at = end;
    }
    return html.append(escaped(text, at, text.length)).toString();
  }

  private static String escaped(int[] text, int start, int end) {
    return escaped(new String(text, start, end - start));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static void figure(ObjectNode node, FigureHit figure, boolean context) {
    node.put("article", figure.article()).put("field", figure.field());
    node.put("start", figure.start()).put("end", figure.end()).put("text", figure.text());
    put(node, "kind", figure.kind());
    put(node, "value", figure.value());
    put(node, "min", figure.min());
    put(node, "max", figure.max());
    put(node, "unit", figure.unit());
    put(node, "dimension", figure.dimension());
    put(node, "subject", figure.subject());
    put(node, "place", figure.place());
    put(node, "day", figure.day());
    if (context) {
      node.put("context", figure.context());
    }
  }

  static void line(ObjectNode node, KwicLine line) {
    node.put("article", line.article()).put("field", line.field());
    node.put("start", line.start()).put("end", line.end());
    node.put("left", line.left()).put("text", line.text()).put("right", line.right());
    put(node, "date", line.date());
  }

  static ObjectNode source(SourcePage page) {
    ObjectNode node = object().put("source", page.source());
    page.articles().forEach(node.putArray("articles")::add);
    node.put("text", page.text());
    pieces(node.putArray("pieces"), page.pieces());
    pieces(node.putArray("lines"), page.lines());
    return node;
  }

  private static void pieces(ArrayNode target, List<SourcePage.Piece> pieces) {
    for (SourcePage.Piece piece : pieces) {
      ObjectNode each = target.addObject().put("article", piece.article());
      each.put("field", piece.field()).put("start", piece.start());
      each.put("end", piece.end()).put("text", piece.text());
    }
  }

  static ObjectNode group(DuplicateGroup group) {
    ObjectNode node = object().put("id", group.id());
    ArrayNode members = node.putArray("members");
    for (DuplicateGroup.Member member : group.members()) {
      ObjectNode each = members.addObject().put("id", member.id()).put("article", member.article());
      each.put("headline", member.headline()).put("text", member.text());
    }
    lines(node.putArray("pairs"), group.pairs());
    return node;
  }

  /** Values that are JSON already. */
  static void lines(ArrayNode target, List<String> lines) {
    lines.forEach(line -> target.addRawValue(new RawValue(line)));
  }

  static ObjectNode answer(SearchAnswer answer, String text, HitView view) {
    ObjectNode node = object();
    query(node, text, answer.parsed());
    ObjectNode total = node.putObject("total").put("value", answer.total().value());
    total.put("relation", "eq").put("groups", answer.total().groups());
    ArrayNode hits = node.putArray("hits");
    answer.hits().forEach(hit -> hit(hits.addObject(), hit, view));
    ObjectNode facets = node.putObject("facets");
    answer.facets().forEach(facet -> facet(facets.putObject(facet.field().word()), facet));
    return node;
  }

  /** How long it took since {@code begin}, in nanoseconds of the system's timer. */
  static ObjectNode took(ObjectNode json, long begin) {
    return json.put("tookMs", (System.nanoTime() - begin) / 1_000_000);
  }
}
