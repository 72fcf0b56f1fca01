package io.jianbao.search;

import io.jianbao.search.Scope.Filter;
import io.jianbao.search.SearchRequest.FacetRequest;
import io.jianbao.search.SearchRequest.Sort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Measures how long searches take beside the plain search of Lucene for the same words: {@code java
 * io.jianbao.search.LoadMeasure INDEX RUN [SECONDS [THREADS]]} with the test classpath. Eight
 * threads ask 2,000 queries taken from the run, then 2,000 others that were never asked before,
 * then the first ones again and again; each one first of one side, then of the other, so that both
 * bear the same noise. The plain search looks for the words of the query in the same index and
 * reads ten texts; it counts nothing, collapses nothing and marks nothing. On a machine that others
 * use too the processor's time tells more than the clock.
 */
final class LoadMeasure {
  private static final int QUERIES = 2_000;
  private static final int MOST_THREADS = 8;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final List<FacetRequest> FACETS =
      List.of(
          new FacetRequest(KeywordField.PERSON, 10),
          new FacetRequest(KeywordField.PLACE, 10),
          new FacetRequest(KeywordField.MONTH, 10));

  /** A search and the words that the plain search looks for. */
  private record Asked(SearchRequest request, List<String> words) {}

  private final List<Asked> queries = new ArrayList<>();
  private final Random random = new Random(20_220_228);
  private final ArticleSearcher searcher;
  private final IndexSearcher plain;
  private final ShownTexts texts;
  private final int threads;
  private final ConcurrentLinkedQueue<long[]> times = new ConcurrentLinkedQueue<>();

  private LoadMeasure(Path index, int threads) throws IOException {
    this.threads = threads;
    searcher = ArticleSearcher.open(index, Duration.ofMinutes(1));
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
    plain = new IndexSearcher(reader);
    texts = new ShownTexts(new Snapshot(reader));
  }

