package io.jianbao.output;

import io.jianbao.analysis.AnnotatedText;
import io.jianbao.analysis.Layer;
import java.io.OutputStream;
import java.util.Set;

/** Writes what {@code annotate} answers, a line a text. Not thread-safe. */
public final class AnnotationWriter implements AutoCloseable {
  private final JsonLine json;

  /** The stream stays open when the writer closes. */
  public AnnotationWriter(OutputStream out) {
    json = new JsonLine(out);
  }

  /** A text with those of its layers that were asked for; {@code id} may be null. */
  public void write(String id, AnnotatedText text, Set<Layer> layers) {
    json.open().field("id", id).field("text", text.text());
    TextFields.write(json, text, layers);
    json.end();
  }

  /** A line of input that could not be used; {@code id} may be null. */
  public void error(String id, String message) {
    json.open().field("id", id).field("error", message);
    json.end();
  }

  @Override
  public void close() {
    json.close();
  }
}
