package io.jianbao.cli;

import io.jianbao.http.SearchServer;
import io.jianbao.http.ServerOptions;
import io.jianbao.http.ServerOptions.DecisionFile;
import io.jianbao.run.IssueDay;
import io.jianbao.source.RecordFields;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Answers searches over HTTP, until it is interrupted.",
    description = {
      "Given pages or runs, they are indexed first; given nothing, --index must be there. Only"
          + " this",
      "machine may ask unless --host says otherwise; then every request needs the token of",
      "--token-file. With a token pages can be added: POST /api/v1/pages. /docs explains the rest."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao serve corpus",
      "  jianbao serve corpus --decisions corpus.decisions.jsonl",
      "  jianbao serve --index index --port 8000",
      "  jianbao serve --index index --host 0.0.0.0 --token-file token"
    })
final class ServeCommand implements Callable<Integer> {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
  private static final int SHORTEST_TOKEN = 16;
  private static final int MOST_PER_MINUTE = 1_200;

  private final Streams streams;
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "RUN|PATH",
      arity = "0..*",
      description = "What to index first: folders that 'analyze' filled, or pages.")
  private List<String> paths;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The folder of the index; without it a temporary one for the given paths.")
  private Path index;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Where it is kept what people decide about findings; beside the index by default, so"
              + " nowhere when that is temporary.")
  private Path decisions;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen at, 127.0.0.1 by default.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port, 8080 by default; 0: any that is free.")
  private int port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with the token, at least 16 characters.")
  private Path tokenFile;

  @Option(
      names = "--most-per-minute",
      paramLabel = "N",
      description =
          "How many requests an address may make in a minute, 0: any number; by default any"
              + " number where only this machine may ask, else 1200.")
  private Integer mostPerMinute;

  @Option(
      names = "--issue-date",
      paramLabel = "DAY",
      description = "The day on which the pages were printed: 2022-02-28.")
  private LocalDate issueDate;

  @Mixin private Jobs jobs;

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter messages = new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
    boolean local = LOOPBACK.contains(host);
    if (!local && tokenFile == null) {
      throw wrong(
          "--host " + host + " needs --token-file: other machines may ask only with a token");
    }
    if (mostPerMinute != null && mostPerMinute < 0) {
      throw wrong("--most-per-minute is a number from 0 on, not " + mostPerMinute);
    }
    if (index == null && paths == null) {
      throw wrong("nothing to serve: name pages, a run, or an index with --index");
    }
    String token = tokenFile == null ? null : token();
    Path temporary = index == null ? Files.createTempDirectory("jianbao-serve") : null;
    Path folder = index == null ? temporary.resolve("index") : index;
    try {
      int status = paths == null ? Status.DONE : indexing(folder, messages).add(paths);
      if (status == Status.NO_INPUT) {
        return status;
      }
      int perMinute = mostPerMinute != null ? mostPerMinute : local ? 0 : MOST_PER_MINUTE;
      Duration longest = Duration.ofSeconds(10);
      ServerOptions options =
          new ServerOptions(
              host,
              port,
              folder,
              decisions(folder, messages),
              token,
              !local,
              longest,
              4 << 20,
              64,
              perMinute);
      serve(options, messages);
      return Status.DONE;
    } finally {
      if (temporary != null) {
        Folders.delete(temporary);
      }
      ended.countDown();
    }
  }

  private DecisionFile decisions(Path folder, PrintWriter messages) {
    if (decisions != null) {
      return new DecisionFile(decisions, true);
    }
    if (index != null) {
      return DecisionFile.beside(folder);
    }
    messages.println(
        "The index is temporary: what is decided about findings is lost when this ends."
            + " --decisions FILE keeps it, --index DIR keeps all.");
    return new DecisionFile(DecisionFile.beside(folder).path(), false);
  }

  private Indexing indexing(Path folder, PrintWriter messages) {
    IssueDay day = new IssueDay(issueDate, true);
    return new Indexing(
        folder, null, day, RecordFields.USUAL, jobs.count(), false, streams, messages);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private String token() throws IOException {
    String token = Files.readString(tokenFile).strip();
    if (token.length() < SHORTEST_TOKEN) {
      throw wrong("the token in " + tokenFile + " has less than " + SHORTEST_TOKEN + " characters");
    }
    return token;
  }

  /** Returns when the process is told to end; it ends when all is closed. */
  private void serve(ServerOptions options, PrintWriter messages) throws IOException {
    Thread hook =
        new Thread(() -> {
          told.countDown();
          await(ended);
        });
    Runtime.getRuntime().addShutdownHook(hook);
    try (SearchServer server = SearchServer.start(options, new LazyAnalysis(), messages::println)) {
      messages.println("http://" + options.host() + ":" + server.port() + "/");
      await(told);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
