package io.jianbao.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSONL and CSV of articles. */
class RecordPagesTest {
  private static final String JSONL =
      """
      {"id":"n7","title":"旧桥今起封闭","text":"本报讯 城南旧桥今起封闭检修。\\n工期四十天。","date":"2021-05-06"}
      {"headline":"水价听证","body":"听证会下周举行。","other":{"text":"不是正文"}}
      """;

  @Test
  void aRecordBecomesTitleBlankLineText() {
    TaskResults results = TaskResults.ofText(JSONL);
    assertThat(results.sources()).containsExactly("-/n7", "-/2");
    assertThat(results.texts())
        .containsExactly("旧桥今起封闭\n\n本报讯 城南旧桥今起封闭检修。\n工期四十天。", "水价听证\n\n听证会下周举行。");
    assertThat(results.pages().get("-/n7").date()).isEqualTo(LocalDate.of(2021, 5, 6));
    assertThat(results.pages().get("-/2").date()).isNull();
    assertThat(results.problems()).isEmpty();
    assertThat(results.lasts()).containsExactly(false, true);
  }

  @Test
  void aRecordWithTitleAndTextIsOneArticle() {
    String records =
        "{\"title\":\"题\",\"text\":\"文\"}\n{\"text\":\"文\"}\n{\"title\":\"\u3000\",\"text\":\"文\"}";
    assertThat(TaskResults.ofText(records).pages().values())
        .extracting(Page::article)
        .containsExactly(true, false, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"})
  void linesAreReadInAnyCharset(String charset) {
    byte[] bytes = ("\uFEFF" + JSONL).getBytes(Charset.forName(charset));
    TaskResults results = TaskResults.ofBytes(bytes);
    assertThat(results.sources()).containsExactly("-/n7", "-/2");
    assertThat(results.texts().get(1)).isEqualTo("水价听证\n\n听证会下周举行。");
  }

  @Test
  void theCharsetIsFoundThoughTheHeadIsAscii() {
    String ascii = "{\"text\":\"no news today, none at all\"}\n".repeat(9000);
    byte[] bytes = (ascii + JSONL.repeat(3)).getBytes(Charset.forName("GBK"));
    TaskResults results = TaskResults.ofBytes(bytes);
    assertThat(results.pages()).hasSize(9006);
    assertThat(results.texts().getLast()).isEqualTo("水价听证\n\n听证会下周举行。");
    assertThat(results.problems()).isEmpty();
  }

  @Test
  void aBadLineIsReportedAndTheRestGoesOn() {
    String bad =
        "{\"text\":\"好\"}\n{\"text\":\"坏\n\n[1]\n{\"title\":\"无文\"}\n{\"text\":\"\"}\n{\"text\":\"末\"}";
    TaskResults results = TaskResults.ofText(bad);
    assertThat(results.texts()).containsExactly("好", "末");
    assertThat(results.codes())
        .containsExactly("-/2 bad-line", "-/4 bad-line", "-/5 no-text-field", "-/6 empty");
    assertThat(results.problems().getFirst().message()).startsWith("line 2 of -: it is not JSON");
  }

  @Test
  void anIdThatComesAgainIsLengthened() {
    TaskResults results =
        TaskResults.ofText(
            "{\"id\":1,\"text\":\"一\"}\n{\"text\":\"二\",\"id\":\"1\"}\n{\"text\":\"三\"}");
    assertThat(results.sources()).containsExactly("-/1", "-/1~2", "-/3");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-28, 2022-02-28",
    "2022-02-28T07:15:00+08:00, 2022-02-28",
    "2022/2/8, 2022-02-08",
    "20220228, 2022-02-28",
    "2022年12月1日, 2022-12-01",
    "2022-02-30,",
    "1646006400000,",
    "28.2.2022,"
  })
  void aDateIsADayOrNone(String written, LocalDate day) {
    TaskResults results = TaskResults.ofText("{\"text\":\"文\",\"日期\":\"" + written + "\"}");
    assertThat(results.pages().get("-/1").date()).isEqualTo(day);
    assertThat(results.codes()).isEqualTo(day == null ? List.of("-/1 bad-date") : List.of());
  }

  @Test
  void aListOfStringsIsATextInParagraphs() {
    assertThat(TaskResults.ofText("{\"content\":[\"甲段。\",\"乙段。\"]}").texts())
        .containsExactly("甲段。\n乙段。");
  }

  @Test
  void fieldsCanBeNamed() {
    RecordFields fields = RecordFields.of("t", "x", null, null);
    InputStream in = in("{\"t\":\"题\",\"x\":\"文\",\"text\":\"别的\"}");
    TaskResults results =
        TaskResults.of(new PageTasks(List.of(), in, TaskResults.reader(), fields));
    assertThat(results.texts()).containsExactly("题\n\n文");
  }

  @Test
  void csvHasQuotedFieldsWithLineBreaks() {
    TaskResults results =
        TaskResults.ofText(
            "\uFEFFid,标题,正文,日期\r\n5,\"桥,路\",\"第一行“话”\r\n第\"\"二\"\"行\",2020-01-02\r\n\r\n6,,只有文,\r\n");
    assertThat(results.sources()).containsExactly("-/5", "-/6");
    assertThat(results.texts()).containsExactly("桥,路\n\n第一行“话”\r\n第\"二\"行", "只有文");
    assertThat(results.pages().get("-/5").date()).isEqualTo(LocalDate.of(2020, 1, 2));
  }

  @Test
  void tabsAndSemicolonsDelimitToo() {
    assertThat(TaskResults.ofText("title\ttext\n题\t文\n").texts()).containsExactly("题\n\n文");
    assertThat(TaskResults.ofText("title;text\n题;文,字\n").texts()).containsExactly("题\n\n文,字");
  }

  @Test
  void aBadRowCostsOneLine() {
    TaskResults results = TaskResults.ofText("title,text\n甲,文\n乙,文,字\n丙,\"文\n丁,文\n\"戊\"己,文\n庚,文\n");
    assertThat(results.texts()).containsExactly("甲\n\n文", "丁\n\n文", "庚\n\n文");
    assertThat(results.codes()).containsExactly("-/3 bad-line", "-/4 bad-line", "-/6 bad-line");
    assertThat(results.problems().getFirst().message())
        .contains("line 3 of -", "3 fields where the header has 2");
  }

  @Test
  void aCsvWithoutTextsSaysWhichColumnsItHas(@TempDir Path folder) throws Exception {
    Path csv = Files.writeString(folder.resolve("list.csv"), "name,page\n甲,1\n乙,2\n");
    TaskResults results = TaskResults.ofFiles(csv);
    assertThat(results.codes()).containsExactly("list.csv/1 no-text-field");
    assertThat(results.problems().getFirst().message()).contains("name, page", "--text-field");
  }

  @Test
  void aLineLongerThanAPageIsPassedOver() {
    String huge = "{\"text\":\"" + "长".repeat((int) TaskResults.MAX_BYTES) + "\"}\n";
    TaskResults results = TaskResults.ofText("{\"text\":\"前\"}\n" + huge + "{\"text\":\"后\"}\n");
    assertThat(results.texts()).containsExactly("前", "后");
    assertThat(results.codes()).containsExactly("-/2 too-large");
  }

  @Test
  void aLoneSurrogateBecomesTheReplacementCharacter() {
    assertThat(TaskResults.ofText("{\"text\":\"甲\\ud83d乙\"}").texts()).containsExactly("甲\uFFFD乙");
  }

  @Test
  void utf16WithALineFeedByteInACharacter() {
    // U+0A0A and U+4E0A have the byte 0A
    byte[] bytes = "\uFEFF{\"text\":\"上海上\u0A0A\"}\n{\"text\":\"下\"}".getBytes(UTF_16LE);
    assertThat(TaskResults.ofBytes(bytes).texts()).containsExactly("上海上\u0A0A", "下");
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
