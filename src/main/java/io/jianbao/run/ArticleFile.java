package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.json.ArticleReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The articles of {@code articles.jsonl} as a list that keeps them on disk: each is read when it is
 * asked for. Immutable; threads may share one.
 */
final class ArticleFile extends AbstractList<AnalyzedArticle> implements RandomAccess, Closeable {
  private final FileChannel channel;

  private final Offsets lines;

  private ArticleFile(FileChannel channel, Offsets lines) {
    this.channel = channel;
    this.lines = lines;
  }

  /**
   * @param lines where each line begins, and where the last one ends
   */
  static ArticleFile open(Path file, Offsets lines) throws IOException {
    return new ArticleFile(FileChannel.open(file), lines);
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
