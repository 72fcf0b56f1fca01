package io.jianbao.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final String SIMPLIFIED =
      "雪后清晨 环卫工人守护道路畅通\n\n本报3月2日讯（记者 田禾）昨夜一场中雪过后，玉泉区出动清雪车辆46台，环卫工人连夜清扫主干道。\r\n\r\n“天亮前要把公交站台清出来。”班长说。\n";
  private static final String TRADITIONAL =
      "連日豪雨　山區公路搶修\n\n【記者林以安／花蓮報導】連日豪雨造成省道多處落石，公路單位昨天調派機具搶修，預計今天中午前恢復單線雙向通車。\n";
  private static final String HONG_KONG = "【本報訊】深水埗街坊昨日在嘢食檔門外排隊，佢哋話等咗成粒鐘。\n";

  private final PageReader reader = PageReader.automatic();

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "GB18030, GB2312",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "GBK, GB2312"
  })
  void readsSimplifiedTextUntold(String written, String found) throws Exception {
    Page page = reader.read("page.txt", SIMPLIFIED.getBytes(Charset.forName(written)));
    assertThat(page.text()).isEqualTo(SIMPLIFIED);
    assertThat(page.charset()).isEqualTo(found);
    assertThat(page.confidence()).isGreaterThan(0.95);
    assertThat(page.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "x-windows-950, Big5",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "GBK, GBK"
  })
  void readsTraditionalTextUntold(String written, String found) throws Exception {
    Page page = reader.read("page.txt", TRADITIONAL.getBytes(Charset.forName(written)));
    assertThat(page.text()).isEqualTo(TRADITIONAL);
    assertThat(page.charset()).isEqualTo(found);
    assertThat(page.confidence()).isGreaterThan(0.95);
    assertThat(page.problems()).isEmpty();
  }

  @Test
  void namesTheNarrowestThatHolds() throws Exception {
    assertThat(charsetOf(SIMPLIFIED, "GB18030")).isEqualTo("GB2312");
    assertThat(charsetOf(SIMPLIFIED + "朱镕基", "GB18030")).isEqualTo("GBK");
    assertThat(charsetOf(SIMPLIFIED + "每人500€", "GB18030")).isEqualTo("GB18030");
    assertThat(charsetOf(SIMPLIFIED + "𠮷野家", "GB18030")).isEqualTo("GB18030");
    assertThat(charsetOf(HONG_KONG, "Big5-HKSCS")).isEqualTo("Big5-HKSCS");
    assertThat(charsetOf(TRADITIONAL, "Big5-HKSCS")).isEqualTo("Big5");
  }

  private String charsetOf(String text, String written) throws Exception {
    Page page = reader.read("page.txt", text.getBytes(Charset.forName(written)));
    assertThat(page.text()).isEqualTo(text);
    assertThat(page.problems()).isEmpty();
    return page.charset();
  }

  @Test
  void readsWhatWasAddedToBig5() throws Exception {
    String text = TRADITIONAL + "碁裏恒墻，每張€12，¯ˍ￣\n";
    Page page = reader.read("page.txt", text.getBytes(Charset.forName("x-windows-950")));
    assertThat(page.text()).isEqualTo(text);
    assertThat(page.charset()).isEqualTo("Big5");
    assertThat(page.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "UTF-32LE, UTF-32LE",
    "UTF-32BE, UTF-32BE",
    "GB18030, GB18030"
  })
  void believesTheByteOrderMark(String written, String found) throws Exception {
    Page page = reader.read("page.txt", ("\uFEFF" + "一丁").getBytes(Charset.forName(written)));
    assertThat(page.text()).isEqualTo("一丁");
    assertThat(page.charset()).startsWith(found.startsWith("GB") ? "GB" : found);
    assertThat(page.confidence()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void readsAHeadlineAlone(String charset) throws Exception {
    String headline = "全市今冬供热面积突破2亿平方米";
    Page page = reader.read("page.txt", headline.getBytes(Charset.forName(charset)));
    assertThat(page.text()).isEqualTo(headline);
  }

  @Test
  void readsATraditionalHeadlineAlone() throws Exception {
    String headline = "颱風逼近 東部海面浪高五公尺";
    Page page = reader.read("page.txt", headline.getBytes(Charset.forName("Big5")));
    assertThat(page.text()).isEqualTo(headline);
    assertThat(page.charset()).isEqualTo("Big5");
  }

  @Test
  void isNotSureOfTwoCharacters() throws Exception {
    Page page = reader.read("page.txt", "新闻".getBytes(Charset.forName("GBK")));
    assertThat(page.text()).isEqualTo("新闻");
    assertThat(page.confidence()).isLessThan(0.7);
  }

  @Test
  void asciiIsUtf8WithoutDoubt() throws Exception {
    Page page = reader.read("page.txt", "Bush hid the facts\n".getBytes(US_ASCII));
    assertThat(page.text()).isEqualTo("Bush hid the facts\n");
    assertThat(page.charset()).isEqualTo("UTF-8");
    assertThat(page.confidence()).isGreaterThan(0.9);

    page = reader.read("page.txt", "Tel 0471-5550123 ".repeat(9).getBytes(US_ASCII));
    assertThat(page.confidence()).isEqualTo(1);
  }

  @Test
  void utf16WhoseBytesAreAllAsciiIsStillUtf16() throws Exception {
    String headline = "教学楼等特别是为";
    byte[] bytes = headline.getBytes(UTF_16LE);
    assertThat(new String(bytes, US_ASCII)).isEqualTo("Yef[|iI{yr+R/f:N");
    assertThat(reader.read("page.txt", bytes).text()).isEqualTo(headline);
  }

  @Test
  void keepsLineEndsNulAndPrivateBlanks() throws Exception {
    String text = "第一行新闻\r\n第二行新闻\r第三行新闻\n\u0000\uE5E5\uE5E5本报讯\u2028";
    assertThat(reader.read("page.txt", text.getBytes(UTF_8)).text()).isEqualTo(text);
    Page page = reader.read("page.txt", text.getBytes(Charset.forName("GB18030")));
    assertThat(page.text()).isEqualTo(text);
    assertThat(page.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void saysThatTheLastCharacterIsCut(String charset) throws Exception {
    byte[] bytes = SIMPLIFIED.strip().concat("闻").getBytes(Charset.forName(charset));
    Page page = reader.read("page.txt", Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(page.text()).isEqualTo(SIMPLIFIED.strip() + "\uFFFD");
    assertThat(page.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("lost-bytes");
          assertThat(problem.message()).contains("ends in the middle of a character");
          assertThat(problem.charset()).isEqualTo(page.charset());
        });
  }

  @Test
  void countsLossesAndSaysWhereTheFirstIs() throws Exception {
    byte[] bytes = join(SIMPLIFIED.getBytes(UTF_8), 0xFF, '\n', 0xE4, 0xB8, '\n');
    Page page = reader.read("page.txt", bytes);
    assertThat(page.text()).isEqualTo(SIMPLIFIED + "\uFFFD\n\uFFFD\n");
    assertThat(page.problems().getFirst().message())
        .startsWith("2 places mean nothing in UTF-8")
        .contains("byte " + SIMPLIFIED.getBytes(UTF_8).length + " (line 6)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "Big5", "Big5-HKSCS"})
  void aBrokenCharacterTakesNoAsciiAlong(String charset) throws Exception {
    PageReader named = PageReader.of(charset, PageReader.DEFAULT_MAX_BYTES);
    byte[] bytes = {'a', (byte) 0xF1, '\n', 'b', (byte) 0xF1, '3', 'c', (byte) 0xF1};
    assertThat(named.read("page.txt", bytes).text()).isEqualTo("a\uFFFD\nb\uFFFD3c\uFFFD");
  }

  @Test
  void readsSurrogatesWrittenAsUtf8() throws Exception {
    byte[] pair = join("新闻现场热闹".getBytes(UTF_8), 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80);
    Page page = reader.read("page.txt", pair);
    assertThat(page.text()).isEqualTo("新闻现场热闹\uD83D\uDE00");
    assertThat(page.charset()).isEqualTo("CESU-8");
    assertThat(page.problems()).isEmpty();

    byte[] lone = join("新闻现场热闹".getBytes(UTF_8), 0xED, 0xA0, 0xBD, 'a');
    page = reader.read("page.txt", lone);
    assertThat(page.text()).startsWith("新闻现场热闹\uFFFD").endsWith("a");
    assertThat(page.problems()).hasSize(1);
  }

  @Test
  void aLoneSurrogateInUtf16IsALoss() throws Exception {
    Page page = reader.read("page.txt", join("新闻现场".getBytes(UTF_16LE), 0x3D, 0xD8, 0x4E, 0x4E));
    assertThat(page.text()).isEqualTo("新闻现场\uFFFD乎");
    assertThat(page.problems()).hasSize(1);
  }

  @Test
  void theWindowsEuroIsNoLoss() throws Exception {
    Page page =
        reader.read("page.txt", join(SIMPLIFIED.getBytes(Charset.forName("GBK")), 0x80, '5'));
    assertThat(page.text()).isEqualTo(SIMPLIFIED + "€5");
    assertThat(page.problems()).isEmpty();
  }

  @Test
  void zeroPaddingDoesNotHideTheText() throws Exception {
    byte[] padded = Arrays.copyOf(SIMPLIFIED.getBytes(Charset.forName("GBK")), 4096);
    Page page = reader.read("page.txt", padded);
    assertThat(page.text()).startsWith(SIMPLIFIED);
    assertThat(page.charset()).isEqualTo("GB2312");
  }

  @Test
  void obeysTheNameThatItIsGiven() throws Exception {
    byte[] bytes = "中".getBytes(UTF_16BE);
    assertThat(PageReader.of("utf-16be", 100).read("page.txt", bytes).text()).isEqualTo("中");
    Page page = PageReader.of("gbk", 1000).read("page.txt", SIMPLIFIED.getBytes(UTF_8));
    assertThat(page.charset()).isEqualTo("GBK");
    assertThatThrownBy(() -> PageReader.of("klingon", 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("klingon")
        .hasMessageContaining("GB18030");
  }

  @Test
  void saysWhyThereIsNoPage(@TempDir Path folder) throws Exception {
    assertThat(refusal(new byte[0]).code()).isEqualTo("empty");
    assertThat(refusal("%PDF-1.7\n%".getBytes(US_ASCII)).message()).contains("PDF");
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}).message())
        .contains("image");
    assertThat(refusal(new byte[4096]).code()).isEqualTo("binary");
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertThat(refusal(noise).code()).isEqualTo("binary");

    Path missing = folder.resolve("gone.txt");
    assertThat(refusal(missing, reader).code()).isEqualTo("unreadable");
    Path large = Files.writeString(folder.resolve("large.txt"), "新闻".repeat(100));
    Problem tooLarge = refusal(large, PageReader.of("auto", 599));
    assertThat(tooLarge.code()).isEqualTo("too-large");
    assertThat(tooLarge.message()).contains("600").contains("599");
    assertThat(PageReader.of("auto", 600).read("large.txt", large).text()).hasSize(200);
  }

  private Problem refusal(byte[] bytes) {
    return catchThrowableOfType(UnreadablePageException.class, () -> reader.read("page.txt", bytes))
        .problem();
  }

  private static Problem refusal(Path file, PageReader reader) {
    return catchThrowableOfType(UnreadablePageException.class, () -> reader.read("page.txt", file))
        .problem();
  }

  private static byte[] join(byte[] head, int... tail) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(head);
    for (int b : tail) {
      joined.write(b);
    }
    return joined.toByteArray();
  }
}
