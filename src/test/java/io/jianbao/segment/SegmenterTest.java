package io.jianbao.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.text.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SegmenterTest {
  private static final Segmenter SEGMENTER = Segmenter.create();

  private static List<String> words(String text, FixedWord... fixed) {
    return SEGMENTER.segment(text, List.of(fixed)).stream()
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }

  @Test
  void knowsTheWordsOfOurDays() {
    assertThat(words("网格员做好疫情防控")).containsExactly("网格员", "做好", "疫情", "防控");
  }

  @Test
  void fixedWordsAreNeverCut() {
    FixedWord figure = new FixedWord(new Span(2, 9), "m");
    FixedWord inside = new FixedWord(new Span(4, 8), "n");
    assertThat(words("全市12300多名党员", inside, figure)).containsExactly("全市", "12300多名", "党员");
  }

  @Test
  void traditionalTextIsCutLikeSimplified() {
    assertThat(words("總統發表談話")).containsExactly("總統", "發表", "談話");
  }

  @Test
  void moreWordsCanBeGiven() {
    Segmenter more = Segmenter.create(List.of("敲门行动\tnz"));
    assertThat(more.segment("开展敲门行动", List.of())).contains(new Token(2, 6, "nz"));
  }

  @Test
  void oddCharactersKeepTheirOffsets() {
    String text = "雨\u3000\uD842\uDFB7a-1\u0001\n3.5%，A\uD800";
    assertThat(String.join("", words(text))).isEqualTo(text);
    assertThat(words(text)).contains("\uD842\uDFB7", "3.5%", "a-1");
  }

  @Property(tries = 200)
  void tokensRejoinToAnyText(@ForAll String text) {
    assertThat(String.join("", words(text))).isEqualTo(text);
  }
}
