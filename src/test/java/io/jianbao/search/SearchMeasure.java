package io.jianbao.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the search on a run of real pages, which are not part of the project: {@code mvn -q
 * test-compile}, then with the test classpath {@code java io.jianbao.search.SearchMeasure literal
 * RUN} or {@code facets RUN}. Takes articles from all over the run until they have 20,000
 * paragraphs.
 */
final class SearchMeasure {
  private static final int PARAGRAPHS = 20_000;
  private static final int QUERIES = 3_000;
  private static final int PAIRS = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path run;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private SearchMeasure(Path run) {
    this.run = run;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("jianbao-measure");
    SearchMeasure measure = new SearchMeasure(Path.of(args[1]));
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), null)) {
      index.update(measure.sample(folder.resolve("run")), "run");
    }
    switch (args[0]) {
      case "literal" -> measure.literal(folder.resolve("index"));
      case "facets" -> measure.facets(folder.resolve("index"));
      default -> throw new IllegalArgumentException("literal or facets, not " + args[0]);
    }
  }

  /** A run with every so many articles of the run. */
  private Path sample(Path target) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    Lines.read(run.resolve("articles.jsonl"), line -> sizes.add(paragraphs(line.json()).size()));
    int all = sizes.stream().mapToInt(Integer::intValue).sum();
    int step = Math.max(1, all / PARAGRAPHS);
    Files.createDirectories(target);
    for (String file : List.of("duplicates.jsonl", "findings.jsonl")) {
      Path source = run.resolve(file);
      Files.write(
          target.resolve(file), Files.exists(source) ? Files.readAllBytes(source) : new byte[0]);
    }
    int[] count = new int[1];
    try (BufferedWriter out =
        Files.newBufferedWriter(target.resolve("articles.jsonl"), StandardCharsets.UTF_8)) {
      Lines.read(
          run.resolve("articles.jsonl"),
          line -> {
            if (count[0]++ % step == 0 && texts.size() < PARAGRAPHS) {
              LineValue article = line.json();
              String id = article.get("id").string("");
              for (LineValue each : paragraphs(article)) {
                texts.put(
                    RunMarks.textId(id, each.get("id").string("")), each.get("text").string(""));
              }
              out.write(new String(line.bytes(), StandardCharsets.UTF_8) + "\n");
            }
          });
    }
    return target;
  }

  private static LineValue paragraphs(LineValue article) {
    return article.get("paragraphs");
  }

  /** One way to ask; returns what is wrong with the answer, or null. */
  @FunctionalInterface
  private interface Trial {
    String run() throws Exception;
  }

  private void report(String name, int times, Trial trial) throws Exception {
    int wrong = 0;
    for (int i = 0; i < times; i++) {
      String difference = trial.run();
      if (difference != null) {
        wrong++;
        print(difference);
      }
    }
    print(name + ": " + wrong + " of " + times + " wrong, " + texts.size() + " paragraphs");
  }

  private void literal(Path index) throws Exception {
    try (LiteralCheck check = new LiteralCheck(index, texts, 20_220_228)) {
      report("quoted", QUERIES, check::quoted);
      report("width, spaces and script changed", QUERIES, check::changed);
      report("unquoted", QUERIES, check::unquoted);
    }
  }

  private void facets(Path index) throws Exception {
    try (ArticleSearcher searcher = ArticleSearcher.open(index, PATIENCE)) {
      FacetCheck check = new FacetCheck(searcher, List.copyOf(texts.values()), 20_220_228);
      report("buckets", PAIRS, check::bucket);
      report("buckets with a filter before", PAIRS, check::bucketOfFiltered);
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
