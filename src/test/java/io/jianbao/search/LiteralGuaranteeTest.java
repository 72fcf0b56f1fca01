package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed is found: held against a plain scan of all texts. */
class LiteralGuaranteeTest {
  /**
   * Few and frequent characters make many near misses; rare ones, marks, digits and spaces mix in.
   */
  private static final String ALPHABET = "中国发展的一在人大会。，、“”（）12ＡＢａ　 疫情網格員渔竭𠀀𠮷";

  private static final Random RANDOM = new Random(20220228);

  @TempDir static Path folder;
  private static final List<String> TEXTS = new ArrayList<>();
  private static final List<String> IDS = new ArrayList<>();
  private static ArticleSearcher searcher;

  @BeforeAll
  static void index() throws Exception {
    SampleRun run = new SampleRun();
    for (int a = 1; a <= 60; a++) {
      SampleRun.Article article = run.article("page.txt#a" + a, "2022-02-28", text(8));
      for (int p = 1; p <= 5; p++) {
        String text = "中" + text(1 + RANDOM.nextInt(60)) + "国";
        article.paragraph(text);
        TEXTS.add(text);
        IDS.add("page.txt#a" + a + "/p" + p);
      }
    }
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), null)) {
      index.update(run.write(folder.resolve("run")), "run");
    }
    searcher = ArticleSearcher.open(folder.resolve("index"), Duration.ofSeconds(30));
  }

  @AfterAll
  static void close() throws Exception {
    searcher.close();
    assertThat(Files.exists(folder.resolve("index"))).isTrue();
  }

  private static String text(int length) {
    int[] characters = ALPHABET.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(characters[RANDOM.nextInt(characters.length)]);
    }
    return text.toString();
  }

  @Test
  void quotedSubstringsAreFoundExactlyWhereTheyStand() throws Exception {
    for (int i = 0; i < 1500; i++) {
      String part = substring();
      String query = '"' + part + '"';
      assertThat(found(query)).as(query).isEqualTo(scan(part));
    }
  }

  @Test
  void widthSpacesAndScriptMakeNoDifference() throws Exception {
    for (int i = 0; i < 500; i++) {
      String part = substring();
      String query = '"' + changed(part) + '"';
      assertThat(found(query)).as("%s for %s", query, part).isEqualTo(scan(part));
    }
  }

  @Test
  void unquotedSubstringsAreFoundWhereTheyStandAndPerhapsElsewhere() throws Exception {
    for (int i = 0; i < 500; i++) {
      String part = substring().replaceAll("[（）“”\\-]", "");
      if (!Folded.of(part).isEmpty()) {
        assertThat(found(part)).as(part).containsAll(scan(part));
      }
    }
  }

  private static String substring() {
    while (true) {
      String text = TEXTS.get(RANDOM.nextInt(TEXTS.size()));
      int[] characters = text.codePoints().toArray();
      int length = 1 + RANDOM.nextInt(Math.min(20, characters.length));
      int start = RANDOM.nextInt(characters.length - length + 1);
      String part = new String(characters, start, length);
      if (!Folded.of(part).isEmpty()) {
        return part;
      }
    }
  }

  /** The same in other widths, with other spaces, in the other script. */
  private static String changed(String part) {
    StringBuilder changed = new StringBuilder();
    part.codePoints()
        .forEach(c -> {
          boolean narrow = c > ' ' && c < 0x7F && c != '"' && c != '\\';
          changed.appendCodePoint(narrow ? c + 0xFEE0 : c).append(c % 3 == 0 ? "　" : "");
        });
    return changed.toString().replace('国', '國').replace('发', '發').replace('员', '員');
  }

  private static Set<String> scan(String part) {
    String needle = Folded.of(part).toString();
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      if (Folded.of(TEXTS.get(i)).toString().contains(needle)) {
        ids.add(IDS.get(i));
      }
    }
    return ids;
  }

  private static Set<String> found(String query) throws Exception {
    SearchAnswer answer = searcher.search(SearchRequest.of(query, Unit.PARAGRAPH, Page.DEEPEST));
    Set<String> ids = new TreeSet<>();
    answer.hits().forEach(hit -> ids.add(hit.id()));
    assertThat(answer.total().value()).isEqualTo(ids.size());
    return ids;
  }
}
