package io.jianbao.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a file of a run, one JSON object each, one at a time. */
final class Lines {
  static final JsonMapper MAPPER = new JsonMapper();
  private static final int BUFFER = 1 << 16;
  private static final int MOST_THREADS = 3;
  private static final int WAITING_PER_THREAD = 16;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;

  private Lines(InputStream in) {
    this.in = in;
  }

  /** A line and its object. */
  record Line(byte[] bytes, LineValue json) {
    static Line of(String text) {
      return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Line of(byte[] bytes) {
      return new Line(bytes, LineParser.parse(bytes));
    }
  }

  /** What is done with a line. */
  @FunctionalInterface
  interface Sink {
    void accept(Line line) throws IOException;
  }

  /**
   * Hands every line of the file to the sink; a file that is not there has none.
   *
   * @throws IOException if the file cannot be read or a line is not JSON; the message says which
   */
  static void read(Path file, Sink sink) throws IOException {
    forEach(
        file,
        (number, bytes) ->
            parsed(
                file,
                number,
                bytes,
                line -> {
                  sink.accept(line);
                  return null;
                }));
  }

  /** Makes something of a line; in any thread, several at a time. */
  @FunctionalInterface
  interface Preparation<T> {
    T of(Line line) throws IOException;
  }

  /** What is done with what was made of a line. */
  @FunctionalInterface
  interface Results<T> {
    void accept(T result) throws IOException;
  }

  /**
   * As {@link #read}, but other threads parse the lines and make something of them, while this one
   * takes what comes of it, in the order of the lines. Few lines are in memory at a time.
   */
  static <T> void prepare(Path file, Preparation<T> preparation, Results<T> results)
      throws IOException {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, MOST_THREADS);
    ExecutorService workers = Executors.newFixedThreadPool(threads, Lines::daemon);
    Deque<Future<T>> waiting = new ArrayDeque<>();
    try {
      forEach(
          file,
          (number, bytes) -> {
            waiting.add(workers.submit(() -> parsed(file, number, bytes, preparation)));
            if (waiting.size() > threads * WAITING_PER_THREAD) {
              results.accept(result(waiting.remove()));
            }
          });
      while (!waiting.isEmpty()) {
        results.accept(result(waiting.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "jianbao-lines");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a line was read");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static <T> T parsed(Path file, int number, byte[] bytes, Preparation<T> preparation)
      throws IOException {
    try {
      return preparation.of(Line.of(bytes));
    } catch (LineParser.LineException e) {
      throw new IOException(
          file.getFileName() + ":" + number + " is not a line of a run: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Bytes {
    void accept(int number, byte[] line) throws IOException;
  }

  private static void forEach(Path file, Bytes sink) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      Lines lines = new Lines(in);
      int number = 0;
      for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
        number++;
        if (!isBlank(bytes)) {
          sink.accept(number, bytes);
        }
      }
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The next line without its end, null behind the last. */
  private byte[] next() throws IOException {
    int seen = start;
    while (true) {
      for (; seen < end; seen++) {
        if (buffer[seen] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, start, seen);
          start = seen + 1;
          return line;
        }
      }
      seen -= start;
      if (!fill()) {
        byte[] rest = start == end ? null : Arrays.copyOfRange(buffer, start, end);
        start = end;
        return rest;
      }
    }
  }

  /** Moves what is left to the front and reads on behind it; false at the end of the file. */
  private boolean fill() throws IOException {
    int rest = end - start;
    byte[] target = rest > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, target, 0, rest);
    buffer = target;
    start = 0;
    end = rest;
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, read);
    return read > 0;
  }
}
