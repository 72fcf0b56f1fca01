package io.jianbao.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.FSDirectory;

/**
 * Answers questions from an index. Each answer is of one commit; {@link #refresh} moves on to the
 * newest one. Thread-safe.
 */
public final class ArticleSearcher implements AutoCloseable {
  private final FSDirectory directory;
  private final Snapshots snapshots;

  private ArticleSearcher(FSDirectory directory, Snapshots snapshots) {
    this.directory = directory;
    this.snapshots = snapshots;
  }

  /**
   * Opens the index in a folder.
   *
   * @throws IndexFormatException if another version of the program wrote it
   * @throws IOException if there is no index or it cannot be read
   */
  public static ArticleSearcher open(Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try {
      ArticleIndex.checkFormat(directory, folder);
      return new ArticleSearcher(directory, new Snapshots(DirectoryReader.open(directory)));
    } catch (IndexNotFoundException e) {
      directory.close();
      throw new IOException("there is no index in " + folder, e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Moves on to the newest commit; questions that are being answered are not disturbed. */
  public void refresh() throws IOException {
    snapshots.maybeRefreshBlocking();
  }

  /**
   * Searches.
   *
   * @throws QueryException if the request cannot be answered as it is
   * @throws SlowQueryException if the answer takes longer than allowed
   */
  public SearchAnswer search(SearchRequest request) throws IOException, QueryException {
    return ask(snapshot -> new Search(snapshot, request).answer());
  }

  /** What is asked of one snapshot. */
  @FunctionalInterface
  private interface Question<T> {
    T of(Snapshot snapshot) throws IOException, QueryException;
  }

  private <T> T ask(Question<T> question) throws IOException, QueryException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return question.of(snapshot);
    } finally {
      snapshots.release(snapshot);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      snapshots.close();
    }
  }

  /** Keeps a snapshot open as long as one question needs it. */
  private static final class Snapshots extends ReferenceManager<Snapshot> {
    Snapshots(DirectoryReader reader) {
      current = new Snapshot(reader);
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
      snapshot.reader().decRef();
    }

    @Override
    protected Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
      DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader());
      return newer == null ? null : new Snapshot(newer);
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
      return snapshot.reader().tryIncRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
      return snapshot.reader().getRefCount();
    }
  }
}
