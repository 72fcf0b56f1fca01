package io.jianbao.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><meta charset="CHARSET"><title>河堤加固工程提前完工_本地新闻_某某网</title>
      <style>p { color: red }</style><script>var s = "不是正文，是程序。";</script></head>
      <body>
      <div class="nav"><a href="/">首页</a> <a href="/a">要闻</a> <a href="/b">社会</a></div>
      <div id="wrap">
        <h1>河堤加固工程提前完工</h1>
        <div class="info">2023-06-07 09:30 来源：某某日报</div>
        <div class="content">
          <p>　　本报讯（记者 田禾）城北河堤加固工程昨日完工，比计划提前十二天，全长四千三百米。</p>
          <p>工程负责人<b>赵工</b>说，汛期之前，<a href="/c">沿河</a>两岸的居民可以放心。</p>
          <!-- <p>注释里的话，不要。</p> -->
          <div style="display:none">看不见的话，也不要。</div>
          <h3>投资八千万元</h3>
          第一期投资五千万元，<br>第二期投资三千万元。
        </div>
        <div class="related-news"><h4>相关新闻</h4><ul><li><a href="/d">去年河堤决口，三村受灾</a></li></ul></div>
        <div class="comments"><p>网友甲：早该修了，修得好，为建设者点赞，大家辛苦了。</p></div>
      </div>
      <div>版权所有，未经许可不得转载。某某网络公司</div>
      </body></html>
      """;

  private static final String TEXT =
      """
      河堤加固工程提前完工

      本报讯（记者 田禾）城北河堤加固工程昨日完工，比计划提前十二天，全长四千三百米。
      工程负责人赵工说，汛期之前，沿河两岸的居民可以放心。
      投资八千万元
      第一期投资五千万元，
      第二期投资三千万元。\
      """;

  private final HtmlReader reader = new HtmlReader(PageReader.automatic());

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "gb2312", "GBK", "Big5", "iso-8859-1", "nonsense"})
  void onlyTheArticleIsRead(String declared) throws Exception {
    String written = declared.startsWith("Big5") ? "GBK" : "UTF-8";
    byte[] bytes = PAGE.replace("CHARSET", declared).getBytes(Charset.forName(written));
    assertThat(reader.read("a.html", bytes).text()).contains(TEXT);
  }

  @Test
  void theDeclaredCharsetIsBelievedWhereItFits() throws Exception {
    byte[] bytes = PAGE.replace("CHARSET", "gb2312").getBytes(Charset.forName("GBK"));
    Page page = reader.read("a.html", bytes);
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.charset()).isEqualTo("GB2312");
    assertThat(page.confidence()).isEqualTo(1);
  }

  @Test
  void aPageWithoutElementsForItsArticleIsReadByItsText() throws Exception {
    String page =
        "<title>短讯</title><table><tr><td><a href=1>首页</a><td><a href=2>目录</a></tr></table>"
            + "<table><tr><td><font size=5>老桥重修</font></td></tr><tr><td>本报讯 老桥昨日重修，预计三个月完成。<br><br>"
            + "施工期间，行人绕行东门。<br>工地电话，见公告。</td></tr></table><a href=3>上一篇：旧闻一则，两年之前的事</a>";
    assertThat(reader.read("a.html", page.getBytes(UTF_8)).text())
        .isEqualTo("短讯\n\n本报讯 老桥昨日重修，预计三个月完成。\n施工期间，行人绕行东门。\n工地电话，见公告。");
  }

  @Test
  void aListOfLinksIsNoArticle() {
    byte[] page = "<ul><li><a href=1>一则新闻，一则旧闻</a><li><a href=2>二</a></ul>".getBytes(UTF_8);
    assertThatThrownBy(() -> reader.read("a.html", page))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("no running text");
  }

  @Test
  void filesAreTakenByExtensionOrByTheirBytes(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.html"), PAGE);
    Path named = Files.writeString(folder.resolve("b.dat"), PAGE);
    TaskResults results = TaskResults.ofFiles(folder, named);
    assertThat(results.sources()).containsExactly("a.html", "b.dat");
    assertThat(results.texts()).containsExactly(TEXT, TEXT);
  }

  @Test
  void deepNestingIsNoTrouble() throws Exception {
    String page = "<div>".repeat(50_000) + "深处的话，也是话，仍然读得到。" + "</div>".repeat(50_000);
    assertThat(reader.read("a.html", page.getBytes(UTF_8)).text()).contains("深处的话");
  }
}
