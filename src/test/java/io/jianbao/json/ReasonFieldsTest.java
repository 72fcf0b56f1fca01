package io.jianbao.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.analysis.PageAnalyzer;
import io.jianbao.text.CodePoints;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles tell why they are as they are. */
class ReasonFieldsTest {
  private static final String PAGE =
      """
      牧区饮水工程提前完工

      本报3月4日讯 (记者 甲乙)旗水利局的技术员丙丁这个月跑遍了十一个嘎查,最后一眼机井在昨天打到一百二十米深处出了水,牧民们再也不用赶着马车到

      七公里外的河边去拉水了。

      丙丁说,机井的水质已经送检,结果下周公布。
      """;

  @Test
  void aSeamTellsWhereItIsAndWhatSpokeForIt() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = new ArticleWriter(out)) {
      new PageAnalyzer()
          .analyze("page.txt", PAGE, null)
          .forEach(article -> writer.write(article, PAGE, CodePoints.of(PAGE)));
    }
    String line = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    JsonNode paragraph = new JsonMapper().readTree(line).path("paragraphs").path(0);
    JsonNode seam = paragraph.path("seams").path(0);
    int at = seam.path("at").asInt();
    assertThat(paragraph.path("text").asString().substring(0, at)).endsWith("马车到");
    assertThat(new BigDecimal(seam.path("probability").asString())).isGreaterThan(half());
    assertThat(seam.path("evidence")).isNotEmpty();
  }

  private static BigDecimal half() {
    return new BigDecimal("0.5");
  }
}
