package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineParserTest {
  private static final DatelineParser PARSER = DatelineParser.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "本报2月27日讯 (记者 马山)本轮降雨|本报2月27日讯 (记者 马山)|本报|-|--02-27|讯|马山",
        "本报包头2月27日电 (记者 宋阿)记者从|本报包头2月27日电 (记者 宋阿)|本报|包头|--02-27|电|宋阿",
        "新华社北京2月27日电（记者王小静、徐大跃）国务院|新华社北京2月27日电（记者王小静、徐大跃）|新华社|北京|--02-27|电|王小静、徐大跃",
        "据新华社东京3月1日电 日本|据新华社东京3月1日电|新华社|东京|--03-01|电|-",
        "中新社香港１２月３１日电 （记者 李 明 张晓）香港|中新社香港１２月３１日电 （记者 李 明 张晓）|中新社|香港|--12-31|电|李明、张晓",
        "本报讯 （通讯员 何青 记者 周山）近日|本报讯 （通讯员 何青 记者 周山）|本报|-|-|讯|何青、周山",
        "本报讯 记者林小满报道：近日|本报讯 记者林小满|本报|-|-|讯|林小满",
        "本报讯 昨日起|本报讯|本报|-|-|讯|-",
        "人民网巴黎5月2日电 法国|人民网巴黎5月2日电|人民网|巴黎|--05-02|电|-",
        "青城晚报讯（记者 马山）|青城晚报讯（记者 马山）|青城晚报|-|-|讯|马山",
        "【記者王小明／台北報導】颱風|【記者王小明／台北報導】|-|台北|-|-|王小明",
        "【王小明╱台北報導】昨天|【王小明╱台北報導】|-|台北|-|-|王小明",
        "【王小明、林大同／綜合報導】我們|【王小明、林大同／綜合報導】|-|-|-|-|王小明、林大同",
        "〔記者林大同／高雄報導〕高雄|〔記者林大同／高雄報導〕|-|高雄|-|-|林大同",
      })
  void readsWhatStandsInFront(
      String text,
      String span,
      String agency,
      String place,
      String date,
      String form,
      String names) {
    DatelineParser.Found found = PARSER.lead(text);
    assertThat(found).isNotNull();
    assertThat(text.substring(found.start(), found.end())).isEqualTo(span);
    assertThat(found.agency()).isEqualTo(agency);
    assertThat(found.place()).isEqualTo(place);
    assertThat(found.date()).isEqualTo(date == null ? null : MonthDay.parse(date));
    assertThat(found.form()).isEqualTo(form);
    assertThat(String.join("、", found.reporters())).isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报通讯员李明来到现场。",
        "新华社电视部的同志介绍",
        "本报记者从通信公司获悉，2月27日电力恢复。",
        "人民网络的发展",
        "记者从昨日召开的发布会上获悉",
        "",
        "本"
      })
  void leavesOtherTextAlone(String text) {
    assertThat(PARSER.lead(text)).isNull();
    assertThat(PARSER.byline(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本报记者 张三 李小四|张三、李小四",
        "（本报记者赵大兵、龚小建）|赵大兵、龚小建",
        "(本报记者 张洋 张 烁 邝西 整理)|张洋、张烁、邝西",
        "□ 马小山|马小山",
        "作者：何青|何青",
        "记者 李明 摄影报道|李明",
      })
  void readsBylines(String text, String names) {
    assertThat(String.join("、", PARSER.byline(text).reporters())).isEqualTo(names);
  }

  @Test
  void readsWhatStandsBehind() {
    String text = "双方签署了协议。（本报莫斯科4月30日电）";
    DatelineParser.Found found = PARSER.closing(text);
    assertThat(text.substring(found.start(), found.end())).isEqualTo("（本报莫斯科4月30日电）");
    assertThat(found.place()).isEqualTo("莫斯科");
    assertThat(found.date()).isEqualTo(MonthDay.of(4, 30));
    assertThat(PARSER.closing("据统计（截至4月30日）")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "市民可上網預約。（地方中心林小滿／台中報導）|（地方中心林小滿／台中報導）|林小滿",
        "工程年底完工。（记者 赵大兵 龚小建）|（记者 赵大兵 龚小建）|赵大兵、龚小建",
        "（陳小青／台南報導）|（陳小青／台南報導）|陳小青",
      })
  void readsWhoWroteWhatEnds(String text, String span, String names) {
    DatelineParser.Found found = PARSER.closing(text);
    assertThat(text.substring(found.start(), found.end())).isEqualTo(span);
    assertThat(String.join("、", found.reporters())).isEqualTo(names);
    assertThat(found.where()).isEqualTo(DatelineParser.Form.CLOSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"会议在京召开（记者从会上获悉）", "全市共有（含郊区／市区）", "（本报记者 张三）"})
  void otherBracketsCloseNothing(String text) {
    assertThat(PARSER.closing(text)).isNull();
  }

  @Test
  void aDayThatNoMonthHasIsNone() {
    assertThat(PARSER.lead("本报2月31日讯 近日").date()).isNull();
  }
}
