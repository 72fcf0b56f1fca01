package io.jianbao.json;

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

  /** A text with those of its layers that were asked for, under the id that it came with. */
  public void write(InputText input, AnnotatedText text, Set<Layer> layers) {
    json.open().id(input.id(), input.numericId()).field("text", text.text());
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
