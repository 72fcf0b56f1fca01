package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Paragraphs that share a stretch with a text: one of some short stretches spread over it. */
final class LikeText {
  private static final Pattern NOT_WRITING = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int STRETCH = 6;
  private static final int STRETCHES = 12;

  private final Inquiry inquiry;

  LikeText(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  List<Likeness> find(String text, int limit) throws IOException, QueryException {
    Set<String> stretches = stretches(text);
    List<Likeness> alike = new ArrayList<>();
    if (!stretches.isEmpty()) {
      String query = '"' + String.join("\" OR \"", stretches) + '"';
      SearchRequest request = SearchRequest.of(query, Unit.PARAGRAPH, limit);
      for (SearchAnswer.Hit hit : new Search(inquiry, request).answer().hits()) {
        alike.add(likeness(hit.id()));
      }
    }
    return alike;
  }

  /** Stretches without punctuation, evenly spread: a copy that is not changed all over has one. */
  private static Set<String> stretches(String text) {
    Set<String> all = new LinkedHashSet<>();
    for (String run : NOT_WRITING.split(text, -1)) {
      int[] characters = run.codePoints().toArray();
      for (int at = 0; at + STRETCH <= characters.length; at += STRETCH) {
        all.add(new String(characters, at, STRETCH));
      }
    }
    int step = Math.max(1, all.size() / STRETCHES);
    Set<String> chosen = new LinkedHashSet<>();
    int i = 0;
    for (String stretch : all) {
      if (i++ % step == 0 && chosen.size() < STRETCHES) {
        chosen.add(stretch);
      }
    }
    return chosen;
  }

  private Likeness likeness(String textId) throws IOException {
    ObjectNode found = new StoredArticles(inquiry).paragraph(textId);
    JsonNode paragraph = found.path("paragraph");
    List<Range> speakers = new ArrayList<>();
    for (JsonNode quote : paragraph.path("quotes")) {
      if (quote.has("speakerStart")) {
        speakers.add(
            new Range(quote.path("speakerStart").asInt(), quote.path("speakerEnd").asInt()));
      }
    }
    return new Likeness(
        found.path("article").asString(),
        paragraph.path("id").asString(),
        found.path("headline").asString(""),
        ArticleBlock.day(found.path("date").asString(null)),
        paragraph.path("text").asString(""),
        speakers);
  }
}
