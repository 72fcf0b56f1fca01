package io.jianbao.json;

import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.text.CodePoints;
import java.io.OutputStream;

/** Writes the lines of {@code duplicates.jsonl}. Not thread-safe. */
public final class PairWriter implements AutoCloseable {
  private final JsonLine json;

  /** The stream stays open when the writer closes. */
  public PairWriter(OutputStream out) {
    json = new JsonLine(out);
  }

  /**
   * Where a paragraph is from.
   *
   * @param article the article's id, or null when paragraphs were given by themselves
   * @param paragraph the paragraph's id
   * @param text its text
   */
  public record Place(String article, String paragraph, String text) {}

  public void write(DuplicatePair pair, Place a, Place b) {
    json.open();
    place("a", a);
    place("b", b);
    json.field("kind", pair.kind());
    json.field("similarity", pair.similarity().toPlainString());
    json.field("group", "d" + pair.group());
    CodePoints inA = CodePoints.of(a.text());
    CodePoints inB = CodePoints.of(b.text());
    json.openList("differences");
    for (Difference difference : pair.differences()) {
      json.open().openList("a").number(inA.at(difference.a().start()));
      json.number(inA.at(difference.a().end())).close(']');
      json.openList("b").number(inB.at(difference.b().start()));
      json.number(inB.at(difference.b().end())).close(']').close('}');
    }
    json.close(']');
    json.end();
  }

  private void place(String name, Place place) {
    json.open(name);
    if (place.article() == null) {
      json.field("id", place.paragraph());
    } else {
      json.field("article", place.article()).field("paragraph", place.paragraph());
    }
    json.close('}');
  }

  @Override
  public void close() {
    json.close();
  }
}
