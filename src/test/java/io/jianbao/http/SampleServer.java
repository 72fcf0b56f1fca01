package io.jianbao.http;

import io.jianbao.http.ServerOptions.DecisionFile;
import io.jianbao.search.ArticleIndex;
import io.jianbao.search.Likeness;
import io.jianbao.search.SampleRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    return serve(folder, faults, 0);
  }

  /** Serves the index in the folder to clients that may ask so often in a minute. */
  static SearchServer serve(Path folder, Consumer<Throwable> faults, int mostPerMinute)
      throws IOException {
    Path index = folder.resolve("index");
    Duration longest = Duration.ofSeconds(20);
    ServerOptions options =
        new ServerOptions(
            "127.0.0.1",
            0,
            index,
            DecisionFile.beside(index),
            TOKEN,
            false,
            longest,
            LARGEST_BODY,
            64,
            mostPerMinute);
    return SearchServer.start(options, new SampleAnalysis(folder), faults);
  }

  /** An article a page, with one paragraph. */
  private record SampleAnalysis(Path folder) implements PageAnalysis {
    @Override
    public AnalyzedPage analyze(String source, String text, LocalDate day, List<Likeness> known)
        throws IOException {
      SampleRun run = new SampleRun();
      run.article(source + "#a1", day == null ? null : day.toString(), null).paragraph(text);
      Path written = run.write(Files.createTempDirectory(folder, "page"));
      List<String> articles = Files.readAllLines(written.resolve("articles.jsonl"));
      return new AnalyzedPage(articles, List.of(), List.of());
    }

    @Override
    public DecodedPage decode(byte[] bytes) {
      return new DecodedPage(new String(bytes, StandardCharsets.UTF_8), "UTF-8", List.of());
    }
  }
}
