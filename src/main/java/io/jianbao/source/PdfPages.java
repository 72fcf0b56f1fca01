package io.jianbao.source;

import io.jianbao.source.PdfGlyphs.Glyph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The pages of a PDF that have a text layer, each called by its number. Those that have none are
 * one problem at the end. Not thread-safe.
 */
final class PdfPages implements PageSequence {
  /** What a document's streams may take of the memory; more goes to a temporary file. */
  private static final long MEMORY = 32L << 20;

  private static final long MOST_STORAGE = 2L << 30;

  /** What a PDF is written in, as far as anybody can see it. */
  private static final String CHARSET = "Unicode";

  /** A page with a greater share of signs that nobody can name is no text. */
  private static final double MOST_LOST = 0.5;

  private final String source;
  private final PDDocument document;
  private final StringJoiner withoutText = new StringJoiner(", ");
  private int number;
  private int skipped;

  private PdfPages(String source, PDDocument document) {
    this.source = source;
    this.document = document;
  }

  static PageSequence open(String source, Path file) throws IOException {
    return open(source, new RandomAccessReadBufferedFile(file));
  }

  static PageSequence open(String source, byte[] bytes) throws IOException {
    return open(source, new RandomAccessReadBuffer(bytes));
  }

  private static PageSequence open(String source, RandomAccessRead in) throws IOException {
    try {
      PDDocument document =
          Loader.loadPDF(in, MemoryUsageSetting.setupMixed(MEMORY, MOST_STORAGE).streamCache);
      if (document.getCurrentAccessPermission().canExtractContent()) {
        return new PdfPages(source, document);
      }
      document.close();
      return refused(source, "its owner forbids to take text out of it; ask for a free copy");
    } catch (InvalidPasswordException e) {
      in.close();
      return refused(source, "it opens with a password only; save it without one");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      in.close();
      throw e;
    }
  }

  private static PageSequence refused(String source, String reason) {
    String message = "this PDF is encrypted: " + reason;
    return PageSequence.of(
        Draft.failed(new Problem(source, PageReader.READ, "encrypted", message, null)));
  }

  @Override
  public Draft next() throws IOException {
    while (number < document.getNumberOfPages()) {
      number++;
      Draft draft = page();
      if (draft != null) {
        return draft;
      }
      skipped++;
      withoutText.add(String.valueOf(number));
    }
    return skipped == 0 ? null : pagesWithoutText();
  }

  /** The page of the present number, or null if it has no text. */
  private Draft page() {
    String name = source + "/" + number;
    try {
      List<Glyph> glyphs = PdfGlyphs.of(document.getPage(number - 1));
      long lost = glyphs.stream().filter(glyph -> glyph.text().equals("\uFFFD")).count();
      if (lost >= MOST_LOST * glyphs.size()) {
        return null;
      }
      StringJoiner text = new StringJoiner("\n\n");
      PdfLayout.blocks(glyphs).forEach(block -> text.add(PdfBlock.text(block)));
      String wellFormed = PageText.wellFormed(text.toString());
      Page page = new Page(name, wellFormed, false, null, CHARSET, 1, losses(name, lost));
      return new Draft(name, () -> page);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String message = "this page of the PDF is damaged, the others are read (" + e + ")";
      return Draft.failed(new Problem(name, PageReader.READ, "damaged", message, null));
    }
  }

  private static List<Problem> losses(String name, long lost) {
    String message =
        lost + " signs of this page say in no way which character they are; they became U+FFFD";
    return lost == 0
        ? List.of()
        : List.of(new Problem(name, PageReader.DECODE, "lost-signs", message, CHARSET));
  }

  private Draft pagesWithoutText() {
    boolean all = skipped == document.getNumberOfPages();
    skipped = 0;
    String which = all ? "no page of this PDF" : "of this PDF no page of " + shortened();
    String message =
        which
            + " has a text layer: they are images, or type that does not say its characters;"
            + " put them through character recognition (OCR)";
    return Draft.failed(new Problem(source, PageReader.DECODE, "no-text-layer", message, null));
  }

  private String shortened() {
    String list = withoutText.toString();
    return list.length() <= 100 ? list : list.substring(0, list.lastIndexOf(',', 100)) + " …";
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
