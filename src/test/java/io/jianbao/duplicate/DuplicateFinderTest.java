package io.jianbao.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.duplicate.DuplicatePair.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateFinderTest {
  private static final DuplicateFinder FINDER = new DuplicateFinder();

  private static final String BRIDGE = "青河大桥昨日凌晨合龙，建设者用了二十六个月，在水深浪急的峡口竖起四座桥塔，两岸群众从此告别摆渡过河的日子。";
  private static final String SCHOOL = "开学第一周，北岭小学的食堂换上了新灶台，三百多个孩子第一次在学校吃上热腾腾的午饭，家长们悬着的心放了下来。";

  private static List<DuplicatePair> find(String... texts) {
    List<ParagraphText> paragraphs = new ArrayList<>();
    for (String text : texts) {
      paragraphs.add(ParagraphText.of("p" + paragraphs.size(), null, text));
    }
    return FINDER.find(paragraphs);
  }

  private static DuplicatePair theOnly(String a, String b) {
    List<DuplicatePair> pairs = find(SCHOOL, a, b);
    assertThat(pairs).hasSize(1);
    assertThat(pairs.getFirst().a()).isEqualTo(1);
    assertThat(pairs.getFirst().b()).isEqualTo(2);
    return pairs.getFirst();
  }

  @Test
  void findsNothingInDifferentTexts() {
    assertThat(find(BRIDGE, SCHOOL, "今天晴。", "")).isEmpty();
    assertThat(find()).isEmpty();
  }

  @Test
  void exactIsEqualAfterFolding() {
    String printed = "全市共有1200名志愿者参加ＡＢＣ行动，后勤组连夜发放口罩。";
    String folded = "全市共有 １２００ 名志願者參加abc行動,後勤組連夜發放口罩";
    DuplicatePair pair = theOnly(printed, folded);
    assertThat(pair.kind()).isEqualTo(Kind.EXACT);
    assertThat(pair.similarity()).isEqualByComparingTo("1.00");
    assertThat(pair.differences()).isEmpty();
  }

  @Test
  void aDecimalPointIsNoPunctuation() {
    DuplicatePair pair = theOnly("这条隧道全长3.5公里，明年五月通车，沿线村庄都装上路灯。", "这条隧道全长35公里，明年五月通车，沿线村庄都装上路灯。");
    assertThat(pair.kind()).isEqualTo(Kind.NUMBER);
  }

  @Test
  void namesTheFiguresThatDiffer() {
    String a = "截至昨日，灾区已转移群众4567人，搭起帐篷890顶，没有人员伤亡的报告。";
    String b = "截至昨日，灾区已转移群众9521人，搭起帐篷890顶，没有人员伤亡的报告。";
    DuplicatePair pair = theOnly(a, b);
    assertThat(pair.kind()).isEqualTo(Kind.NUMBER);
    assertThat(pair.differences()).hasSize(1);
    Difference difference = pair.differences().getFirst();
    assertThat(difference.a().of(a)).isEqualTo("4567");
    assertThat(difference.b().of(b)).isEqualTo("9521");
  }

  @Test
  void namesTheSpeakersThatDiffer() {
    String a = "县委书记田雨生指出，修路不能只顾眼前，要给子孙后代留下青山绿水，也要让山里的果子卖得出去。";
    String b = "副省长郑克勤强调，修路不能只顾眼前，要给子孙后代留下青山绿水，也要让山里的果子卖得出去。";
    DuplicatePair pair = theOnly(a, b);
    assertThat(pair.kind()).isEqualTo(Kind.SPEAKER);
    assertThat(pair.differences()).isNotEmpty();
    assertThat(pair.differences().getFirst().a().of(a)).startsWith("县委书记");
  }

  @Test
  void aSpeakerWhereThereWasNone() {
    String b = "县委书记田雨生说：" + BRIDGE;
    assertThat(theOnly(BRIDGE, b).kind()).isEqualTo(Kind.SPEAKER);
  }

  @Test
  void anotherVerbIsNotAnotherSpeaker() {
    String said = "，修路不能只顾眼前，要给子孙后代留下青山绿水，也要让山里的果子卖得出去。";
    assertThat(theOnly("县委书记田雨生指出" + said, "县委书记田雨生强调" + said).kind()).isEqualTo(Kind.NEAR);
  }

  @Test
  void cutOffInMidSentence() {
    String cut = BRIDGE.substring(0, 22);
    DuplicatePair pair = theOnly(BRIDGE, cut);
    assertThat(pair.kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(pair.differences())
        .singleElement()
        .satisfies(it -> assertThat(it.a().of(BRIDGE)).startsWith(BRIDGE.substring(22, 40)));
  }

  @Test
  void wholeSentencesInsideALongerParagraph() {
    String longer = "受寒潮影响，全省多地降温。" + BRIDGE + "接下来几天，气象部门还将发布大风预警，请市民留意。";
    assertThat(theOnly(BRIDGE, longer).kind()).isEqualTo(Kind.CONTAINED);
  }

  @Test
  void clausesInAnotherOrder() {
    String moved = "在水深浪急的峡口竖起四座桥塔，两岸群众从此告别摆渡过河的日子，青河大桥昨日凌晨合龙，建设者用了二十六个月。";
    assertThat(theOnly(BRIDGE, moved).kind()).isEqualTo(Kind.REORDERED);
  }

  @Test
  void smallChangesAreNear() {
    String changed = BRIDGE.replace("昨日凌晨", "今天上午").replace("峡口", "谷口");
    assertThat(theOnly(BRIDGE, changed).kind()).isEqualTo(Kind.NEAR);
  }

  @Test
  void oneCommonClauseIsNoDuplicate() {
    String other = "老船工回忆说，两岸群众从此告别摆渡过河的日子，他自己却有些舍不得那条跟了三十年的木船，常常一个人到江边坐坐。";
    assertThat(find(BRIDGE, other)).isEmpty();
  }

  /** The truncated copy belongs to the statement that it agrees with, and to no other. */
  @Test
  void aTruncatedCopyIsNotASecondConflict() {
    String said = "，种树不是为了好看，要让沙地长出庄稼，也要让栽树的人有饭吃、有学上、有病能医，这件事一百年也不能停。";
    String first = "自治区林业厅厅长白云飞指出" + said;
    String second = "国务院副总理顾长河指出" + said;
    List<DuplicatePair> pairs = find(first, SCHOOL, second, SCHOOL, second.substring(0, 26));
    assertThat(pairs)
        .extracting(it -> it.a() + "-" + it.b() + " " + it.kind())
        .containsExactly("0-2 SPEAKER", "1-3 EXACT", "2-4 TRUNCATED");
    assertThat(pairs).extracting(DuplicatePair::group).containsExactly(1, 2, 1);
  }

  @Test
  void aHeadlineInItsOwnLeadIsNoDuplicate() {
    String headline = "青河大桥昨日凌晨合龙 建设者用了二十六个月";
    List<ParagraphText> own =
        List.of(
            new ParagraphText("h1", null, "a1", null, true, headline, List.of()),
            new ParagraphText("p1", null, "a1", null, false, BRIDGE, List.of()));
    assertThat(FINDER.find(own)).isEmpty();
    List<ParagraphText> another =
        List.of(
            own.getFirst(), new ParagraphText("p1", null, "a2", null, false, BRIDGE, List.of()));
    assertThat(FINDER.find(another)).hasSize(1);
  }

  /** A line pulled out of the text is no duplicate; the same line in another article is. */
  @Test
  void aLineFromTheMiddleOfItsOwnArticleIsNoDuplicate() {
    String line = "在水深浪急的峡口竖起四座桥塔，两岸群众从此告别摆渡过河的日子";
    ParagraphText pulled = ParagraphText.of("p1", "a1", line);
    assertThat(FINDER.find(List.of(pulled, ParagraphText.of("p2", "a1", BRIDGE)))).isEmpty();
    assertThat(FINDER.find(List.of(pulled, ParagraphText.of("p2", "a2", BRIDGE)))).hasSize(1);
    ParagraphText cut = ParagraphText.of("p1", "a1", BRIDGE.substring(0, 22));
    assertThat(FINDER.find(List.of(cut, ParagraphText.of("p2", "a1", BRIDGE)))).hasSize(1);
  }

  /** A line in front of the text that begins like it is a headline if it is whole, else a cut. */
  @ParameterizedTest
  @CsvSource({
    "青河大桥昨日凌晨合龙, true",
    "青河大桥昨日凌晨合, false",
    "青河大桥昨日凌晨合龙，建设者用了, false",
    "青河大桥昨日凌晨合龙，建设者用了二十六个月, false"
  })
  void aWholeClauseInFrontOfItsArticleIsAHeadline(String line, boolean headline) {
    List<ParagraphText> article =
        List.of(
            ParagraphText.of("p1", "a1", line),
            ParagraphText.of("p2", "a1", SCHOOL),
            ParagraphText.of("p3", "a1", BRIDGE));
    assertThat(FINDER.find(article)).hasSize(headline ? 0 : 1);
  }

  /** One piece of news a day of the same form: known from other papers, not from this page. */
  @Test
  void everydayLeadsOnOnePageAreTemplates() {
    String a = "新华社北京4月8日电 国家主席习近平8日应约同哈萨克斯坦总统托卡耶夫通电话。";
    String b = "新华社北京4月8日电 国家主席习近平8日应约同巴西总统博索纳罗通电话。";
    assertThat(theOnly(a, b).kind()).isEqualTo(Kind.TEMPLATE);
  }

  /** The same words for another day, another session, other people. */
  @ParameterizedTest
  @CsvSource({
    "新华社北京2月6日电 2月6日，抗旱领导小组组长田广河主持召开会议听取各地旱情和春灌的汇报。,"
        + "新华社北京2月20日电 2月20日，抗旱救灾领导小组组长田广河主持召开会议听取各地旱情和春灌的汇报。",
    "秘书长何青山就第十四次会议的议程和日程安排作了汇报，各专门小组的负责人作了补充。," + "秘书长何青山就第十六次会议的议程和日程安排等作了汇报，各专门小组的负责人作了补充。",
    "（作者为本报河东分社记者）, （作者为本报河西分社记者）",
    "（作者为青河大学渠水研究院院长）, （作者为县水利学会理事、青河大学渠水研究院院长）",
    "何青山、田小满、石大川陪同考察。, 孟长河、何青山、田小满、石大川陪同考察。",
    "副县长田小满、石大川、林秋水、白玉兰、江海生出席会议。, 副县长田小满、石大川、林秋水、白玉兰出席会议。",
    "孟长河严重违反渠水公约，在枯水时节私自开闸。孟长河被罚款。," + "白玉严重违反渠水公约，多次在枯水时节私自开闸。白玉被罚款。"
  })
  void anotherIssueOfASeriesIsATemplate(String a, String b) {
    assertThat(theOnly(a, b).kind()).isEqualTo(Kind.TEMPLATE);
  }

  /** Notes below one text, each with a number of its own. */
  @Test
  void anotherItemOfAListIsATemplate() {
    ParagraphText pipes = ParagraphText.of("p1", "a1", "［6］渠水用户是指报告期末在县水利站登记注册，通过明渠和管道接入渠网的农户。");
    ParagraphText drips = ParagraphText.of("p2", "a1", "［7］滴灌用户是指报告期末在县水利站登记注册，通过管道和滴头接入渠网的农户。");
    assertThat(FINDER.find(List.of(pipes, drips)))
        .singleElement()
        .extracting(DuplicatePair::kind)
        .isEqualTo(Kind.TEMPLATE);
  }

  /** Other words are another version in the same days, and another event weeks later. */
  @ParameterizedTest
  @CsvSource({
    "市图书馆向读者推荐了二十本讲述运河历史的新书，并邀请作者到馆里同读者见面，孩子们围着作者问个不停。, 市图书馆向读者推荐了二十本讲述长城历史的新书，并邀请作者到馆里同读者见面，孩子们围着作者问个不停。, 2, NEAR",
    "市图书馆向读者推荐了二十本讲述运河历史的新书，并邀请作者到馆里同读者见面，孩子们围着作者问个不停。, 市图书馆向读者推荐了二十本讲述长城历史的新书，并邀请作者到馆里同读者见面，孩子们围着作者问个不停。, 40, TEMPLATE",
    "市图书馆向读者推荐了二十本讲述运河历史的新书，并邀请作者到馆里同读者见面，孩子们围着作者问个不停。, 市图书馆曾向读者推荐了二十本讲述运河历史的新书，并邀请作者到馆同读者见面，孩子们围着作者问个不停。, 40, NEAR",
    "青河电视台消息（晚间新闻）：渠水管理处近日公布了东干渠的轮灌日程，农户可到村里查看。, 青河电视台消息（晚间新闻）：渠水管理处近日公布了西干渠清淤日程，农户可到村里查看。, 5, TEMPLATE",
    "渠水管理处今天上午召开第三次例会，听取各站汇报春灌准备情况。, 渠水管理处今天上午召开第四次例会，听取各站汇报春灌准备情况。, 0, NUMBER",
    "渠水管理处今天上午召开第三次例会，听取各站汇报春灌准备情况。, 渠水管理处今天上午召开第四次例会，听取各站汇报春灌准备情况。, 7, TEMPLATE",
    "东干渠今年春灌浇地三万亩，农户排队取水的日子一去不返。, 东干渠今年春灌浇地五万亩，农户排队取水的日子一去不返。, 2, NUMBER",
    "东干渠今年春灌浇地三万亩，农户排队取水的日子一去不返。, 东干渠今年春灌浇地五万亩，农户排队取水的日子一去不返。, 365, TEMPLATE",
    "青河壶口瀑布迎来最佳观赏期, 青河壶口瀑布再次迎来最佳观赏期, 0, NEAR",
    "青河壶口瀑布迎来最佳观赏期, 青河壶口瀑布再次迎来最佳观赏期, 40, BOILERPLATE",
    "田雨生感谢阿方多年来帮助县里修渠，并愿同阿方一道办好明年的水利展览，让更多农户看到滴灌的好处。, 田雨生感谢摩方多年来帮助县里修渠，并愿同摩方一道办好明年的水利展览，让更多农户看到滴灌的好处。, 0, NEAR",
    "田雨生感谢阿方多年来帮助县里修渠，并愿同阿方一道办好明年的水利展览，让更多农户看到滴灌的好处。, 田雨生感谢摩方多年来帮助县里修渠，并愿同摩方一道办好明年的水利展览，让更多农户看到滴灌的好处。, 9, TEMPLATE",
    "田雨生指出，修路不能只顾眼前，要给子孙后代留下青山绿水，也要让山里的果子卖得出去，让年轻人留得下来。, 文章说，修路不能只顾眼前，要给子孙后代留下青山绿水，还要算好长远账，也要让山里的果子卖得出去，让年轻人留得下来。, 90, NEAR"
  })
  void otherWordsWeeksLaterAreAnotherEvent(String a, String b, int days, Kind kind) {
    LocalDate day = LocalDate.of(2021, 3, 5);
    assertThat(
            FINDER.find(
                List.of(
                    ParagraphText.of("p1", "a1", day, a),
                    ParagraphText.of("p2", "a2", day.plusDays(days), b))))
        .singleElement()
        .extracting(DuplicatePair::kind)
        .isEqualTo(kind);
  }

  /** The same event in two papers, or two events in one. */
  @ParameterizedTest
  @CsvSource({
    "青河日报消息, NEAR",
    "北岭电视台消息, TEMPLATE",
  })
  void leadsOfOneSourceTellOfTwoEvents(String other, Kind kind) {
    String report = "（晚间新闻）：渠首闸门漏水，守闸人江海生带着%s跳进齐腰深的水里，用麻袋秸秆堵了半宿。";
    String a = "北岭电视台消息" + report.formatted("邻村青年");
    String b = other + report.formatted("退伍老兵");
    LocalDate day = LocalDate.of(2021, 3, 5);
    assertThat(
            FINDER.find(
                List.of(
                    ParagraphText.of("p1", "a1", day, a), ParagraphText.of("p2", "a2", day, b))))
        .singleElement()
        .extracting(DuplicatePair::kind)
        .isEqualTo(kind);
  }

  /** On its page it starts in mid-sentence; elsewhere the other text leads up to it. */
  @Test
  void aSentenceThatAnotherTextLeadsUpToIsNotCutOff() {
    String sentence = "聘请江海生为东干渠管理站站长，并请他在五月前排好全渠的轮灌日程。";
    String whole = "县政府常务会议听取了水利站的汇报，经过表决，会议决定" + sentence;
    assertThat(theOnly(sentence, whole).kind()).isEqualTo(Kind.CONTAINED);
    assertThat(
            FINDER.find(
                List.of(
                    ParagraphText.of("p1", "a1", whole), ParagraphText.of("p2", "a1", sentence))))
        .singleElement()
        .extracting(DuplicatePair::kind)
        .isEqualTo(Kind.TRUNCATED);
  }

  /** What has words of its own to go on with was not cut off. */
  @Test
  void whatGoesOnOtherwiseIsNotCutOff() {
    String other = BRIDGE.substring(0, 36) + "灯火通明。";
    assertThat(theOnly(other, BRIDGE + "接下来几天，气象部门还将发布大风预警，请市民留意。").kind())
        .isNotEqualTo(Kind.TRUNCATED);
  }

  @ParameterizedTest
  @CsvSource({"9, 九, NEAR", "21, 二十一, NEAR", "100, 一百, NEAR", "12, 二十, NUMBER", "3万, 三万, NEAR"})
  void aFigureWrittenOutIsTheSame(String digits, String writtenOut, Kind kind) {
    String text = "东干渠管理站共有%s座水闸，今年全部换上了自动启闭设备，值守的人少了一半，放水却更准时。";
    assertThat(theOnly(text.formatted(digits), text.formatted(writtenOut)).kind()).isEqualTo(kind);
  }

  /** A headline leaves out words of the lead below. */
  @Test
  void aHeadlineRightInFrontOfItsLeadIsNoCopy() {
    ParagraphText line = ParagraphText.of("p1", "a1", "县水利站公布东干渠轮灌日程");
    String lead = "县水利站昨天公布东干渠今年的轮灌日程，下游三个村将在四月初第一批放水，农户可到村里查看。";
    assertThat(FINDER.find(List.of(line, ParagraphText.of("p2", "a1", lead)))).isEmpty();
  }

  /** Each copy of a text has a day of its own. */
  @Test
  void eachCopyIsHeldAgainstTheOtherByItsOwnDay() {
    String runs = "县剧团带着新排的折子戏走进北岭山区的十二个村庄，乡亲们搬着板凳早早坐满了晒场，掌声一直没有断过。";
    String other = runs.replace("北岭山区", "南川牧区");
    LocalDate day = LocalDate.of(2021, 3, 5);
    List<ParagraphText> paragraphs =
        List.of(
            ParagraphText.of("p1", "a1", day, runs),
            ParagraphText.of("p2", "a2", day.plusDays(99), runs),
            ParagraphText.of("p3", "a3", day.plusDays(100), other));
    assertThat(FINDER.find(paragraphs))
        .extracting(it -> it.a() + "-" + it.b() + " " + it.kind())
        .containsExactly("0-1 EXACT", "0-2 TEMPLATE", "1-2 NEAR");
  }

  /** What says itself that it ends, or was never more than a phrase, was not cut off. */
  @ParameterizedTest
  @CsvSource({
    "青河大桥昨日凌晨合龙，建设者用了二十六, TRUNCATED",
    "青河大桥昨日凌晨合龙, BOILERPLATE",
    "青河大桥昨日凌晨：, BOILERPLATE",
    "青河大桥昨日凌晨——, BOILERPLATE"
  })
  void aPhraseIsNotCutOff(String part, Kind kind) {
    ParagraphText longer = ParagraphText.of("p2", "a2", BRIDGE);
    assertThat(FINDER.find(List.of(ParagraphText.of("p1", "a1", part), longer)))
        .singleElement()
        .extracting(DuplicatePair::kind)
        .isEqualTo(kind);
  }

  @Test
  void aWholeSentenceIsContainedAndASpeakersNameALabel() {
    String sentence = BRIDGE.substring(0, BRIDGE.length() - 1);
    assertThat(theOnly(sentence, BRIDGE + "接下来几天，气象部门还将发布大风预警，请市民留意。").kind())
        .isEqualTo(Kind.CONTAINED);
    String said = "东干渠管理站站长江海生说，今年的春灌比去年早了半个月，沿线的农户已经排好了轮灌的日程。";
    assertThat(theOnly("东干渠管理站站长江海生", said).kind()).isEqualTo(Kind.BOILERPLATE);
  }

  /** A few words of a sentence elsewhere were cut off from it only if they are the same. */
  @Test
  void wordsThatAreNotJustTheSameAreAPhrase() {
    String line = "在风高浪急的峡口竖起桥塔";
    ParagraphText longer = ParagraphText.of("p2", "a2", BRIDGE);
    assertThat(FINDER.find(List.of(ParagraphText.of("p1", "a1", line), longer)))
        .allMatch(it -> it.kind() == Kind.BOILERPLATE);
    ParagraphText cut = ParagraphText.of("p1", "a1", BRIDGE.substring(0, 12));
    assertThat(FINDER.find(List.of(cut, longer)))
        .singleElement()
        .extracting(DuplicatePair::kind)
        .isEqualTo(Kind.TRUNCATED);
  }

  @Test
  void aPointOfTheSummaryIsNoDuplicate() {
    ParagraphText point =
        new ParagraphText("p1", "page", "a1", null, false, "■ 两岸群众从此告别摆渡过河的日子", List.of());
    ParagraphText below = new ParagraphText("p2", "page", "a2", null, false, BRIDGE, List.of());
    ParagraphText elsewhere =
        new ParagraphText("p2", "other", "a2", null, false, BRIDGE, List.of());
    assertThat(FINDER.find(List.of(point, below))).isEmpty();
    assertThat(FINDER.find(List.of(point, elsewhere))).hasSize(1);
  }

  /** Slips are not other words: a cut copy with wrong characters is still a copy. */
  @Test
  void aCutCopyWithSlipsInItsOwnArticleIsADuplicate() {
    String cut = BRIDGE.substring(0, 40).replace('凌', '凊').replace('竖', '坚').replace('深', '探');
    List<ParagraphText> own =
        List.of(ParagraphText.of("p1", "a1", cut), ParagraphText.of("p2", "a1", BRIDGE));
    assertThat(FINDER.find(own))
        .singleElement()
        .extracting(DuplicatePair::kind)
        .isEqualTo(Kind.TRUNCATED);
  }

  /** Two cut copies of one text belong to the text, not the shorter one to the longer one. */
  @Test
  void aCutCopyBelongsToItsOriginal() {
    assertThat(find(BRIDGE, SCHOOL, BRIDGE.substring(0, 44), BRIDGE.substring(0, 30)))
        .extracting(it -> it.a() + "-" + it.b() + " " + it.kind())
        .containsExactly("0-2 TRUNCATED", "0-3 TRUNCATED");
  }

  @Test
  void bulletinsOfOneFormAreTemplates() {
    List<String> bulletins = new ArrayList<>();
    Random random = new Random(3);
    for (int day = 1; day <= 12; day++) {
      bulletins.add(
          "市气象台9月%d日预报：今天夜间到明天白天%s，%s%d级，最高气温%d摄氏度，最低气温%d摄氏度，请广大市民注意添减衣物，出行注意安全。"
              .formatted(
                  day,
                  List.of("晴转多云", "小雨", "阴有阵雨", "多云转晴").get(day % 4),
                  List.of("西北风", "东南风", "偏北风").get(random.nextInt(3)),
                  2 + random.nextInt(4),
                  20 + random.nextInt(9),
                  9 + random.nextInt(9)));
    }
    List<DuplicatePair> pairs = find(bulletins.toArray(String[]::new));
    assertThat(pairs).isNotEmpty();
    assertThat(pairs)
        .as("another day is another bulletin; two figures may have been mended")
        .allMatch(it ->
            it.kind() == Kind.TEMPLATE || it.kind() == Kind.NUMBER && it.differences().size() <= 2);
    assertThat(pairs).extracting(DuplicatePair::kind).contains(Kind.TEMPLATE);
  }

  /** A group of the same text lists all its pairs while it is small, and each member once later. */
  @ParameterizedTest
  @CsvSource({"3, 3", "32, 496", "40, 39"})
  void largeGroupsAreListedAgainstTheirFirst(int copies, int pairs) {
    String[] texts = new String[copies];
    Arrays.fill(texts, BRIDGE);
    assertThat(find(texts)).hasSize(pairs).extracting(DuplicatePair::group).containsOnly(1);
  }

  @Test
  void theOrderOfTheParagraphsDoesNotMatter() {
    Random random = new Random(7);
    List<ParagraphText> paragraphs = changedCopies(random);
    Set<String> inOrder = named(paragraphs);
    assertThat(inOrder).isNotEmpty();
    Collections.shuffle(paragraphs, random);
    assertThat(named(paragraphs)).isEqualTo(inOrder);
  }

  private static List<ParagraphText> changedCopies(Random random) {
    List<ParagraphText> paragraphs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = (i % 2 == 0 ? BRIDGE : SCHOOL).substring(random.nextInt(12));
      StringBuilder changed = new StringBuilder(text);
      for (int k = 0; k < random.nextInt(9); k++) {
        changed.setCharAt(random.nextInt(changed.length()), (char) ('一' + random.nextInt(2000)));
      }
      paragraphs.add(ParagraphText.of("p" + i, null, changed.toString()));
    }
    return paragraphs;
  }

  /** With room for one text in the index and for no result, all goes through segments. */
  @Test
  void littleMemoryGivesTheSame() {
    List<ParagraphText> paragraphs = changedCopies(new Random(11));
    InMemory segments = new InMemory();
    List<DuplicatePair> pairs = new ArrayList<>();
    FINDER.find(paragraphs, new Workspace(40, segments), pairs::add);
    assertThat(pairs).isEqualTo(FINDER.find(paragraphs)).hasSizeGreaterThan(100);
    assertThat(segments.created).isGreaterThan(100);
    assertThat(segments.files).as("what is left behind").isEmpty();
  }

  private static final class InMemory implements Workspace.Segments {
    private final Map<String, ByteArrayOutputStream> files = new HashMap<>();
    private int created;

    @Override
    public OutputStream create(String name) {
      created++;
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      assertThat(files.put(name, file)).as("each name is used once").isNull();
      return file;
    }

    @Override
    public InputStream open(String name) {
      return new ByteArrayInputStream(files.get(name).toByteArray());
    }

    @Override
    public void delete(String name) {
      files.remove(name);
    }
  }

  private static Set<String> named(List<ParagraphText> paragraphs) {
    Set<String> named = new HashSet<>();
    for (DuplicatePair pair : FINDER.find(paragraphs)) {
      String a = paragraphs.get(pair.a()).id();
      String b = paragraphs.get(pair.b()).id();
      String first = a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
      named.add(first + " " + pair.kind() + " " + pair.similarity());
    }
    return named;
  }

  @Property(tries = 200)
  void anyTextsGivePairsInsideThem(@ForAll @Size(max = 6) List<String> texts) {
    check(texts);
  }

  /** Texts of few characters repeat themselves and each other in every way. */
  @Property(tries = 300)
  void repetitiveTextsGivePairsInsideThem(
      @ForAll @Size(max = 8) List<@Size(max = 60) List<@IntRange(max = 4) Integer>> rows) {
    List<String> texts = new ArrayList<>();
    for (List<Integer> row : rows) {
      StringBuilder text = new StringBuilder();
      row.forEach(i -> text.append("江河12，".charAt(i)));
      texts.add(text.toString());
    }
    check(texts);
  }

  private static void check(List<String> texts) {
    List<ParagraphText> paragraphs =
        texts.stream().map(text -> ParagraphText.of(null, null, text)).toList();
    List<DuplicatePair> pairs = FINDER.find(paragraphs);
    assertThat(FINDER.find(paragraphs)).isEqualTo(pairs);
    for (DuplicatePair pair : pairs) {
      assertThat(pair.a()).isLessThan(pair.b());
      assertThat(pair.similarity()).isBetween(java.math.BigDecimal.ZERO, java.math.BigDecimal.ONE);
      assertThat(pair.similarity().scale()).isEqualTo(2);
      int a = 0;
      for (Difference difference : pair.differences()) {
        assertThat(difference.a().start()).isGreaterThanOrEqualTo(a);
        a = difference.a().end();
        assertThat(a).isLessThanOrEqualTo(texts.get(pair.a()).length());
        assertThat(difference.b().end()).isLessThanOrEqualTo(texts.get(pair.b()).length());
      }
    }
  }

  @Test
  void endlessRepetitionsTakeBoundedWork() {
    String digits = "1".repeat(400_000);
    String words = "河水流".repeat(100_000);
    List<DuplicatePair> pairs = find(digits, digits + "2", words, words.substring(1) + "山");
    assertThat(pairs).hasSizeLessThanOrEqualTo(6);
  }
}
