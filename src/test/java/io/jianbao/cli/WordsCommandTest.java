package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.cli.RunFiles.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsCommandTest {
  private static final String OTHERS =
      "农民进城卖粮食，工人上班造机器，学生放学写作业，医生看病救病人，司机开车送货物，老师备课改试卷，厨师烧菜端盘子，渔民出海捕鱼虾，牧民骑马赶牛羊，裁缝量布做衣服。\n";

  @Test
  void proposalsAreALexicon(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.txt");
    Files.writeString(
        page,
        "孩子爱吃绒莓。\n超市里绒莓很甜！\n村民种绒莓致富。\n他运绒莓到县城。\n（绒莓）\n收购绒莓三千斤。\n" + OTHERS.repeat(4),
        StandardCharsets.UTF_8);
    Outcome words = RunFiles.call("", "words", page.toString());
    assertThat(words.status()).isZero();
    assertThat(words.out()).startsWith("绒莓\tn\t6\t");
    Path lexicon = folder.resolve("words.tsv");
    Files.writeString(lexicon, words.out(), StandardCharsets.UTF_8);
    assertThat(tokens("--only", "tokens")).doesNotContain("[2,4,\"n\"]");
    assertThat(tokens("--only", "tokens", "--lexicon", lexicon.toString())).contains("[2,4,\"n\"]");
  }

  private static String tokens(String... options) {
    List<String> arguments = new ArrayList<>(List.of("annotate", "--text"));
    arguments.addAll(List.of(options));
    return RunFiles.call("他吃绒莓。", arguments.toArray(new String[0])).out();
  }

  @Test
  void aFolderWithoutPagesIsNoInput(@TempDir Path folder) {
    assertThat(RunFiles.call("", "words", folder.toString()).status()).isEqualTo(Status.NO_INPUT);
  }
}