  public static void main(String[] args) throws Exception {
    LoadMeasure measure =
        new LoadMeasure(
            Path.of(args[0]), args.length > 3 ? Integer.parseInt(args[3]) : MOST_THREADS);
    measure.draw(Path.of(args[1]));
    measure.run("first time, program cold", 0, Duration.ofHours(1), QUERIES);
    measure.run("first time", QUERIES, Duration.ofHours(1), QUERIES);
    Duration time = Duration.ofSeconds(args.length > 2 ? Integer.parseInt(args[2]) : 60);
    measure.run("again and again", 0, time, Integer.MAX_VALUE);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    print("heap in use: " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MB");
  }

  /** Takes words, phrases and substrings from paragraphs all over the run. */
  private void draw(Path run) throws IOException {
    List<Asked> all = new ArrayList<>();
    int[] number = new int[1];
    Lines.read(
        run.resolve("articles.jsonl"),
        line -> {
          if (number[0]++ % 20 == 0) {
            LineValue paragraphs = line.json().get("paragraphs");
            if (!paragraphs.isEmpty()) {
              LineValue paragraph = paragraphs.at(random.nextInt(paragraphs.size()));
              draw(paragraph, line.json().get("date").string("2019-01"), all);
            }
          }
        });
    while (queries.size() < 2 * QUERIES && !all.isEmpty()) {
      queries.add(all.remove(random.nextInt(all.size())));
    }
    print(queries.size() + " queries");
  }

  private void draw(LineValue paragraph, String date, List<Asked> all) {
    String text = paragraph.get("text").string("");
    List<String> words = new ArrayList<>();
    Printed printed = new Printed(text);
    Tokens tokens = paragraph.get("tokens").tokens();
    for (int i = 0; tokens != null && i < tokens.size(); i++) {
      String word = printed.stretch(tokens.start(i), tokens.end(i));
      if (word.length() > 1 && word.codePoints().allMatch(Character::isIdeographic)) {
        words.add(word);
      }
    }
    if (words.size() < 3) {
      return;
    }
    String first = words.get(random.nextInt(words.size()));
    String second = words.get(random.nextInt(words.size()));
    int length = 2 + random.nextInt(7);
    int start = random.nextInt(Math.max(1, text.length() - length));
    String part = text.substring(start, Math.min(text.length(), start + length));
    String literal = part.replaceAll("[^\\p{IsHan}]", "");
    add(all, first, false, List.of(), first);
    add(all, first + " " + second, random.nextBoolean(), List.of(), first, second);
    if (literal.length() > 1) {
      add(all, '"' + literal + '"', false, List.of(), literal);
      add(all, literal, true, List.of(), literal);
    }
    Filter month = new Filter(KeywordField.MONTH, date.substring(0, 7));
    add(all, first, true, List.of(month), first);
    for (LineValue entity : paragraph.get("entities")) {
      if (entity.get("type").string("").equals("person")) {
        String name = entity.get("name").string(entity.get("text").string(""));
        add(all, first, true, List.of(new Filter(KeywordField.PERSON, name)), first);
        return;
      }
    }
  }

  private void add(
      List<Asked> all, String text, boolean collapse, List<Filter> filters, String... words) {
    Unit unit = random.nextBoolean() ? Unit.PARAGRAPH : Unit.ARTICLE;
    Scope scope = new Scope(text, unit, filters, List.of(), null, null);
    List<FacetRequest> facets = filters.isEmpty() && !collapse ? List.of() : FACETS;
    Page page = new Page(10, 0);
    all.add(
        new Asked(
            new SearchRequest(scope, facets, collapse, 3, Sort.RELEVANCE, page, null),
            List.of(words)));
  }

  private void run(String name, int from, Duration time, int most) throws InterruptedException {
    times.clear();
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + time.toNanos();
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int n = next.getAndIncrement();
                    n < most && System.nanoTime() < end;
                    n = next.getAndIncrement()) {
                  times.add(timed(queries.get(from + n % QUERIES), n % 2 == 0));
                }
              }));
    }
    for (Thread thread : all) {
      thread.join();
    }
    report(name);
  }

  /** Nanoseconds of our search and of the plain one, by the clock and of the processor. */
  private long[] timed(Asked asked, boolean oursFirst) {
    try {
      long[] took = new long[4];
      for (int side : oursFirst ? new int[] {0, 1} : new int[] {1, 0}) {
        long clock = System.nanoTime();
        long processor = CLOCK.getCurrentThreadCpuTime();
        if (side == 0) {
          searcher.search(asked.request());
        } else {
          plain(asked);
        }
        took[side] = System.nanoTime() - clock;
        took[side + 2] = CLOCK.getCurrentThreadCpuTime() - processor;
      }
      return took;
    } catch (IOException | QueryException e) {
      throw new IllegalStateException(asked.toString(), e);
    }
  }

  private void plain(Asked asked) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : asked.words()) {
      for (String part : new WordCutter(plain.getIndexReader()).cutWhole(Folded.of(word))) {
        String field = part.length() == 1 ? Schema.CHARACTERS : Schema.WORDS;
        all.add(new TermQuery(new Term(field, part)), Occur.MUST);
      }
    }
    for (var doc : plain.search(all.build(), 10).scoreDocs) {
      texts.paragraph(doc.doc);
    }
  }

  private void report(String name) {
    for (int side = 0; side < 4; side++) {
      int of = side;
      long[] sorted = times.stream().mapToLong(took -> took[of]).sorted().toArray();
      print(
          String.format(
              Locale.ROOT,
              "%s, %s, %s: %d searches, median %.2f ms, p99 %.2f ms, longest %.1f ms",
              name,
              side % 2 == 0 ? "ours" : "plain",
              side < 2 ? "clock" : "processor",
              sorted.length,
              at(sorted, 0.5),
              at(sorted, 0.99),
              at(sorted, 1)));
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
