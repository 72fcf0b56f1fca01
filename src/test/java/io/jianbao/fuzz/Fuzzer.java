package io.jianbao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Throws spoiled pages at a part of the program for some time: shipped pages cut, spliced, repeated
 * and peppered with what breaks parsers. Seconds and seed are given by {@code -Dfuzz.seconds=600
 * -Dfuzz.seed=7}; without them it is a short run with a fixed seed. An input that fails is in
 * {@code target/fuzz}.
 */
public final class Fuzzer {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 200_000;

  private static final List<String> SPICES =
      List.of(
          "（",
          "(",
          "“",
          "”",
          "《",
          "[",
          "\"",
          "\u0000",
          "\uE5E5",
          "　",
          "\r",
          "\n\n",
          "𠮷",
          "0",
          "9.",
          "一",
          "亿",
          "万",
          "第",
          "至",
          "—",
          "-",
          "%",
          "年",
          "月",
          "日",
          "时",
          "记者",
          "本报",
          "新华社",
          "：",
          "、",
          "OR ",
          "figure:[",
          "同句:(",
          "~",
          "\\",
          "é",
          "\u202E",
          "\uFEFF");

  /** A part of the program; what it throws is a fault. */
  public interface Target {
    void run(byte[] input) throws Exception;
  }

  /** The machine may be busy with other things: what counts is the thread's own time. */
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private final Random random;
  private final List<byte[]> pages = new ArrayList<>();
  private final long seconds = Long.getLong("fuzz.seconds", 2);

  private Fuzzer(List<byte[]> seeds) {
    random = new Random(Long.getLong("fuzz.seed", 1));
    pages.addAll(seeds);
  }

  /** Starts from the pages of the shipped corpus. */
  public static Fuzzer ofPages() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("corpus"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return new Fuzzer(seeds);
  }

  /** Starts from short texts. */
  public static Fuzzer of(String... texts) {
    return new Fuzzer(
        Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** Runs until the time is up and returns how many inputs there were. */
  public int run(String name, Target target) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    int inputs = 0;
    while (System.nanoTime() < end) {
      byte[] input = spoil(any());
      long start = threads.getCurrentThreadCpuTime();
      try {
        target.run(input);
      } catch (Exception | Error e) {
        throw new AssertionError(name + " fails on " + keep(name, input), e);
      }
      Duration time = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
      assertThat(time).as("%s on %s", name, keepIf(time, name, input)).isLessThan(LONGEST);
      inputs++;
    }
    return inputs;
  }

  private byte[] any() {
    return pages.get(random.nextInt(pages.size()));
  }

  private byte[] spoil(byte[] page) {
    byte[] spoiled = page;
    for (int i = random.nextInt(6); i >= 0; i--) {
      spoiled = spoilOnce(spoiled);
    }
    return spoiled.length > MOST_BYTES ? Arrays.copyOf(spoiled, MOST_BYTES) : spoiled;
  }

  private byte[] spoilOnce(byte[] page) {
    int from = random.nextInt(page.length + 1);
    int to = Math.min(page.length, from + random.nextInt(200));
    return switch (random.nextInt(7)) {
      case 0 -> join(page, 0, from, page, to, page.length);
      case 1 -> join(page, 0, from, any());
      case 2 -> insert(page, from, repeat(spice(), 1 + random.nextInt(3)));
      case 3 -> insert(page, from, repeat(spice(), random.nextInt(3000)));
      case 4 -> insert(page, from, repeat(Arrays.copyOfRange(page, from, to), random.nextInt(50)));
      case 5 -> insert(page, random.nextInt(page.length + 1), Arrays.copyOfRange(page, from, to));
      default -> flip(page);
    };
  }

  private byte[] spice() {
    return SPICES.get(random.nextInt(SPICES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] flip(byte[] page) {
    byte[] flipped = page.clone();
    for (int i = random.nextInt(20); i >= 0 && page.length > 0; i--) {
      flipped[random.nextInt(page.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }

  private static byte[] repeat(byte[] piece, int times) {
    int most = piece.length == 0 ? 0 : Math.min(times, MOST_BYTES / piece.length);
    byte[] repeated = new byte[most * piece.length];
    for (int i = 0; i < most; i++) {
      System.arraycopy(piece, 0, repeated, i * piece.length, piece.length);
    }
    return repeated;
  }

  private static byte[] insert(byte[] page, int at, byte[] piece) {
    return join(page, 0, at, join(piece, 0, piece.length, page, at, page.length));
  }

  private static byte[] join(byte[] a, int from, int to, byte[] b) {
    return join(a, from, to, b, 0, b.length);
  }

  private static byte[] join(byte[] a, int from, int to, byte[] b, int bFrom, int bTo) {
    byte[] joined = Arrays.copyOf(Arrays.copyOfRange(a, from, to), to - from + bTo - bFrom);
    System.arraycopy(b, bFrom, joined, to - from, bTo - bFrom);
    return joined;
  }

  private static Object keepIf(Duration time, String name, byte[] input) throws IOException {
    return time.compareTo(LONGEST) < 0 ? "" : keep(name, input);
  }

  private static Path keep(String name, byte[] input) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "fuzz"));
    Path file = folder.resolve(name + "-" + Integer.toHexString(Arrays.hashCode(input)) + ".txt");
    return Files.write(file, input);
  }
}
