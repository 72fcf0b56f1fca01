package io.jianbao.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.name.Entity;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QuoteFinderTest {
  private static final QuoteFinder FINDER = QuoteFinder.create();

  /** The statements as {@code speaker form verb: what}; 张三, 李四 and 王五 are the persons. */
  private static List<String> quotes(String... paragraphs) {
    List<List<Entity>> entities = new ArrayList<>();
    for (String paragraph : paragraphs) {
      entities.add(persons(paragraph));
    }
    List<List<Quote>> found = FINDER.find(List.of(paragraphs), entities);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < paragraphs.length; i++) {
      for (Quote quote : found.get(i)) {
        lines.add(
            quote.speaker()
                + " "
                + (quote.form() == Quote.Form.DIRECT ? "“" : "")
                + quote.verb()
                + ": "
                + quote.span().of(paragraphs[i]));
      }
    }
    return lines;
  }

  private static List<Entity> persons(String text) {
    List<Entity> persons = new ArrayList<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      String name = text.substring(i, i + 2);
      if (List.of("张三", "李四", "王五", "田小").contains(name)) {
        Span span = new Span(i, i + 2);
        persons.add(new Entity(span, Entity.Type.PERSON, name, null, null, "test"));
      }
    }
    return persons;
  }

  @TestFactory
  List<DynamicTest> everyCueVerbHasAnExampleThatWorks() {
    return new CueVerbs()
        .all().stream()
            .map(verb ->
                DynamicTest.dynamicTest(
                    verb.text(),
                    () ->
                        assertThat(quotes(verb.example()))
                            .anyMatch(line ->
                                line.startsWith("张三 ") && line.contains(verb.text() + ": "))))
            .toList();
  }

  @Test
  void speakerInFront() {
    assertThat(quotes("局长张三指出，要抓紧修路。路修好了。")).containsExactly("张三 指出: 要抓紧修路。");
    assertThat(quotes("张三说：“路修好了。”")).containsExactly("张三 “说: 路修好了。");
  }

  @Test
  void speakerBehind() {
    assertThat(quotes("“路修好了，大家都高兴。”张三说。")).containsExactly("张三 “说: 路修好了，大家都高兴。");
  }

  @Test
  void speakerInTheMiddle() {
    assertThat(quotes("“路修好了，”张三说，“大家都高兴。”")).containsExactly("张三 “说: 路修好了，", "张三 “说: 大家都高兴。");
  }

  @Test
  void markLostAtAPageBreak() {
    assertThat(quotes("路都修好了。”张三说。")).containsExactly("张三 “说: 路都修好了。");
    assertThat(quotes("张三说：“路都修好了")).containsExactly("张三 “说: 路都修好了");
  }

  @Test
  void nestedAttributionKeepsBoth() {
    assertThat(quotes("张三转述李四的话说，货已经发出。")).containsExactly("张三 转述: 李四的话说，货已经发出。", "李四 说: 货已经发出。");
  }

  @Test
  void addresseeIsNoSpeaker() {
    assertThat(quotes("张三对李四表示，货已经发出。")).containsExactly("张三 表示: 货已经发出。");
  }

  @Test
  void pronounMeansTheLastSpeaker() {
    assertThat(quotes("张三来到村里。他说，路修好了。")).containsExactly("张三 说: 路修好了。");
  }

  @Test
  void pronounMeansNobodyOfTheStoryBefore() {
    assertThat(quotes("张三说，路修好了。", "【陈某╱台北報導】路又坏了。他说，还要再修。")).containsExactly("张三 说: 路修好了。");
  }

  @Test
  void pronounMeansThePersonOfItsOwnSentenceFirst() {
    assertThat(quotes("张三走了。最年长的是李四，她说：“我留下。”")).containsExactly("李四 “说: 我留下。");
  }

  @Test
  void whoEndsAClauseIsNotMeantByThePronoun() {
    assertThat(quotes("队长力挺张三，他说：“张三很努力。”")).isEmpty();
  }

  @Test
  void reportersOfTheBylineAreNotMeantByThePronoun() {
    assertThat(quotes("（记者王建国）张三到县里看望大家。他强调，要抓紧修路。")).containsExactly("张三 强调: 要抓紧修路。");
  }

  @Test
  void partsOfOtherWordsAreNoVerbsOfSaying() {
    assertThat(quotes("张三处理了问题，路通了。", "张三作了演讲，路通了。", "换句话说，张三来了。")).isEmpty();
    assertThat(quotes("张三作出明确的部署和要求，路通了。")).isEmpty();
    assertThat(quotes("张三被质疑：“路修好了吗？”", "张三听取了情况介绍，回去了。")).isEmpty();
    assertThat(quotes("“路修好了。”田小说。")).hasSize(1);
    assertThat(quotes("作为“全县修路的带头人”，张三感慨万千。")).isEmpty();
    assertThat(quotes("县里的回应是，“路会修好的。”张三则强调，动作要快。")).containsExactly("张三 强调: 动作要快。");
  }

  @Test
  void whoSpeaksInWritingIsNamedWithoutTheStatement() {
    assertThat(quotes("张三21日凌晨发表声明说，路将修好。")).containsExactly("张三 说: 路将修好。");
    assertThat(quotes("县检察官发表一份声明说，路将修好。")).containsExactly("县检察官 说: 路将修好。");
    assertThat(quotes("张三24日通过其发言人发表声明指出，路将修好。")).containsExactly("张三 指出: 路将修好。");
    assertThat(quotes("听了张三讲话的与会人士表示，路将修好。")).isEmpty();
  }

  @Test
  void whoIsSpokenToAndWhereStandsBetweenSpeakerAndVerb() {
    assertThat(quotes("张三对当地干部群众说，路将修好。")).containsExactly("张三 说: 路将修好。");
    assertThat(quotes("张三3日在参加小组讨论时说，路将修好。")).containsExactly("张三 说: 路将修好。");
  }

  @Test
  void officeMeansItsOnlyHolder() {
    String first = "局长张三来到村里。";
    String second = "局长指出，要抓紧修路。";
    Entity person = new Entity(new Span(2, 4), Entity.Type.PERSON, "张三", "局长", null, "title");
    List<Quote> quotes =
        FINDER.find(List.of(first, second), List.of(List.of(person), List.of())).getLast();
    assertThat(quotes).extracting(Quote::speaker).containsExactly("张三");
    assertThat(quotes.getFirst().speakerSpan()).isEqualTo(new Span(0, 2));
  }

  @Test
  void moreIsSaidBehindAQuotation() {
    assertThat(quotes("“路修好了。”张三说，明年还要种树。")).containsExactly("张三 “说: 路修好了。", "张三 说: 明年还要种树。");
    assertThat(quotes("“走吧。”张三说，随后关上了门。")).containsExactly("张三 “说: 走吧。");
  }

  @Test
  void traditionalCharactersAreRead() {
    assertThat(quotes("「路修好了。」張三這樣說。", "張三強調，要抓緊修路。")).isEmpty();
    assertThat(quotes("张三說：「路修好了。」", "张三認為，要抓緊修路。"))
        .containsExactly("张三 “說: 路修好了。", "张三 認為: 要抓緊修路。");
  }

  @Test
  void theNextSpeakerEndsWhatTheLastOneSaid() {
    assertThat(quotes("张三表示，明天可以开工；李四则表示，还要再等两天。"))
        .containsExactly("张三 表示: 明天可以开工；", "李四 表示: 还要再等两天。");
  }

  @Test
  void forHimIsNotSaidByHim() {
    assertThat(quotes("这对张三来说，是一件大喜事。", "张三听说，路修好了。")).isEmpty();
    assertThat(quotes("专家李四称赞：“好手艺。”")).isEmpty();
    assertThat(quotes("不过专家认为，明年会更好。")).containsExactly("专家 认为: 明年会更好。");
    assertThat(quotes("张三拒绝了邻居的要求，转身走了。", "张三去年访问，今年再来。")).isEmpty();
  }

  @Test
  void officeBehindTheNameIsNoPartOfIt() {
    assertThat(quotes("张三代表表示，要抓紧修路。")).containsExactly("张三 表示: 要抓紧修路。");
  }

  @Test
  void feelingsAndTermsAreNotSaid() {
    assertThat(quotes("张三表示热烈祝贺和衷心感谢。", "张三提出“三步走”方案。")).isEmpty();
  }

  @Test
  void hostileTextTakesNoLongerThanItsLength() {
    String text = "张三表示，“好，”张三说，".repeat(20_000);
    assertThat(FINDER.find(List.of(text), List.of(persons(text)))).hasSize(1);
  }

  @Test
  void nothingIsClaimedWithoutASpeaker() {
    assertThat(quotes("这本小说，大家都爱读。", "开展“敲门行动”，张三参加。")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    for (Quote quote : FINDER.find(List.of(text), List.of(List.of())).getFirst()) {
      assertThat(quote.span().end()).isLessThanOrEqualTo(text.length());
    }
  }
}
