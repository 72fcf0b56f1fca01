package io.jianbao.layout;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Counts sequences of characters in articles and writes {@code characters.bin}.
 *
 * <p>{@code CharacterModelTrainer characters.bin LEFT_OUT FILE[:EVERY]...}, files and the articles
 * left out as for {@link LayoutTrainer}. The same files give the same bytes.
 */
final class CharacterModelTrainer {
  private static final int CELLS = 1_600_000;
  private static final double FILL = 0.82;

  /** The least count of a sequence that is kept, by its length; raised until all fit. */
  private static final int[] LEAST = {0, 1, 4, 8, 10};

  private final LongCounts sequences = new LongCounts();
  private long total;

  public static void main(String[] args) throws IOException {
    CharacterModelTrainer trainer = new CharacterModelTrainer();
    PrintedArticle.read(
        List.of(args).subList(2, args.length),
        PrintedArticle.ids(Path.of(args[1])),
        true,
        trainer::count);
    trainer.write(Path.of(args[0]), System.err);
  }

  private void count(PrintedArticle article) {
    char start = CharacterModel.ARTICLE_START;
    for (String paragraph : article.paragraphs()) {
      count(start, paragraph, CharacterModel.END);
      start = CharacterModel.START;
    }
    article.headlines().forEach(this::countHeadline);
  }

  private void countHeadline(String headline) {
    count(CharacterModel.HEADLINE_START, headline, CharacterModel.HEADLINE_END);
  }

  private void count(char start, String paragraph, char end) {
    char[] folded = new char[paragraph.length() + 2];
    int length = 0;
    folded[length++] = start;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = CharacterModel.fold(paragraph.charAt(i));
      if (c != 0) {
        folded[length++] = c;
      }
    }
    folded[length++] = end;
    if (length == 2) {
      return;
    }
    total += length;
    for (int to = 1; to <= length; to++) {
      for (int n = 1; n <= CharacterModel.LONGEST && n <= to; n++) {
        sequences.add(CharacterModel.key(folded, to - n, to));
      }
    }
  }

  private void write(Path file, PrintStream log) throws IOException {
    double raise = 1;
    while (kept(raise) > CELLS * FILL) {
      raise *= 1.1;
    }
    log.println(total + " characters, " + kept(raise) + " sequences kept, raised by " + raise);
    char[] cells = new char[CELLS];
    long[] keys = sequences.sortedKeys();
    for (long key : keys) {
      int count = sequences.get(key);
      if (count >= least(key, raise)) {
        enter(cells, key, count);
      }
    }
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeLong(total);
      out.writeInt(cells.length);
      byte[] bytes = new byte[cells.length * 2];
      for (int i = 0; i < cells.length; i++) {
        bytes[2 * i] = (byte) (cells[i] >>> 8);
        bytes[2 * i + 1] = (byte) cells[i];
      }
      out.write(bytes);
    }
  }

  private int kept(double raise) {
    int[] kept = {0};
    sequences.forEach((key, count) -> {
      if (count >= least(key, raise)) {
        kept[0]++;
      }
    });
    return kept[0];
  }

  private static double least(long key, double raise) {
    int length = key >>> 48 != 0 ? 4 : key >>> 32 != 0 ? 3 : key >>> 16 != 0 ? 2 : 1;
    return length == 1 ? LEAST[1] : LEAST[length] * raise;
  }

  private static void enter(char[] cells, long key, int count) {
    long hash = CharacterModel.hash(key);
    int i = CharacterModel.home(hash, cells.length);
    while (cells[i] != 0) {
      i = i + 1 == cells.length ? 0 : i + 1;
    }
    double bits = Math.log(count) / Math.log(2);
    int level = (int) Math.min(31, 1 + Math.round(bits / CharacterModel.STEP));
    cells[i] = CharacterModel.cell(hash, level);
  }

  /** Counts by number: an open hash table. */
  private static final class LongCounts {
    interface Visitor {
      void visit(long key, int count);
    }

    private long[] keys = new long[1 << 22];
    private int[] counts = new int[1 << 22];
    private int size;

    void add(long key) {
      if (size * 2 > keys.length) {
        grow();
      }
      int i = slot(key);
      if (counts[i] == 0) {
        keys[i] = key;
        size++;
      }
      counts[i]++;
    }

    int get(long key) {
      return counts[slot(key)];
    }

    private int slot(long key) {
      int i = (int) (CharacterModel.hash(key) & keys.length - 1);
      while (counts[i] != 0 && keys[i] != key) {
        i = i + 1 & keys.length - 1;
      }
      return i;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldCounts = counts;
      keys = new long[oldKeys.length * 2];
      counts = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldCounts[i] != 0) {
          int to = slot(oldKeys[i]);
          keys[to] = oldKeys[i];
          counts[to] = oldCounts[i];
        }
      }
    }

    void forEach(Visitor visitor) {
      for (int i = 0; i < keys.length; i++) {
        if (counts[i] != 0) {
          visitor.visit(keys[i], counts[i]);
        }
      }
    }

    long[] sortedKeys() {
      long[] sorted = new long[size];
      int n = 0;
      for (int i = 0; i < keys.length; i++) {
        if (counts[i] != 0) {
          sorted[n++] = keys[i];
        }
      }
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
