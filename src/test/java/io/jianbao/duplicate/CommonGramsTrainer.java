package io.jianbao.duplicate;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.ObjectMapper;

/**
 * Counts the grams of news paragraphs and writes {@code common-grams.bin}.
 *
 * <p>{@code CommonGramsTrainer common-grams.bin FILE...}: each file holds an article a line as JSON
 * with its {@code text}, paragraphs parted by line feeds, gzipped. Paragraphs printed again count
 * once. A gram is common if {@value #COMMON} paragraphs have it. Grams share a counter now and
 * then, which makes a few more of them common. The same files give the same bytes.
 */
final class CommonGramsTrainer {
  private static final int COMMON = 24;
  private static final int COUNTER_BITS = 28;

  private final byte[] counts = new byte[1 << COUNTER_BITS];
  private final CommonGrams common = CommonGrams.none();
  private final FoldedText folded = new FoldedText();
  private final Anchors grams = new Anchors();

  public static void main(String[] args) throws IOException {
    CommonGramsTrainer trainer = new CommonGramsTrainer();
    List<Path> files = Arrays.stream(args).skip(1).map(Path::of).toList();
    trainer.read(files, trainer::count);
    trainer.read(files, trainer::choose);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
      trainer.common.write(out);
      System.err.println("filled " + trainer.common.fill());
    }
  }

  /** Gives every text that was not there before to {@code use}, folded and cut into grams. */
  private void read(List<Path> files, Runnable use) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Set<Integer> seen = new HashSet<>();
    for (Path file : files) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          for (String text : mapper.readTree(line).get("text").asString().lines().toList()) {
            folded.fold(text);
            if (seen.add(folded.toString().hashCode())) {
              grams.of(folded);
              use.run();
            }
          }
        }
      }
    }
  }

  private void count() {
    for (int i = 0; i < grams.count(); i++) {
      int slot = slot(grams.hash(i));
      counts[slot] += (byte) (counts[slot] < COMMON ? 1 : 0);
    }
  }

  private void choose() {
    for (int i = 0; i < grams.count(); i++) {
      if (counts[slot(grams.hash(i))] >= COMMON) {
        common.add(grams.hash(i));
      }
    }
  }

  private static int slot(long hash) {
    return (int) (hash >>> Long.SIZE - COUNTER_BITS);
  }
}
