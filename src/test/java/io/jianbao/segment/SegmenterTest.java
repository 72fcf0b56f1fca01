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
  void lexiconJoinsWhatTheDictionaryCuts() {
    assertThat(words("一带一路建设和脱贫攻坚")).containsExactly("一带一路", "建设", "和", "脱贫攻坚");
  }

  @Test
  void fixedWordsAreNeverCut() {
    FixedWord figure = new FixedWord(new Span(2, 9), "m");
    FixedWord inside = new FixedWord(new Span(4, 8), "n");
    assertThat(words("全市12300多名党员", inside, figure)).containsExactly("全市", "12300多名", "党员");
  }

  @Test
  void figuresAreCutBehindTheNumberUnlessAModifierJoins() {
    FixedWord joined = new FixedWord(new Span(2, 9), "mq");
    assertThat(words("全市12300多名党员", joined)).containsExactly("全市", "12300多名", "党员");
    FixedWord plain = new FixedWord(new Span(2, 5), "mq");
    assertThat(words("新增17例病例", plain)).containsExactly("新增", "17", "例", "病例");
  }

  @Test
  void timesAreCutIntoTheirUnits() {
    FixedWord time = new FixedWord(new Span(0, 8), "t");
    assertThat(words("2月26日14时开会", time)).containsExactly("2月", "26日", "14时", "开会");
    assertThat(words("一九九八年二十八日第三天")).startsWith("一九九八年", "二十八日", "第三");
  }

  @Test
  void wordsOfTheDictionaryAreCutByTheRulesOfThePkuCorpus() {
    assertThat(words("孩子们见到新的副主席")).containsSubsequence("孩子", "们", "新", "的", "副", "主席");
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
