package io.jianbao.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A scrambled page whose truth is known: a folder with {@code page.txt}, a line of text and an
 * empty row in turn, and {@code truth.json}, whose {@code lines} hold for each line its {@code
 * segs} ({@code art}, the article; {@code role}, headline, body or signature), {@code copy_of} and
 * {@code join_prev}, the number from 1 of the line that it copies or goes on with, or null.
 */
record GoldPage(String name, String text, List<GoldLine> lines) {
  /** Numbers of lines from 0, -1 for none; {@code article} of the first segment. */
  record GoldLine(
      String article, boolean headline, boolean mixed, int copyOf, int continues, String defects) {}

  static List<GoldPage> readAll(Path folder) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder).filter(Files::isDirectory).sorted()) {
      for (Path page : (Iterable<Path>) folders::iterator) {
        pages.add(read(page));
      }
    }
    return pages;
  }

  private static GoldPage read(Path folder) throws IOException {
    JsonNode truth = new ObjectMapper().readTree(Files.readString(folder.resolve("truth.json")));
    List<GoldLine> lines = new ArrayList<>();
    for (JsonNode line : truth.get("lines")) {
      JsonNode segments = line.get("segs");
      JsonNode first = segments.get(0);
      boolean mixed = false;
      for (JsonNode segment : segments) {
        mixed |= !segment.get("art").equals(first.get("art"));
      }
      lines.add(
          new GoldLine(
              first.get("art").asString(),
              "headline".equals(first.get("role").asString()),
              mixed,
              number(line.get("copy_of")),
              number(line.get("join_prev")),
              line.get("defects").toString()));
    }
    return new GoldPage(
        folder.getFileName().toString(), Files.readString(folder.resolve("page.txt")), lines);
  }

  private static int number(JsonNode node) {
    return node == null || node.isNull() ? -1 : node.asInt() - 1;
  }
}
