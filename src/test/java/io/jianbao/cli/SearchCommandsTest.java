package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.cli.RunFiles.Outcome;
import io.jianbao.json.ContractSchema;
import io.jianbao.run.AnalyzeRun;
import io.jianbao.run.FolderLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask an index of two sample pages. */
class SearchCommandsTest {
  private static final String PAGES = "corpus/2022-02-28-A02.txt";

  @TempDir static Path folder;

  @BeforeAll
  static void index() {
    Outcome first = index(PAGES);
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.err()).contains("0 changed, 0 unchanged, 0 removed");
  }

  private static Outcome index(String pages) {
    String index = folder.resolve("index").toString();
    return RunFiles.call("", "index", pages, "--index", index, "--issue-date", "2022-02-28");
  }

  private static Outcome call(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--index";
    all[2] = folder.resolve("index").toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return RunFiles.call("", all);
  }

  @Test
  void passesOverPagesThatDidNotChange() {
    assertThat(folder.resolve("index.runs")).isDirectoryContaining(run -> AnalyzeRun.isRun(run));
    assertThat(index(PAGES).err()).contains("0 articles added, 0 changed").contains("0 removed");
  }

  @Test
  void oneCommandAtATimePutsPagesIn() throws Exception {
    try (FolderLock busy = FolderLock.take(folder.resolve("index.runs"))) {
      assertThat(busy).isNotNull();
      Outcome second = index(PAGES);
      assertThat(second.status()).isEqualTo(2);
      assertThat(second.err()).contains("another command puts pages into");
    }
  }

  @Test
  void finds() {
    Outcome found = call("search", "“物資 中轉站”", "--facet", "place");
    assertThat(found.status()).isZero();
    assertThat(found.out()).contains("物资中转站").contains("place\t内蒙古自治区/呼和浩特市");
    assertThat(found.err()).startsWith("1 found");
    assertThat(call("search", "没有印过的话").out()).isEmpty();
  }

  @Test
  void listsFigures() {
    Outcome series = call("figures", "--series", "--subject", "现有确诊", "--place", "呼和浩特市");
    assertThat(series.out()).startsWith("326例\t326\t例\t").contains("\t呼和浩特市\t2022-02-27\t");
    Outcome smallest = call("figures", "--unit", "人次", "--min", "1000");
    assertThat(smallest.out()).startsWith("1260人次");
  }

  @Test
  void showsPlacesNamesAndDays() {
    Outcome kwic = call("kwic", "治愈出院", "--width", "3");
    assertThat(kwic.out().lines()).allMatch(line -> line.split("\t", -1)[1].equals("治愈出院"));
    assertThat(kwic.err()).startsWith(kwic.out().lines().count() + " lines");
    assertThat(call("entities", "--type", "person").out()).contains("贾文平\t1\t1");
    assertThat(call("timeline", "中转站", "--step", "day").out()).startsWith("2022-02-28\t");
  }

  @Test
  void exportsInEveryForm() throws Exception {
    List<String> articles = call("export", "中转站").out().lines().toList();
    assertThat(articles).isNotEmpty();
    ContractSchema.assertValid("article", articles);
    String table = call("export", "中转站", "--format", "csv").out();
    assertThat(table).startsWith("\uFEFFid,article,source,date,headline,text,");
    Path book = folder.resolve("articles.xlsx");
    assertThat(call("export", "--format", "xlsx", "-o", book.toString()).status()).isZero();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      byte[] sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      assertThat(new String(sheet, StandardCharsets.UTF_8)).contains("2022-02-28-A02.txt#a3");
    }
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    Outcome query = call("search", "疫情 (防控");
    assertThat(query.status()).isEqualTo(Status.WRONG_USE);
    assertThat(query.err()).contains("never closed").contains("(at 3)");
    assertThat(call("search", "--facet", "nobody").status()).isEqualTo(Status.WRONG_USE);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Outcome none = RunFiles.call("", "search", "x", "--index", empty.toString());
    assertThat(none.status()).isNotZero();
    assertThat(none.err()).contains("no index").doesNotContain("Exception");
  }
}
