package io.jianbao.source;

import io.jianbao.source.PageFiles.PageFile;
import io.jianbao.source.PageSequence.Draft;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The pages in the files that were found, one after the other: those of a file in its own order,
 * the files as they were found, standard input before them. Opens a file when its turn comes; what
 * is a page by itself is read by the task, what is in a greater file here. Every file gives at
 * least one task, be it one that fails. Not thread-safe; the tasks are.
 */
public final class PageTasks implements Iterator<PageTask>, Closeable {
  /** The source of what is on standard input. */
  public static final String STANDARD_INPUT = "-";

  private final PageReader reader;
  private final RecordFields fields;
  private final Iterator<PageFile> files;

  /** Null when it is read, or not to be read. */
  private InputStream standardInput;

  private String file;
  private PageSequence pages;

  /** The next page; null behind the last. */
  private Draft ahead;

  /** Whether {@link #ahead} is the first page of its file. */
  private boolean first;

  /**
   * Begins before the first page.
   *
   * @param files as {@link PageFiles#find} found them
   * @param standardInput to be read before them as one more file, or null
   * @param reader reads what is text, in bounds
   * @param fields names the fields of records
   */
  public PageTasks(
      List<PageFile> files, InputStream standardInput, PageReader reader, RecordFields fields) {
    this.files = files.iterator();
    this.standardInput = standardInput;
    this.reader = reader;
    this.fields = fields;
    advance();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public PageTask next() {
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    Draft draft = ahead;
    advance();
    return new PageTask(draft.source(), ahead == null || first, draft.loader());
  }

  private void advance() {
    first = false;
    ahead = pages == null ? null : nextPage();
    if (ahead == null && openNext()) {
      first = true;
      ahead = nextPage();
      if (ahead == null) {
        ahead = Draft.failed(new Problem(file, PageReader.READ, "no-pages", noPages(), null));
      }
    }
  }

  private static String noPages() {
    return "nothing in this file is a page: it is empty, or all in it is of other types";
  }

  /** The next page of the open file; null if it has no more, and then it is closed. */
  private Draft nextPage() {
    try {
      Draft draft = pages.next();
      if (draft == null) {
        close();
      }
      return draft;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      close();
      pages = PageSequence.of(null);
      return Draft.failed(PageOpener.damage(file, e));
    }
  }

  /** Opens the next file; false if there is none. */
  private boolean openNext() {
    if (standardInput != null) {
      InputStream in = unclosed(standardInput);
      standardInput = null;
      file = STANDARD_INPUT;
      pages = open(() -> new PageOpener(reader, fields).openFile(file, null, in));
      return true;
    }
    if (!files.hasNext()) {
      return false;
    }
    PageFile next = files.next();
    file = next.source();
    pages = open(() -> open(next));
    return true;
  }

  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  private interface Opening {
    PageSequence open() throws IOException;
  }

  private PageSequence open(Opening opening) {
    try {
      return opening.open();
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return PageSequence.of(Draft.failed(PageOpener.damage(file, e)));
    }
  }

  private PageSequence open(PageFile found) throws IOException {
    PageOpener opener = new PageOpener(reader, fields);
    Format told = found.named() ? null : Format.ofName(EntryName.last(found.source()));
    Format format = told != null ? told : sniff(found);
    if (format.isOnePage()) {
      String source = found.source();
      PageOpener.Decoder decoder = opener.decoder(format);
      return PageSequence.of(
          new Draft(source, () -> decoder.decode(source, reader.bytes(source, found.path()))));
    }
    return format == Format.PDF
        ? PdfPages.open(found.source(), found.path())
        : open(opener, found, told);
  }

  private static PageSequence open(PageOpener opener, PageFile found, Format told)
      throws IOException {
    InputStream in = Files.newInputStream(found.path());
    try {
      return opener.openFile(found.source(), told, in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private Format sniff(PageFile found) throws IOException {
    try (InputStream in = Files.newInputStream(found.path())) {
      String name = EntryName.last(found.source());
      return new FormatSniffer(reader, fields).format(name, in.readNBytes(FormatSniffer.HEAD));
    }
  }

  /** Closes the file that is being read, if one is. */
  @Override
  public void close() {
    PageSequence open = pages;
    pages = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
