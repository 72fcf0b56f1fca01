package io.jianbao.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A scrambled page whose truth is known.
 *
 * @param text a line of text and an empty row in turn
 * @param lines what each line is
 * @param main the articles that have a place of their own on the page; the others intrude
 */
record GoldPage(String name, String text, List<GoldLine> lines, Set<String> main) {
  GoldPage {
    lines = List.copyOf(lines);
    main = Set.copyOf(main);
  }

  /**
   * A line.
   *
   * @param article that the line, or its first part, is of
   * @param headline whether it is one
   * @param heading whether it heads a part of its article
   * @param mixed whether it is of two articles
   * @param copyOf the number from 0 of the line that it prints again, or -1
   * @param continues the number from 0 of the line that it goes on with, or -1
   * @param defects what was done to it
   */
  record GoldLine(
      String article,
      boolean headline,
      boolean heading,
      boolean mixed,
      int copyOf,
      int continues,
      String defects) {}

  /**
   * Reads a folder of pages, each a folder with {@code page.txt} and {@code truth.json}, whose
   * {@code lines} hold for each line its {@code segs} ({@code art}, the article; {@code role},
   * headline, body or signature), {@code copy_of} and {@code join_prev}, the number from 1 of the
   * line that it copies or goes on with, or null.
   */
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
              false,
              mixed,
              number(line.get("copy_of")),
              number(line.get("join_prev")),
              line.get("defects").toString()));
    }
    Set<String> main = new TreeSet<>();
    for (JsonNode article : truth.get("articles")) {
      if ("main".equals(article.get("role").asString())) {
        main.add(article.get("id").asString());
      }
    }
    return new GoldPage(
        folder.getFileName().toString(), Files.readString(folder.resolve("page.txt")), lines, main);
  }

  private static int number(JsonNode node) {
    return node == null || node.isNull() ? -1 : node.asInt() - 1;
  }
}
