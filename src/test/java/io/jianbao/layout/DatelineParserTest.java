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
        "（中央社記者林大同高雄3日電）高雄|（中央社記者林大同高雄3日電）|中央社|高雄|-|電|林大同",
        "(中央社記者何青、林大同台北3日電)立法院|(中央社記者何青、林大同台北3日電)|中央社|台北|-|電|何青、林大同",
        "【大公報訊】記者何青北京報道：近日|【大公報訊】記者何青北京報道|大公報|北京|-|訊|何青",
        "【大公報訊】近日|【大公報訊】|大公報|-|-|訊|-",
        "【文匯報訊】（記者 何小青）政府|【文匯報訊】（記者 何小青）|文匯報|-|-|訊|何小青",
        "【明報專訊】政府|【明報專訊】|明報|-|-|專訊|-",
        "大公報記者 何小青北京報道 近日|大公報記者 何小青北京報道|大公報|北京|-|-|何小青",
        "記者林大同／高雄報導 高雄市|記者林大同／高雄報導|-|高雄|-|-|林大同",
        "本报记者 林小满 何青 上海报道 近日|本报记者 林小满 何青 上海报道|本报|上海|-|-|林小满、何青",
        "本报讯 记者欧阳小满报道：近日|本报讯 记者欧阳小满|本报|-|-|讯|欧阳小满",
        "青城青年报讯（记者 马山）近日|青城青年报讯（记者 马山）|青城青年报|-|-|讯|马山",
        "中国青年报客户端青城2月27日电（中青报·中青网记者 马山）近日|中国青年报客户端青城2月27日电（中青报·中青网记者 马山）"
            + "|中国青年报客户端|青城|--02-27|电|马山",
        "参考消息网2月27日报道 外媒|参考消息网2月27日报道|参考消息网|-|--02-27|报道|-",
        "中新社专电 今天|中新社专电|中新社|-|-|专电|-",
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
        "记者近日随队采访报道 这支队伍",
        "记者昨日在青城报道：这支队伍",
        "据新华社2月27日报道，外媒",
        "新华社2月27日报道说，外媒",
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
        "南方晨报记者 李明|李明",
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
    DatelineParser.Found written = PARSER.closing("會議閉幕。（中央社記者林大同高雄3日電）");
    assertThat(written.place()).isEqualTo("高雄");
    assertThat(written.reporters()).containsExactly("林大同");
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
