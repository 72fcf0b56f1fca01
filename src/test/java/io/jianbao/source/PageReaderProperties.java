package io.jianbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What holds for every text and for every heap of bytes. */
class PageReaderProperties {
  private static final String FREQUENT =
      "的一国在人了有中是年和大业不为发会工经上地市要个产这出行作生家以成到日民来我部对进多全建他公开们场展时理新方主企资实学报制政济用同于法高长现本月定化加动合品重关机分力自外者区能设后就等体下万元社过前面农也得与说之员而务利电文事可种总改三各好金第司其从平代当天水省提商十管内小技位目起海所立已通入量子问度北保心还科委都术使明着次将增基名向门应里美由规今题记点计去强两些表系办教正条最达特革收二期并程厂如道际及西口京华任调性导组东路活广意比投决交统党南安此领结营项情解议义山先车然价放世间因共院步物界集把持无但城相书村求治取原处府研质信四运县军件育局干队团又造形级标联专少费效据手施权江近深更认果格几看没职服台式益想数单样只被亿老受优常销志战流很接乡头给至难观指创证织论别五协变风批见究支那查张精林每转划准做需传争税构具百或才积势举必型易视快李参回引镇首推思完消值该走装众责备州供包副极整确知贸己环话反身选亚么带采王策真女谈严斯况色打德告仅它气料神率识劳境源青护列兴许户马港则节款拉直案股光较河花根布线土克再群医清速律她族历非感占续师何影功负验望财类货约艺售连纪按讯史示象养获石食抓富模始住赛客越闻央席坚";

  private final PageReader automatic = PageReader.automatic();

  @Provide
  Arbitrary<String> anyText() {
    // every code point but surrogates
    return Arbitraries.integers()
        .between(1, 0x10FFFF)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .list()
        .ofMaxSize(200)
        .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
  }

  @Provide
  Arbitrary<String> ordinaryText() {
    return Arbitraries.of(FREQUENT.chars().mapToObj(c -> (char) c).toList())
        .list()
        .ofMinSize(12)
        .ofMaxSize(300)
        .map(list -> list.stream().map(String::valueOf).reduce("", String::concat));
  }

  @Property(tries = 300)
  void anyTextReadsBackInItsNamedEncoding(@ForAll("anyText") String text) throws Exception {
    for (String charset : new String[] {"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"}) {
      byte[] bytes = ("新闻" + text).getBytes(Charset.forName(charset));
      PageReader named = PageReader.of(charset, PageReader.DEFAULT_MAX_BYTES);
      try {
        Page page = named.read("page.txt", bytes);
        assertThat(page.text()).isEqualTo("新闻" + text);
        assertThat(page.problems()).isEmpty();
      } catch (UnreadablePageException e) {
        // a text that is mostly control characters is taken for data
        assertThat(e.problem().code()).isEqualTo("binary");
        assertThat(text.codePoints().filter(Kinds::isControl).count()).isPositive();
      }
    }
  }

  @Property(tries = 300)
  void markedTextReadsBackUntold(@ForAll("anyText") String text) throws Exception {
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      String page = "新闻新闻新闻" + withoutControls(text);
      Page read = automatic.read("page.txt", ("\uFEFF" + page).getBytes(charset));
      assertThat(read.text()).isEqualTo(page);
      assertThat(read.charset()).isEqualTo(charset.name());
      assertThat(read.problems()).isEmpty();
    }
  }

  private static String withoutControls(String text) {
    StringBuilder rest = new StringBuilder();
    text.codePoints().filter(c -> !Kinds.isControl(c)).forEach(rest::appendCodePoint);
    return rest.toString();
  }

  @Property(tries = 200)
  void ordinaryTextReadsBackUntold(@ForAll("ordinaryText") String text) throws Exception {
    for (String charset :
        new String[] {"GB2312", "GBK", "GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"}) {
      Page page = automatic.read("page.txt", text.getBytes(Charset.forName(charset)));
      assertThat(page.text()).as(charset).isEqualTo(text);
      assertThat(page.problems()).isEmpty();
    }
  }

  @Property(tries = 500)
  void anyBytesGiveWellFormedTextOrAReason(@ForAll @Size(max = 400) byte[] bytes) {
    for (String charset :
        new String[] {"auto", "UTF-8", "GB18030", "Big5", "UTF-16LE", "Shift_JIS", "ISO-2022-CN"}) {
      try {
        Page page = PageReader.of(charset, 1000).read("page.txt", bytes);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(page.text())).isTrue();
        assertThat(page.confidence()).isBetween(0.0, 1.0);
        assertThat(hasUnreportedLoss(page, bytes)).as("loss in %s", page.charset()).isFalse();
      } catch (UnreadablePageException e) {
        assertThat(e.problem().message()).isNotBlank();
        assertThat(e.problem().source()).isEqualTo("page.txt");
      }
    }
  }

  /** U+FFFD in the text, no problem reported, and the bytes do not say U+FFFD themselves. */
  private static boolean hasUnreportedLoss(Page page, byte[] bytes) {
    Charset charset = Charset.forName(page.charset());
    if (!page.problems().isEmpty() || !page.text().contains("\uFFFD") || !charset.canEncode()) {
      return false;
    }
    String written = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] replacement = "\uFFFD".getBytes(charset);
    return !written.contains(new String(replacement, StandardCharsets.ISO_8859_1));
  }
}
