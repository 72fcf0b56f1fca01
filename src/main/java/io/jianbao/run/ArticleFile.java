package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.json.ArticleReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The articles of {@code articles.jsonl} as a list that keeps them on disk: each is read when it is
 * asked for. Immutable; threads may share one.
 */
final class ArticleFile extends AbstractList<AnalyzedArticle> implements RandomAccess, Closeable {
  private final FileChannel channel;

  /** Where each line begins, and where the last one ends. */
  private final Offsets lines;

  private ArticleFile(FileChannel channel, Offsets lines) {
    this.channel = channel;
    this.lines = lines;
  }

  static ArticleFile open(Path file) throws IOException {
    return new ArticleFile(FileChannel.open(file), lines(file));
  }

  private static Offsets lines(Path file) throws IOException {
    Offsets lines = new Offsets();
    lines.add(0);
    byte[] buffer = new byte[1 << 16];
    long at = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines.add(at + i + 1);
          }
        }
        at += read;
      }
    }
    return lines;
  }

  @Override
  public int size() {
    return lines.size() - 1;
  }

  @Override
  public AnalyzedArticle get(int index) {
    try {
      return ArticleReader.read(bytes(channel, lines.get(index), lines.length(index)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stretch of a file. */
  static byte[] bytes(FileChannel channel, long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + bytes.position()) < 0) {
        throw new IOException("the file ends before byte " + (start + length));
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
