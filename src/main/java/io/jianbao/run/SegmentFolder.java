package io.jianbao.run;

import io.jianbao.duplicate.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Segments as files of a folder of their own, which goes when this is closed. Not thread-safe. */
public final class SegmentFolder implements Workspace.Segments, AutoCloseable {
  private final Path folder;

  /** Among the temporary files. */
  public SegmentFolder() throws IOException {
    folder = Files.createTempDirectory("jianbao-");
  }

  /** In a place of the caller's, where nothing is or what an earlier run has left. */
  SegmentFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** A file of the folder, for other things that do not fit into memory. */
  Path file(String name) {
    return folder.resolve(name);
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
