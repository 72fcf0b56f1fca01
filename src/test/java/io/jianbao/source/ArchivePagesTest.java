package io.jianbao.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivePagesTest {
  @TempDir Path folder;

  @Test
  void pagesInAZipAreReadInPlace() throws Exception {
    byte[] zip =
        TaskResults.zip(
            "b/2.txt", "本报乙讯", "a.txt", "本报甲讯", "readme.md", "x", "__MACOSX/._a.txt", "x");
    assertThat(TaskResults.ofBytes(zip).pages()).extractingByKey("-/b/2.txt").isNotNull();
    Path file = Files.write(folder.resolve("pages.zip"), zip);
    TaskResults results = TaskResults.ofFiles(folder);
    assertThat(results.sources()).containsExactly("pages.zip/b/2.txt", "pages.zip/a.txt");
    assertThat(results.texts()).containsExactly("本报乙讯", "本报甲讯");
    assertThat(results.lasts()).containsExactly(false, true);
    assertThat(results.problems()).isEmpty();
    assertThat(TaskResults.ofFiles(file).sources()).hasSize(2);
  }

  @Test
  void archivesInArchivesAreReadToADepth() throws Exception {
    byte[] third = TaskResults.zip("c.txt", "本报三讯", "deeper.zip", TaskResults.zip("d.txt", "深"));
    byte[] second = TaskResults.zip("b.jsonl", "{\"id\":\"k\",\"text\":\"本报二讯\"}", "3.zip", third);
    TaskResults results = TaskResults.ofBytes(TaskResults.zip("2.zip", second, "a.txt", "本报一讯"));
    assertThat(results.sources())
        .containsExactly("-/2.zip/b.jsonl/k", "-/2.zip/3.zip/c.txt", "-/a.txt");
    assertThat(results.codes()).containsExactly("-/2.zip/3.zip/deeper.zip too-deep");
  }

  @Test
  void tarAndGzipAreReadInPlace() throws Exception {
    byte[] tar = tar("头版/1.txt", "本报讯一", "长".repeat(60) + "/2.txt", "本报讯二");
    Files.write(folder.resolve("a.tar"), tar);
    Files.write(folder.resolve("b.tar.gz"), gzip(tar));
    Files.write(folder.resolve("c.tgz"), gzip(tar));
    Files.write(folder.resolve("d.txt.gz"), gzip("本报讯三".getBytes(UTF_8)));
    Files.write(folder.resolve("e.sql.gz"), gzip("drop".getBytes(UTF_8)));
    TaskResults results = TaskResults.ofFiles(folder);
    String second = "/" + "长".repeat(60) + "/2.txt";
    assertThat(results.sources())
        .containsExactly(
            "a.tar/头版/1.txt",
            "a.tar" + second,
            "b.tar.gz/头版/1.txt",
            "b.tar.gz" + second,
            "c.tgz/头版/1.txt",
            "c.tgz" + second,
            "d.txt.gz");
    assertThat(results.texts().getLast()).isEqualTo("本报讯三");
    assertThat(results.problems()).isEmpty();
  }

  @Test
  void whatIsNamedIsRecognizedByItsBytes() throws Exception {
    Path tar = Files.write(folder.resolve("dump.1"), gzip(tar("1.txt", "本报讯一")));
    Path lines = Files.write(folder.resolve("dump.2"), gzip("{\"text\":\"本报讯\"}".getBytes(UTF_8)));
    TaskResults results = TaskResults.ofFiles(tar, lines);
    assertThat(results.sources()).containsExactly("dump.1/1.txt", "dump.2/1");
  }

  @Test
  void namesAreNeverPaths() throws Exception {
    byte[] zip =
        TaskResults.zip(
            "../../etc/passwd",
            "本报甲讯",
            "/root/1.txt",
            "本报乙讯",
            "C:\\news\\2.txt",
            "本报丙讯",
            "./../etc/passwd",
            "本报丁讯",
            "..",
            "本报戊讯");
    TaskResults results = TaskResults.ofBytes(zip);
    assertThat(results.sources())
        .containsExactly(
            "-/etc/passwd", "-/root/1.txt", "-/news/2.txt", "-/etc/passwd~4", "-/unnamed");
  }

  @Test
  void namesInGbkAreRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      zip.putNextEntry(new ZipEntry("人民日报/头版要闻.txt"));
      zip.write("本报讯".getBytes(UTF_8));
    }
    assertThat(TaskResults.ofBytes(bytes.toByteArray()).sources())
        .containsExactly("-/人民日报/头版要闻.txt");
  }

  @Test
  void aBombIsStoppedAndWhatStoodBeforeIsKept() throws Exception {
    byte[] zeros = new byte[Math.toIntExact(2 * Budget.FREE)];
    byte[] zip = TaskResults.zip("1.txt", "本报讯", "2.txt", zeros, "3.txt", "本报讯三");
    TaskResults results = TaskResults.ofBytes(zip);
    assertThat(results.sources()).containsExactly("-/1.txt");
    assertThat(results.codes()).contains("- bomb");
    TaskResults nested = TaskResults.ofBytes(TaskResults.zip("a.zip", zip, "b.txt", "本报讯"));
    assertThat(nested.codes()).contains("- bomb");
    TaskResults lines = TaskResults.ofBytes(gzip(zeros));
    assertThat(lines.codes()).hasSize(1);
  }

  @Test
  void aPassedOverEntryMayBeABombToo() throws Exception {
    byte[] zeros = new byte[Math.toIntExact(2 * Budget.FREE)];
    TaskResults results = TaskResults.ofBytes(TaskResults.zip("1.bin", zeros, "2.txt", "本报讯"));
    assertThat(results.codes()).containsExactly("- bomb");
  }

  @Test
  void whatIsCutShortIsReadUpToThere() throws Exception {
    byte[] zip = TaskResults.zip("1.txt", "本报讯", "2.txt", noise(5000));
    TaskResults results = TaskResults.ofBytes(Arrays.copyOf(zip, zip.length - 2000));
    assertThat(results.sources()).containsExactly("-/1.txt");
    assertThat(results.codes()).contains("-/2.txt damaged");
    byte[] gz = gzip(tar("1.txt", "本报讯", "2.txt", noise(50_000)));
    results = TaskResults.ofBytes(Arrays.copyOf(gz, gz.length - 20_000));
    assertThat(results.sources()).containsExactly("-/1.txt");
    assertThat(results.codes()).contains("-/2.txt damaged");
  }

  @Test
  void anArchiveWithoutPagesSaysSo() throws Exception {
    assertThat(TaskResults.ofBytes(TaskResults.zip("a.png", "x")).codes())
        .containsExactly("- no-pages");
    assertThat(TaskResults.ofBytes(TaskResults.zip("[Content_Types].xml", "x")).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("office document"));
  }

  @Test
  void aPageThatIsTooLargeIsRefusedAlone() throws Exception {
    byte[] zip = TaskResults.zip("1.txt", "长".repeat((int) TaskResults.MAX_BYTES), "2.txt", "本报讯");
    TaskResults results = TaskResults.ofBytes(zip);
    assertThat(results.sources()).containsExactly("-/2.txt");
    assertThat(results.codes()).containsExactly("-/1.txt too-large");
    assertThat(results.problems().getFirst().message()).contains("more than");
  }

  private static String noise(int length) {
    StringBuilder noise = new StringBuilder();
    java.util.Random random = new java.util.Random(5);
    random.ints(length, 0x4E00, 0x9FA5).forEach(noise::appendCodePoint);
    return noise.toString();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] tar(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        byte[] text = namesAndTexts[i + 1].getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }
}
