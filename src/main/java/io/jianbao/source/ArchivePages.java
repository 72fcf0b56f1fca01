package io.jianbao.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/**
 * The pages in an archive, read from its beginning to its end without unpacking it; archives in it
 * are read in place too. Nothing is written to disk, so the names in it are names only. Not
 * thread-safe.
 */
final class ArchivePages<E extends ArchiveEntry> implements PageSequence {
  /** What there is to know of the entries of one kind of archive. */
  interface Kind<E> {
    /** The name, with {@code /} between its parts. */
    String name(E entry);

    boolean isFile(E entry);

    /** Why an entry that cannot be read cannot be, for people. */
    String objection(E entry);
  }

  private final String source;
  private final ArchiveInputStream<E> archive;
  private final Kind<E> kind;
  private final PageOpener opener;
  private final int depth;

  /** The file in the archive that is being read, and its source; null between two. */
  private PageSequence inner;

  private String innerSource;

  /**
   * Reads an archive.
   *
   * @param depth how many archives this one is in
   */
  ArchivePages(
      String source, ArchiveInputStream<E> archive, Kind<E> kind, PageOpener opener, int depth) {
    this.source = source;
    this.archive = archive;
    this.kind = kind;
    this.opener = opener;
    this.depth = depth;
  }

  @Override
  public Draft next() throws IOException {
    while (inner != null || openNext()) {
      Draft draft = nextOfInner();
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  /** The next page of the inner file; null if there are no more, and then it is closed. */
  private Draft nextOfInner() throws IOException {
    try {
      Draft draft = inner.next();
      if (draft != null) {
        return draft;
      }
      inner.close();
      inner = null;
      passOver();
      return null;
    } catch (Budget.SpentException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      inner = null;
      return Draft.failed(PageOpener.damage(innerSource, e));
    }
  }

  /** Opens the next file that may hold pages; false at the end of the archive. */
  private boolean openNext() throws IOException {
    E entry = archive.getNextEntry();
    while (entry != null) {
      opener.budget().countEntry();
      String name = EntryName.clean(kind.name(entry));
      Format format = Format.ofName(EntryName.last(name));
      if (kind.isFile(entry) && format != null && !EntryName.isHidden(name)) {
        open(entry, name, format);
        return true;
      }
      if (archive.canReadEntryData(entry)) {
        passOver();
      }
      entry = archive.getNextEntry();
    }
    return false;
  }

  /** Reads the rest of an entry under the eyes of the budget, before the library skips it. */
  private void passOver() throws IOException {
    content().transferTo(OutputStream.nullOutputStream());
  }

  private void open(E entry, String name, Format format) throws IOException {
    innerSource = opener.unique(source + "/" + name);
    inner = archive.canReadEntryData(entry) ? open(format) : PageSequence.of(refused(entry));
  }

  private PageSequence open(Format format) throws IOException {
    try {
      return opener.open(innerSource, format, content(), depth + 1);
    } catch (Budget.SpentException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return PageSequence.of(Draft.failed(PageOpener.damage(innerSource, e)));
    }
  }

  private Draft refused(E entry) {
    return Draft.failed(
        new Problem(innerSource, PageReader.READ, "unreadable", kind.objection(entry), null));
  }

  /** The bytes of the present entry; closing them leaves the archive open. */
  private InputStream content() {
    return new FilterInputStream(opener.budget().inflated(archive)) {
      @Override
      public void close() {}
    };
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
