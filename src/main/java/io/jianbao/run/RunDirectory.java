package io.jianbao.run;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder that a run fills. Results are written aside, in the hidden folder {@code .state}, and
 * take the place of older ones only when all are complete: whoever looks into the folder sees a
 * finished run or none. What a stopped run had done stays in {@code .state} for the next one.
 *
 * <p>While it is open no other run can open it.
 */
final class RunDirectory implements Closeable {
  static final String ARTICLES = "articles.jsonl";
  static final String DUPLICATES = "duplicates.jsonl";
  static final String FINDINGS = "findings.jsonl";
  static final String ERRORS = "errors.jsonl";

  /** Stands for a finished run: it goes first and comes last. */
  static final String SUMMARY = "summary.json";

  /** The results that are made of the articles, the summary last. */
  private static final List<String> BESIDES = List.of(DUPLICATES, FINDINGS, ERRORS, SUMMARY);

  private static final String STATE = ".state";
  private static final String LOG = "pages.jsonl";
  private static final String RESULT = "result.json";
  private static final int BUFFER = 1 << 16;

  private final Path run;
  private final Path state;
  private final FolderLock lock;

  private RunDirectory(Path run, Path state, FolderLock lock) {
    this.run = run;
    this.state = state;
    this.lock = lock;
  }

  /**
   * Opens the folder and makes it where it is missing.
   *
   * @param fresh whether what earlier runs have done is forgotten
   * @throws IOException if it cannot be made or another run is at work in it
   */
  static RunDirectory open(Path run, boolean fresh) throws IOException {
    Path state = run.resolve(STATE);
    FolderLock lock = FolderLock.take(state);
    if (lock == null) {
      throw new IOException("another run is at work in " + run + "; wait for it or choose another");
    }
    RunDirectory directory = new RunDirectory(run, state, lock);
    if (fresh) {
      directory.forget();
    }
    return directory;
  }

  private void forget() throws IOException {
    Files.deleteIfExists(state.resolve(LOG));
    for (Path part : parts()) {
      Files.delete(part);
    }
  }

  /**
   * What is known of pages from the last finished run and from those that were stopped after it.
   */
  PageLog log(String build) throws IOException {
    PageLog log = new PageLog();
    log.add(state.resolve(LOG), run.resolve(ARTICLES), build);
    for (Path part : parts()) {
      if (part.getFileName().toString().startsWith("pages-")) {
        log.add(part, articlesOf(part), build);
      }
    }
    return log;
  }

  /** A new log and file of articles beside those of runs that were stopped. */
  Part newPart() throws IOException {
    int number = 1;
    while (Files.exists(state.resolve(part("pages-", number)))) {
      number++;
    }
    return new Part(
        state.resolve(part("articles-", number)), state.resolve(part("pages-", number)));
  }

  /**
   * Where a run writes what it has done.
   *
   * @param articles lines of {@link #ARTICLES}
   * @param log one line a page
   */
  record Part(Path articles, Path log) {}

  private static String part(String name, int number) {
    return String.format(Locale.ROOT, "%s%06d.part", name, number);
  }

  private Path articlesOf(Path log) {
    return state.resolve(log.getFileName().toString().replace("pages-", "articles-"));
  }

  /** The files of runs that were stopped, oldest first. */
  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(state)) {
      return files.filter(file -> file.toString().endsWith(".part")).sorted().toList();
    }
  }

  /** A file for work that vanishes with the run. */
  Path scratch(String name) {
    return state.resolve(name + ".scratch");
  }

  /** Opens a result, which is seen only once it is {@link #publish published}. */
  OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(aside(name)), BUFFER);
  }

  private Path aside(String name) {
    return state.resolve(name + ".new");
  }

  /** The result of the last finished run if it was one over the same pages, else null. */
  RunResult unchanged(Part part, String options) throws IOException {
    boolean same =
        Files.exists(run.resolve(SUMMARY))
            && isSame(part.log(), state.resolve(LOG))
            && isSame(aside(ERRORS), run.resolve(ERRORS));
    return same ? Finished.read(state.resolve(RESULT), options) : null;
  }

  private static boolean isSame(Path file, Path old) throws IOException {
    return Files.exists(old) && Files.mismatch(file, old) < 0;
  }

  /** Puts the results in the place of older ones and forgets the parts that they were made of. */
  void publish(Part part, String options, RunResult result) throws IOException {
    Finished.write(aside(RESULT), options, result);
    Files.deleteIfExists(run.resolve(SUMMARY));
    move(part.articles(), run.resolve(ARTICLES));
    move(part.log(), state.resolve(LOG));
    move(aside(RESULT), state.resolve(RESULT));
    for (String name : BESIDES) {
      move(aside(name), run.resolve(name));
    }
    clear();
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes what was written aside. */
  void clear() throws IOException {
    List<Path> aside = new ArrayList<>(parts());
    BESIDES.forEach(name -> aside.add(aside(name)));
    for (Path file : aside) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
