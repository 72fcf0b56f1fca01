package io.jianbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents made here, in Latin letters: their type is in every PDF reader. */
class PdfPagesTest {
  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
  private static final float SIZE = 10;
  private static final float LEADING = 14;

  /** A page that is written on. */
  private record Sheet(PDDocument document, PDPage page) {
    void line(float x, float y, float size, String text) throws IOException {
      try (PDPageContentStream out =
          new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
        out.beginText();
        out.setFont(FONT, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
      }
    }

    void lines(float x, float y, String... lines) throws IOException {
      for (int i = 0; i < lines.length; i++) {
        line(x, y - i * LEADING, SIZE, lines[i]);
      }
    }
  }

  private interface Writing {
    void write(Sheet sheet) throws IOException;
  }

  private static byte[] pdf(Writing... pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (Writing writing : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        writing.write(new Sheet(document, page));
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static List<String> texts(Writing... pages) throws IOException {
    return TaskResults.ofBytes(pdf(pages)).texts();
  }

  @Test
  void everyPageIsAPage() throws Exception {
    byte[] bytes =
        pdf(sheet -> sheet.lines(50, 800, "page one"), sheet -> sheet.lines(50, 800, "page two"));
    TaskResults results = TaskResults.ofBytes(bytes);
    assertThat(results.sources()).containsExactly("-/1", "-/2");
    assertThat(results.texts()).containsExactly("page one", "page two");
    assertThat(results.lasts()).containsExactly(false, true);
  }

  @Test
  void columnsAreReadOneAfterTheOtherUnderTheirHeadline() throws Exception {
    assertThat(
            texts(sheet -> {
              // written line by line over both columns, as some programs do
              String[] left = {"left one goes on to", "left two goes on to", "left three."};
              String[] right = {"right one goes on to", "right two goes on to", "right three."};
              for (int i = 0; i < 3; i++) {
                sheet.line(50, 700 - i * LEADING, SIZE, left[i]);
                sheet.line(180, 700 - i * LEADING, SIZE, right[i]);
              }
              sheet.line(50, 722, 24, "A headline over both columns");
            }))
        .containsExactly(
            """
            A headline over both columns

            left one goes on to left two goes on to left three.

            right one goes on to right two goes on to right three.\
            """);
  }

  @Test
  void aHeadlineOfTheSameSizeIsFoundByTheColumnsBelow() throws Exception {
    assertThat(
            texts(sheet -> {
              sheet.lines(50, 714, "the first line runs over both columns of this article");
              sheet.lines(50, 700, "left one goes", "left two goes", "left three.");
              sheet.lines(180, 700, "right one goes", "right two goes", "right three.");
            }))
        .containsExactly(
            """
            the first line runs over both columns of this article

            left one goes left two goes left three.

            right one goes right two goes right three.\
            """);
  }

  @Test
  void articlesAboveEachOtherAreNotReadAcrossTheBorder() throws Exception {
    assertThat(
            texts(
                    sheet -> {
                      sheet.lines(50, 700, "upper left one", "upper left two", "upper left end.");
                      sheet.lines(
                          180, 700, "upper right one", "upper right two", "upper right end.");
                      sheet.lines(50, 600, "lower left one", "lower left two", "lower left end.");
                      sheet.lines(
                          180, 600, "lower right one", "lower right two", "lower right end.");
                    })
                .getFirst()
                .split("\n\n"))
        .extracting(block -> block.substring(0, 11).strip())
        .containsExactly("upper left", "upper right", "lower left", "lower right");
  }

  @Test
  void paragraphsAreLinesAndWordsCutByAHyphenAreJoined() throws Exception {
    assertThat(
            texts(sheet -> {
              sheet.line(64, 700, SIZE, "The first paragraph is indented and goes");
              sheet.lines(50, 686, "on for two lines more in all of its news-", "worthy length.");
              sheet.line(64, 658, SIZE, "The second one begins here and goes on");
              sheet.lines(50, 644, "to its end.");
            }))
        .containsExactly(
            "The first paragraph is indented and goes on for two lines more in all of its"
                + " newsworthy length.\nThe second one begins here and goes on to its end.");
  }

  @Test
  void whatIsPrintedTwiceForBoldTypeIsReadOnce() throws Exception {
    assertThat(
            texts(sheet -> {
              sheet.line(50, 700, SIZE, "bold");
              sheet.line(50.3f, 700, SIZE, "bold");
            }))
        .containsExactly("bold");
  }

  @Test
  void aTurnedPageIsReadUprightAndAWatermarkIsNot() throws Exception {
    assertThat(
            texts(sheet -> {
              sheet.page().setRotation(90);
              try (PDPageContentStream out =
                  new PDPageContentStream(sheet.document(), sheet.page())) {
                out.beginText();
                out.setFont(FONT, SIZE);
                out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 100, 100));
                out.showText("an upper line");
                out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 114, 100));
                out.showText("a lower line");
                out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 90, 90));
                out.showText("COPY");
                out.endText();
              }
            }))
        .containsExactly("an upper line a lower line");
  }

  @Test
  void pagesWithoutTextAreOneProblem() throws Exception {
    TaskResults results =
        TaskResults.ofBytes(pdf(sheet -> {}, sheet -> sheet.lines(50, 800, "text"), sheet -> {}));
    assertThat(results.sources()).containsExactly("-/2");
    assertThat(results.codes()).containsExactly("- no-text-layer");
    assertThat(results.problems().getFirst().message()).contains("1, 3", "OCR");
    results = TaskResults.ofBytes(pdf(sheet -> {}));
    assertThat(results.problems().getFirst().message()).startsWith("no page of this PDF");
    assertThat(results.lasts()).containsExactly(true);
  }

  @Test
  void anEncryptedDocumentSaysSo(@TempDir Path folder) throws Exception {
    for (String password : new String[] {"secret", ""}) {
      AccessPermission none = new AccessPermission();
      none.setCanExtractContent(false);
      try (PDDocument document = new PDDocument()) {
        document.addPage(new PDPage());
        document.protect(new StandardProtectionPolicy("owner", password, none));
        Path file = Files.write(folder.resolve("a.pdf"), bytes(document));
        assertThat(TaskResults.ofFiles(file).codes()).containsExactly("a.pdf encrypted");
      }
    }
  }

  @Test
  void aDocumentInAnArchiveIsRead(@TempDir Path folder) throws Exception {
    byte[] bytes = pdf(sheet -> sheet.lines(50, 800, "page one"));
    Files.write(folder.resolve("a.zip"), TaskResults.zip("b.pdf", bytes));
    Files.write(folder.resolve("c.pdf"), bytes);
    assertThat(TaskResults.ofFiles(folder).sources()).containsExactly("a.zip/b.pdf/1", "c.pdf/1");
  }

  @Test
  void aDamagedDocumentIsAProblem() throws Exception {
    byte[] bytes = pdf(sheet -> sheet.lines(50, 800, "page one"));
    TaskResults results = TaskResults.ofBytes(Arrays.copyOf(bytes, 200));
    assertThat(results.problems()).isNotEmpty();
    assertThat(results.pages()).isEmpty();
  }
}
