package io.jianbao.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Opens one file, and what is in it, as a sequence of pages, with one budget and one set of names
 * for all. Not thread-safe.
 */
final class PageOpener {
  /** So many archives may be in each other. */
  static final int MOST_DEPTH = 3;

  /** A PDF in an archive or on standard input must fit into memory, in bytes. */
  static final int MOST_PDF_BYTES = 128 << 20;

  private static final String LATIN = StandardCharsets.ISO_8859_1.name();

  /** Makes a page of bytes. */
  interface Decoder {
    Page decode(String source, byte[] bytes) throws UnreadablePageException;
  }

  private final PageReader reader;
  private final RecordFields fields;
  private final FormatSniffer sniffer;
  private final Budget budget = new Budget();
  private final Names names = new Names();

  PageOpener(PageReader reader, RecordFields fields) {
    this.reader = reader;
    this.fields = fields;
    this.sniffer = new FormatSniffer(reader, fields);
  }

  Budget budget() {
    return budget;
  }

  /** A name that no other page or archive in this file has. */
  String unique(String name) {
    return names.unique(name, budget.entries());
  }

  /**
   * Opens a file that was found by itself.
   *
   * @param format null to recognize it by its bytes
   */
  PageSequence openFile(String source, Format format, InputStream in) throws IOException {
    return open(source, format, budget.compressed(in), 0);
  }

  /**
   * Opens a file.
   *
   * @param format null to recognize it by its bytes
   * @param depth how many archives it is in
   */
  PageSequence open(String source, Format format, InputStream in, int depth) throws IOException {
    InputStream bytes = new BufferedInputStream(in, FormatSniffer.HEAD);
    Format known = format != null ? format : sniff(source, bytes);
    if (depth >= MOST_DEPTH && isArchive(known)) {
      String message =
          "more than " + MOST_DEPTH + " archives are in each other; unpack the outermost";
      return PageSequence.of(failed(source, "too-deep", message));
    }
    return switch (known) {
      case TEXT, HTML -> PageSequence.of(page(source, known, bytes));
      case PDF -> pdf(source, bytes);
      case JSONL -> new RecordPages(source, new JsonRecords(lines(bytes), fields), names);
      case CSV ->
          new RecordPages(source, new CsvRecords(lines(bytes), fields, reader.maxBytes()), names);
      case ZIP -> zip(source, bytes, depth);
      case TAR ->
          new ArchivePages<>(
              source, new TarArchiveInputStream(bytes, LATIN), new TarKind(), this, depth);
      case GZIP -> gzip(source, format == null, bytes, depth);
    };
  }

  private static boolean isArchive(Format format) {
    return format == Format.ZIP || format == Format.TAR || format == Format.GZIP;
  }

  private Format sniff(String source, InputStream bytes) throws IOException {
    bytes.mark(FormatSniffer.HEAD);
    byte[] head = bytes.readNBytes(FormatSniffer.HEAD);
    bytes.reset();
    return sniffer.format(Format.unzipped(EntryName.last(source)), head);
  }

  private TextLines lines(InputStream bytes) throws IOException {
    return new TextLines(bytes, reader);
  }

  /** One byte more than the limit is read, for which the reader will refuse it. */
  private PageSequence.Draft page(String source, Format format, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) reader.maxBytes() + 1);
    Decoder decoder = decoder(format);
    return new PageSequence.Draft(source, () -> decoder.decode(source, bytes));
  }

  /** How the bytes of a format that is one page are read. */
  Decoder decoder(Format format) {
    return format == Format.HTML ? new HtmlReader(reader)::read : reader::read;
  }

  private static PageSequence pdf(String source, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_PDF_BYTES + 1);
    if (bytes.length > MOST_PDF_BYTES) {
      String message = "a PDF of more than " + MOST_PDF_BYTES + " bytes in an archive; unpack it";
      return PageSequence.of(failed(source, "too-large", message));
    }
    return PdfPages.open(source, bytes);
  }

  private PageSequence zip(String source, InputStream bytes, int depth) {
    return new ArchivePages<>(
        source, new ZipArchiveInputStream(bytes, LATIN, true, true), new ZipKind(), this, depth);
  }

  /** A tar in a gzip is one archive, not two. */
  private PageSequence gzip(String source, boolean unknown, InputStream bytes, int depth)
      throws IOException {
    InputStream members =
        GzipCompressorInputStream.builder()
            .setInputStream(bytes)
            .setDecompressConcatenated(true)
            .get();
    InputStream inflated = budget.inflated(members);
    String name = Format.unzipped(EntryName.last(source));
    Format inner = unknown ? null : Format.ofName(name);
    return open(source, inner, inflated, inner == Format.TAR ? depth : depth + 1);
  }

  private static PageSequence.Draft failed(String source, String code, String message) {
    return PageSequence.Draft.failed(new Problem(source, PageReader.READ, code, message, null));
  }

  /** What went wrong while a file was read. */
  static Problem damage(String source, Throwable e) {
    if (e instanceof OutOfMemoryError) {
      String message =
          "the file needs more memory than there is; split it, or give more: JIANBAO_OPTS=-Xmx4g";
      return new Problem(source, PageReader.READ, "out-of-memory", message, null);
    }
    if (e instanceof Budget.SpentException) {
      return new Problem(source, PageReader.READ, "bomb", e.getMessage(), null);
    }
    if (e instanceof FileSystemException file) {
      return new Problem(source, PageReader.READ, "unreadable", PageReader.reason(file), null);
    }
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String message =
        "the file is damaged or cut short; what stands before the place was read (" + said + ")";
    return new Problem(source, PageReader.READ, "damaged", message, null);
  }

  private static final class ZipKind implements ArchivePages.Kind<ZipArchiveEntry> {
    @Override
    public String name(ZipArchiveEntry entry) {
      boolean known =
          entry.getGeneralPurposeBit().usesUTF8ForNames()
              || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
      return known ? entry.getName() : EntryName.decode(entry.getRawName());
    }

    @Override
    public boolean isFile(ZipArchiveEntry entry) {
      return !entry.isDirectory() && !entry.isUnixSymlink();
    }

    @Override
    public String objection(ZipArchiveEntry entry) {
      return entry.getGeneralPurposeBit().usesEncryption()
          ? "it is encrypted in the archive; unpack it with its password"
          : "it is compressed in a way that is not read here; pack it with deflate";
    }
  }

  private static final class TarKind implements ArchivePages.Kind<TarArchiveEntry> {
    @Override
    public String name(TarArchiveEntry entry) {
      return EntryName.decode(entry.getName());
    }

    @Override
    public boolean isFile(TarArchiveEntry entry) {
      return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
    }

    @Override
    public String objection(TarArchiveEntry entry) {
      return "it is stored in the archive in a way that is not read here; unpack it";
    }
  }
}
