package io.jianbao.run;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages that an earlier run has done, finished or not, from the logs in its state folder. A
 * page need not be done again if its key is the same; whether its lines are still what they were is
 * checked when they are read. Immutable; threads may share it.
 *
 * <p>A log is a file of JSON lines beside a file of articles: the first names the build of the
 * program that wrote it, each other is a {@link PageRecord}. What stands behind a torn line is left
 * alone.
 */
final class PageLog implements Closeable {
  static final JsonMapper JSON = JsonMapper.shared();

  /**
   * The first line of a log.
   *
   * @param build which program wrote it: logs of others are of no use
   */
  record Header(String build) {}

  private record Done(PageRecord page, FileChannel articles) {}

  private final List<FileChannel> channels = new ArrayList<>();
  private final Map<String, Done> pages = new HashMap<>();

  /** A log without pages. */
  PageLog() {}

  /** Adds the pages of a log and its articles; those that are known are known anew. */
  void add(Path log, Path articles, String build) throws IOException {
    if (Files.exists(log) && Files.exists(articles)) {
      FileChannel channel = FileChannel.open(articles);
      channels.add(channel);
      forEach(log, build, page -> pages.put(page.source(), new Done(page, channel)));
    }
  }

  /** Hands over the pages of a log in its order; none when it is of another build. */
  static void forEach(Path log, String build, Consumer<PageRecord> sink) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(log)) {
      String header = lines.readLine();
      if (header != null && JSON.readValue(header, Header.class).build().equals(build)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          sink.accept(JSON.readValue(line, PageRecord.class));
        }
      }
    } catch (JacksonException | CharacterCodingException e) {
      // the program was stopped while it wrote this line: the pages before it are done
    }
  }

  /** A page that is done, and its lines of articles. */
  record Found(PageRecord page, byte[] lines) {}

  /** The page with its lines if it is done, else null. */
  Found find(String source, String key) {
    Done done = pages.get(source);
    if (done == null || !done.page().key().equals(key)) {
      return null;
    }
    PageRecord page = done.page();
    try {
      byte[] lines = ArticleFile.bytes(done.articles(), page.start(), page.length());
      return sum(lines) == page.sum() ? new Found(page, lines) : null;
    } catch (IOException e) {
      // it cannot be read again: the page is done anew
      return null;
    }
  }

  static long sum(byte[] lines) {
    CRC32C sum = new CRC32C();
    sum.update(lines);
    return sum.getValue();
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : channels) {
      channel.close();
    }
  }
}
