package io.jianbao.http;

import io.jianbao.search.ArticleIndex;
import io.jianbao.search.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** A server with the pages about the river. */
final class SampleServer {
  static final String TOKEN = "correct-horse-battery-staple";
  static final int LARGEST_BODY = 20_000;

  private SampleServer() {}

  /** Makes an index in the folder and serves it. */
  static SearchServer start(Path folder, Consumer<Throwable> faults) throws IOException {
    try (ArticleIndex writer = ArticleIndex.open(folder.resolve("index"), "河套日报")) {
      writer.update(SampleRun.ofTheRiver().write(folder.resolve("run")), "run");
    }
    return serve(folder, faults);
  }

  /** Serves the index in the folder. */
  static SearchServer serve(Path folder, Consumer<Throwable> faults) throws IOException {
    Path index = folder.resolve("index");
    Duration longest = Duration.ofSeconds(20);
    ServerOptions options =
        new ServerOptions("127.0.0.1", 0, index, TOKEN, false, longest, LARGEST_BODY, 64);
    PageAnalysis analysis = (source, text, day) -> analyze(folder, source, text, day);
    return SearchServer.start(options, analysis, faults);
  }

  /** An article a page, with one paragraph. */
  private static AnalyzedPage analyze(Path folder, String source, String text, LocalDate day)
      throws IOException {
    SampleRun run = new SampleRun();
    run.article(source + "#a1", day == null ? null : day.toString(), null).paragraph(text);
    Path written = run.write(Files.createTempDirectory(folder, "page"));
    List<String> articles = Files.readAllLines(written.resolve("articles.jsonl"));
    return new AnalyzedPage(articles, List.of(), List.of());
  }
}
