package io.jianbao.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.duplicate.DuplicateFinder;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.duplicate.Workspace;
import io.jianbao.json.PairWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With texts, index parts and results on disk the pairs are byte for byte those of much memory. */
class LittleMemoryTest {
  private static final int PARAGRAPHS = 1_500;
  private static final int COPIES = 3;

  /** Room for a part of a hundred texts or so, and for a few results. */
  private static final int BYTES = 8 << 10;

  @TempDir Path scratch;

  /** Chance texts, each with copies that are cut off, changed in places, or whole. */
  private static void addTexts(ParagraphSpool paragraphs) {
    Random random = new Random(5);
    for (int i = 0; i < PARAGRAPHS; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(20, 120);
      while (text.length() < length) {
        text.append((char) ('一' + random.nextInt(3000)));
      }
      text.append('。');
      for (int copy = 0; copy <= random.nextInt(COPIES); copy++) {
        StringBuilder changed = new StringBuilder(text);
        for (int k = random.nextInt(4); k > 0; k--) {
          changed.setCharAt(random.nextInt(length), (char) ('一' + random.nextInt(3000)));
        }
        changed.setLength(random.nextInt(length / 2, length + 2));
        paragraphs.add(ParagraphText.of(i + "-" + copy, "d" + i, changed.toString()));
      }
    }
  }

  private static byte[] pairs(List<ParagraphText> paragraphs, Workspace workspace) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PairWriter writer = new PairWriter(out)) {
      new DuplicateFinder()
          .find(
              paragraphs,
              workspace,
              pair ->
                  writer.write(
                      pair, place(paragraphs.get(pair.a())), place(paragraphs.get(pair.b()))));
    }
    return out.toByteArray();
  }

  private static PairWriter.Place place(ParagraphText paragraph) {
    return new PairWriter.Place(paragraph.doc(), paragraph.id(), paragraph.text());
  }

  /** Segments on disk, counted. */
  private static final class Counted implements Workspace.Segments {
    private final SegmentFolder folder;
    private int created;

    Counted(SegmentFolder folder) {
      this.folder = folder;
    }

    @Override
    public OutputStream create(String name) {
      created++;
      return folder.create(name);
    }

    @Override
    public InputStream open(String name) {
      return folder.open(name);
    }

    @Override
    public void delete(String name) {
      folder.delete(name);
    }
  }

  @Test
  void onDiskThePairsAreTheSame() throws IOException {
    byte[] expected;
    try (ParagraphSpool paragraphs = ParagraphSpool.inMemory()) {
      addTexts(paragraphs);
      expected = pairs(paragraphs, paragraphs.workspace());
    }
    Path work = scratch.resolve("work");
    try (SegmentFolder folder = new SegmentFolder(work);
        ParagraphSpool paragraphs = new ParagraphSpool(1 << 10, folder)) {
      addTexts(paragraphs);
      Counted segments = new Counted(folder);
      assertThat(pairs(paragraphs, new Workspace(BYTES, segments))).isEqualTo(expected);
      assertThat(segments.created).isGreaterThan(100);
    }
    assertThat(expected.length).isGreaterThan(100_000);
    assertThat(Files.exists(work)).as("what is left behind").isFalse();
  }
}
