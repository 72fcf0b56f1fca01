package io.jianbao.duplicate;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a search may use beside the texts and what it always needs, which is about 75 bytes a
 * paragraph of a hundred characters: so much memory, and beyond that a place for segments. With
 * room for everything news takes about as much again, 140 bytes a paragraph in all. A segment is
 * written once, in order, and read in order until it is deleted; it may lie in a file. The result
 * is the same with any workspace.
 *
 * @param bytes of memory for the index and for results
 * @param segments where sorted segments go when these are full
 */
public record Workspace(long bytes, Segments segments) {

  /** Segments by name; the searcher uses each name once. Failures come as unchecked exceptions. */
  public interface Segments {
    OutputStream create(String name);

    InputStream open(String name);

    void delete(String name);
  }

  /** All the memory there is, and no segments. */
  public static Workspace memory() {
    return new Workspace(Long.MAX_VALUE, null);
  }

  /** Records of one sort may take this. */
  long recordBytes() {
    return bytes / 8;
  }
}
