package io.jianbao.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how an index is written from a run: {@code java -Xmx512m io.jianbao.search.IndexMeasure
 * RUN INDEX} with the test classpath. Megabytes of text are those of headlines and paragraphs in
 * UTF-8; the speed is that of the processor's time of all threads, reading the run included; how
 * much of it the writing thread takes is told too, for the rest is mostly the compiler's.
 */
final class IndexMeasure {
  private IndexMeasure() {}

  public static void main(String[] args) throws IOException {
    Path run = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    long begin = processorTime();
    long clock = System.nanoTime();
    try (ArticleIndex index = ArticleIndex.open(folder, null)) {
      print(index.update(run, "run").toString());
    }
    double seconds = (processorTime() - begin) / 1e9;
    double writing = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    double wall = (System.nanoTime() - clock) / 1e9;
    double text = textBytes(run) / 1e6;
    double size = size(folder) / 1e6;
    print(
        String.format(
            Locale.ROOT,
            "%.1f MB of text: %.0f s of processor (%.0f s by the clock, %.0f s of the writing thread),"
                + " %.2f MB/s;"
                + " index %.1f MB, %.2f of the text; heap at most %d MB",
            text,
            seconds,
            wall,
            writing,
            text / seconds,
            size,
            size / text,
            peakHeap() >> 20));
  }

  /** Nanoseconds. */
  private static long processorTime() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static long textBytes(Path run) throws IOException {
    long[] bytes = new long[1];
    Lines.read(
        run.resolve("articles.jsonl"),
        line -> {
          line.json().get("headlines").forEach(text -> bytes[0] += bytes(text));
          line.json().get("paragraphs").forEach(text -> bytes[0] += bytes(text));
        });
    return bytes[0];
  }

  private static long bytes(LineValue text) {
    return text.get("text").string("").getBytes(StandardCharsets.UTF_8).length;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
