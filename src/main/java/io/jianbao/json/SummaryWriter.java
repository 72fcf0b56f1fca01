package io.jianbao.json;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;

/** Writes {@code summary.json}. Maps are written in their own order. */
public final class SummaryWriter {
  private SummaryWriter() {}

  /**
   * What the run was.
   *
   * @param versions of the program and of what its results depend on
   * @param options those that change results
   * @param counts of files, articles, paragraphs, figures …
   * @param duplicates pairs by kind
   * @param findings by rule and status
   * @param charsets files by charset
   * @param files every file that was read
   */
  public record Summary(
      Map<String, String> versions,
      Map<String, String> options,
      Map<String, Long> counts,
      Map<String, Long> duplicates,
      Map<String, Long> findings,
      Map<String, Long> charsets,
      ReadFiles files) {}

  /** The files that were read, which may be too many for memory. */
  public interface ReadFiles {
    void forEach(Consumer<ReadFile> sink) throws IOException;
  }

  /**
   * A file that was read.
   *
   * @param confidence how sure its charset is, from 0 to 1
   * @param characters its length in code points
   */
  public record ReadFile(
      String source, String charset, BigDecimal confidence, int characters, int articles) {}

  /** Writes the summary; the stream stays open. */
  public static void write(OutputStream out, Summary summary) throws IOException {
    try (JsonLine json = new JsonLine(out)) {
      json.open().field("schema", ArticleWriter.SCHEMA);
      words(json, "versions", summary.versions());
      words(json, "options", summary.options());
      numbers(json, "counts", summary.counts());
      numbers(json, "duplicates", summary.duplicates());
      numbers(json, "findings", summary.findings());
      numbers(json, "charsets", summary.charsets());
      json.openList("files");
      summary.files().forEach(file -> file(json, file));
      json.close(']');
      json.end();
    }
  }

  private static void file(JsonLine json, ReadFile file) {
    json.open().field("source", file.source()).field("charset", file.charset());
    json.field("confidence", file.confidence());
    json.field("characters", file.characters()).field("articles", file.articles()).close('}');
  }

  private static void words(JsonLine json, String name, Map<String, String> map) {
    json.open(name);
    map.forEach(json::field);
    json.close('}');
  }

  private static void numbers(JsonLine json, String name, Map<String, Long> map) {
    json.open(name);
    map.forEach((key, value) -> json.field(key, value));
    json.close('}');
  }
}
