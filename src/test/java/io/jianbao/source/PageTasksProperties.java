package io.jianbao.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Whatever the bytes are, every reader gives well-formed pages or says what is wrong. */
class PageTasksProperties {
  private static final List<byte[]> SEEDS = seeds();

  /** A byte of a seed that is changed. */
  record Change(int at, byte value) {}

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<List<Change>> changes =
        Combinators.combine(Arbitraries.integers().between(0, 1 << 20), Arbitraries.bytes())
            .as(Change::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(12);
    return Combinators.combine(Arbitraries.of(SEEDS), changes)
        .as((seed, list) -> {
          byte[] bytes = seed.clone();
          list.forEach(change -> bytes[change.at() % bytes.length] = change.value());
          return bytes;
        });
  }

  @Property(tries = 400)
  void damagedFilesGivePagesOrProblems(@ForAll("damaged") byte[] bytes) {
    check(TaskResults.ofBytes(bytes));
  }

  @Property(tries = 200)
  void anyBytesGivePagesOrProblemsInEveryFormat(@ForAll @Size(max = 600) byte[] bytes) {
    for (Format format : Format.values()) {
      PageOpener opener = new PageOpener(TaskResults.reader(), RecordFields.USUAL);
      try (PageSequence pages = opener.openFile("any", format, new ByteArrayInputStream(bytes))) {
        for (PageSequence.Draft d = pages.next(); d != null; d = pages.next()) {
          check(d);
        }
      } catch (IOException e) {
        assertThat(PageOpener.damage("any", e).message()).isNotBlank();
      }
    }
  }

  @Property(tries = 300)
  void anyLinesOfMarksAreRead(@ForAll("marks") String text) {
    check(TaskResults.ofText("title,text\n" + text));
    check(TaskResults.ofText("{\"text\":\"\"}\n" + text));
    check(TaskResults.ofText("<html>" + text));
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of(
            "\"",
            ",",
            "\n",
            "\r\n",
            "{",
            "}",
            "\"text\":",
            "文。",
            "<p>",
            "</div>",
            "<a href=x>",
            "&#",
            "\\")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  private static void check(PageSequence.Draft draft) {
    try {
      assertWellFormed(draft.loader().load());
    } catch (UnreadablePageException e) {
      assertThat(e.problem().message()).isNotBlank();
    }
  }

  private static void check(TaskResults results) {
    assertThat(results.lasts()).isNotEmpty();
    assertThat(results.lasts().getLast()).isTrue();
    results.pages().values().forEach(PageTasksProperties::assertWellFormed);
    results.problems().forEach(problem -> assertThat(problem.message()).isNotBlank());
  }

  private static void assertWellFormed(Page page) {
    assertThat(UTF_8.newEncoder().canEncode(page.text())).isTrue();
    assertThat(UTF_8.newEncoder().canEncode(page.source())).isTrue();
  }

  private static List<byte[]> seeds() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      document.save(pdf);
      byte[] jsonl =
          "{\"id\":1,\"text\":\"本报讯\",\"date\":\"2020-01-01\"}\n".repeat(3).getBytes(UTF_8);
      byte[] zip =
          TaskResults.zip("1.txt", "本报讯", "2.jsonl", jsonl, "3.pdf", pdf.toByteArray(), "4", "x");
      ByteArrayOutputStream gz = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
        out.write(zip);
      }
      byte[] tar = new byte[3072];
      byte[] header =
          ("1.txt" + "\0".repeat(95) + "0000644\0" + "0000000\0".repeat(2) + "00000000011\0")
              .getBytes(ISO_8859_1);
      System.arraycopy(header, 0, tar, 0, header.length);
      System.arraycopy("ustar".getBytes(ISO_8859_1), 0, tar, 257, 5);
      return List.of(pdf.toByteArray(), jsonl, zip, gz.toByteArray(), tar);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
