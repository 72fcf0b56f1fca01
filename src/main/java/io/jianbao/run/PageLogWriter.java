package io.jianbao.run;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the articles of the pages that are done and their log. Lines of articles reach the disk
 * before the log tells of them, so that a run that is stopped at any moment can go on. Not
 * thread-safe.
 */
final class PageLogWriter implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** After so many bytes of articles the log is brought up to date: a second's work or less. */
  private static final int FLUSH = 1 << 20;

  private final OutputStream articles;
  private final OutputStream log;
  private long end;
  private int pending;

  PageLogWriter(Path articles, Path log, String build) throws IOException {
    this.articles = new BufferedOutputStream(Files.newOutputStream(articles), BUFFER);
    this.log = new BufferedOutputStream(Files.newOutputStream(log), BUFFER);
    line(new PageLog.Header(build));
  }

  /** Adds a page that is done. */
  void add(PageJob.Result page) throws IOException {
    byte[] lines = page.lines();
    articles.write(lines);
    pending += lines.length;
    if (pending >= FLUSH) {
      flush();
    }
    PageRecord record =
        new PageRecord(
            page.source(),
            page.key(),
            end,
            lines.length,
            PageLog.sum(lines),
            page.file(),
            page.counts(),
            page.problems());
    end += lines.length;
    line(record);
  }

  private void line(Object value) throws IOException {
    log.write(PageLog.JSON.writeValueAsBytes(value));
    log.write('\n');
  }

  private void flush() throws IOException {
    articles.flush();
    log.flush();
    pending = 0;
  }

  @Override
  public void close() throws IOException {
    try (articles;
        log) {
      flush();
    }
  }
}
