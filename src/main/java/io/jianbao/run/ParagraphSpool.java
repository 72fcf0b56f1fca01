package io.jianbao.run;

import io.jianbao.duplicate.ParagraphText;
import io.jianbao.duplicate.Workspace;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Paragraphs, no headlines, as a list that is in memory as long as it takes a small share of it,
 * and then in a file. All are added before the first is read. Not thread-safe.
 */
public final class ParagraphSpool extends AbstractList<ParagraphText>
    implements RandomAccess, Closeable {
  /** One part in so many of the heap is for texts. */
  private static final int SHARE = 4;

  /** What a finder needs for each paragraph whatever workspace it has. */
  private static final int BYTES_PER_PARAGRAPH = 100;

  private static final long LEAST_WORKSPACE = 4 << 20;

  private final long heap;
  private final SegmentFolder folder;
  private final List<ParagraphText> inMemory = new ArrayList<>();
  private long bytes;

  /** Null as long as all is in memory. */
  private ParagraphFile file;

  /**
   * @param heap the memory of the program in bytes
   * @param folder where the file goes
   */
  public ParagraphSpool(long heap, SegmentFolder folder) {
    this.heap = heap;
    this.folder = folder;
  }

  /** All in memory, the finder's work too. */
  static ParagraphSpool inMemory() {
    return new ParagraphSpool(Long.MAX_VALUE, null);
  }

  /** What of the heap is left for finding duplicates among these paragraphs. */
  public Workspace workspace() {
    long left = heap - bytes - (long) BYTES_PER_PARAGRAPH * size();
    return new Workspace(Math.max(LEAST_WORKSPACE, left / 2), folder);
  }

  @Override
  public boolean add(ParagraphText paragraph) {
    if (file != null) {
      return file.add(paragraph);
    }
    bytes += (long) Character.BYTES * paragraph.text().length() + BYTES_PER_PARAGRAPH;
    inMemory.add(paragraph);
    if (bytes > heap / SHARE) {
      moveToFile();
    }
    return true;
  }

  private void moveToFile() {
    try {
      file = ParagraphFile.create(folder.file("paragraphs"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.addAll(inMemory);
    inMemory.clear();
    bytes = 0;
  }

  @Override
  public ParagraphText get(int index) {
    return file == null ? inMemory.get(index) : file.get(index);
  }

  @Override
  public int size() {
    return file == null ? inMemory.size() : file.size();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
