package io.jianbao.run;

import io.jianbao.duplicate.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Segments as files of a folder of their own among the temporary files, which goes when this is
 * closed. Not thread-safe.
 */
public final class SegmentFolder implements Workspace.Segments, AutoCloseable {
  private final Path folder;
  private final Set<Path> files = new HashSet<>();

  public SegmentFolder() throws IOException {
    folder = Files.createTempDirectory("jianbao-");
  }

  /** A file of the folder, for other things that do not fit into memory. */
  Path file(String name) {
    Path file = folder.resolve(name);
    files.add(file);
    return file;
  }

  @Override
  public OutputStream create(String name) {
    try {
      return Files.newOutputStream(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(String name) {
    try {
      return Files.newInputStream(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
      files.remove(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
