package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The literal guarantee on texts of few characters, where near misses are many. */
class LiteralGuaranteeTest {
  /**
   * Few and frequent characters make many near misses; rare ones, marks, digits and spaces mix in.
   */
  private static final String ALPHABET = "中国发展的一在人大会。，、“”（）12ＡＢａ　 疫情網格員渔竭𠀀𠮷";

  private static final Random RANDOM = new Random(20220228);

  @TempDir static Path folder;
  private static LiteralCheck check;

  @BeforeAll
  static void index() throws Exception {
    SampleRun run = new SampleRun();
    Map<String, String> texts = new LinkedHashMap<>();
    for (int a = 1; a <= 60; a++) {
      SampleRun.Article article = run.article("page.txt#a" + a, "2022-02-28", text(8));
      for (int p = 1; p <= 5; p++) {
        String text = "中" + text(1 + RANDOM.nextInt(60)) + "国";
        article.paragraph(text);
        texts.put("page.txt#a" + a + "/p" + p, text);
      }
    }
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), null)) {
      index.update(run.write(folder.resolve("run")), "run");
    }
    check = new LiteralCheck(folder.resolve("index"), texts, 7);
  }

  @AfterAll
  static void close() throws Exception {
    check.close();
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
      assertThat(check.quoted()).isNull();
    }
  }

  @Test
  void widthSpacesAndScriptMakeNoDifference() throws Exception {
    for (int i = 0; i < 500; i++) {
      assertThat(check.changed()).isNull();
    }
  }

  @Test
  void unquotedSubstringsAreFoundWhereTheyStandAndPerhapsElsewhere() throws Exception {
    for (int i = 0; i < 500; i++) {
      assertThat(check.unquoted()).isNull();
    }
  }
}
