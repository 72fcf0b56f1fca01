package io.jianbao.layout;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * An article as a newspaper printed it.
 *
 * @param id not that of another article
 * @param day the issue that it stood in: paper and date
 * @param page the number of its page, or 0
 */
record PrintedArticle(
    String id, String day, int page, List<String> headlines, List<String> paragraphs) {
  private static final int LONGEST_HEADING = 30;
  private static final int SHORTEST_PARAGRAPH = 40;
  private static final Pattern NO_HEADING =
      Pattern.compile("[。！？；，、：…]”?$|记者|编辑|编者|作者|通讯员|摄影?[）)]?$|[）)]$|编 者");

  PrintedArticle {
    headlines = List.copyOf(headlines);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Reads files that hold an article a line as JSON, perhaps gzipped: {@code id}, {@code date},
   * {@code text} with paragraphs parted by line feeds, {@code headlines} or {@code title}, and
   * {@code page} if known. {@code FILE:EVERY} reads each so-manieth article only.
   *
   * @param leftOut articles with these ids are passed over
   * @param forStatistics whether those {@link #forStatistics} are read or the others
   */
  static void read(
      List<String> files,
      Set<String> leftOut,
      boolean forStatistics,
      Consumer<PrintedArticle> reader)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (String file : files) {
      int colon = file.lastIndexOf(':');
      int every = colon < 0 ? 1 : Integer.parseInt(file.substring(colon + 1));
      Path path = Path.of(colon < 0 ? file : file.substring(0, colon));
      try (InputStream raw = new BufferedInputStream(Files.newInputStream(path));
          InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        int n = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (n++ % every == 0) {
            PrintedArticle article = of(path, mapper.readTree(line));
            if (!leftOut.contains(article.id()) && article.forStatistics() == forStatistics) {
              reader.accept(article);
            }
          }
        }
      }
    }
  }

  private static PrintedArticle of(Path file, JsonNode json) {
    List<String> headlines = new ArrayList<>();
    if (json.has("headlines")) {
      json.get("headlines").forEach(headline -> headlines.add(headline.asString()));
    } else if (json.has("title")) {
      headlines.add(json.get("title").asString());
    }
    headlines.removeIf(String::isBlank);
    return new PrintedArticle(
        json.get("id").asString(),
        file.getFileName() + " " + json.get("date").asString(),
        json.has("page") ? json.get("page").asInt() : 0,
        headlines,
        json.get("text").asString().lines().filter(line -> !line.isBlank()).toList());
  }

  /** The ids, one a line, of articles to be passed over. */
  static Set<String> ids(Path file) throws IOException {
    return new HashSet<>(Files.readAllLines(file));
  }

  /**
   * Whether the statistics are taken from articles of this day; those of the other days are text
   * that the statistics have not seen.
   */
  boolean forStatistics() {
    return (day.hashCode() & 1) == 0;
  }

  /** Whether a paragraph seems to head those below it: short, no sentence, no name of a writer. */
  boolean isHeading(int paragraph) {
    String text = paragraphs.get(paragraph).strip();
    return paragraph + 1 < paragraphs.size()
        && text.length() >= 2
        && text.length() <= LONGEST_HEADING
        && paragraphs.get(paragraph + 1).length() >= SHORTEST_PARAGRAPH
        && NO_HEADING.matcher(text).results().findAny().isEmpty();
  }

  int length() {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
