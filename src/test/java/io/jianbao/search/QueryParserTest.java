package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          疫情                              | 疫情
          疫情 防控                          | (疫情 AND 防控)
          疫情　防控                         | (疫情 AND 防控)
          疫情 AND 防控                      | (疫情 AND 防控)
          疫情 OR 防控 网格员                 | (疫情 OR (防控 AND 网格员))
          疫情 -防控                         | (疫情 AND -防控)
          疫情 －防控                        | (疫情 AND -防控)
          "绿水 青山"                        | "绿水 青山"
          “绿水青山”                         | "绿水青山"
          ＂绿水青山＂                        | "绿水青山"
          "绿水 青山"~5                      | "绿水 青山"~5
          "绿水青山"~5                       | "绿水青山"
          (疫情 OR 防控) 网格员               | ((疫情 OR 防控) AND 网格员)
          （疫情 OR 防控）网格员              | ((疫情 OR 防控) AND 网格员)
          同句:(疫情 防控)                    | 同句:(疫情 AND 防控)
          同段：（疫情 防控）                 | 同段:(疫情 AND 防控)
          person:习近平                      | person:"习近平"
          person:"阿卜杜拉 二世"              | person:"阿卜杜拉 二世"
          headline:网格员                    | headline:网格员
          figure:[300 TO 400]例              | figure:[300 TO 400]例
          figure:[300 TO 400\uFEFF]            | figure:[300 TO 400]
          figure:[1.5万 TO *]                | figure:[15000 TO *]
          figure:>1亿元                      | figure:{100000000 TO *]元
          figure:>=1,500名                   | figure:[1500 TO *]名
          figure:<5%                         | figure:[* TO 5}%
          figure:＞１亿元                     | figure:{100000000 TO *]元
          figure:326例                       | figure:[326 TO 326]例
          date:2022-02                       | date:[2022-02-01 TO 2022-02-28]
          date:2022                          | date:[2022-01-01 TO 2022-12-31]
          date:2022-02-28                    | date:[2022-02-28 TO 2022-02-28]
          date:>2022-02                      | date:[2022-03-01 TO *]
          date:[2022-02-01 TO 2022-02-10]    | date:[2022-02-01 TO 2022-02-10]
          date:{2022-02-01 TO *]             | date:[2022-02-02 TO *]
          他说:疫情                          | 他说:疫情
          ATM:机具                           | ATM:机具
          http://a.cn/b                      | http://a.cn/b
          14:30                              | 14:30
          COVID-19                           | COVID-19
          突出“细                            | 突出\\“细
          “细                                | \\“细
          马芳)本轮                          | 马芳\\)本轮
          讯(记者                            | 讯\\(记者
          （记者                             | \\（记者
          月电）                             | 月电\\）
          「細                               | \\「細
          （图）                             | 图
          （）                               | \\（\\）
          ”“                                | ”\\“
          他（即“某甲）说                     | (他 AND 即\\“某甲 AND 说)
          甲（乙（丙）丁                      | 甲\\（乙\\（丙\\）丁
          疫情 ＯＲ 防控                      | (疫情 OR 防控)
          疫情 ＡＮＤ 防控                    | (疫情 AND 防控)
          记者(马芳)                         | (记者 AND 马芳)
          a\\"b                              | a\\"b
          a\\(b                              | a\\(b
          a\\b                              | a\\\\b
          -(-疫情)                           | -(-疫情)
          person\\:x                         | person\\:x
          *                                 | *
          - 疫情                             | (\\- AND 疫情)
          ORDER                              | ORDER
          """)
  void understands(String query, String parsed) throws Exception {
    assertThat(QueryParser.parse(query)).hasToString(parsed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          (疫情                  | unclosed-bracket | 0 | 1
          疫情)                  | unopened-bracket | 2 | 3
          疫情 (防控 (网格)       | unclosed-bracket | 3 | 4
          ()                     | empty-group      | 0 | 2
          "疫情                  | unclosed-quote   | 0 | 1
          疫情 ""                | empty-phrase     | 3 | 5
          疫情 OR                | missing-operand  | 3 | 5
          OR 疫情                | missing-operand  | 0 | 2
          疫情 AND               | missing-operand  | 3 | 6
          persn:习近平            | unknown-field    | 0 | 5
          𠮷 persn:习近平         | unknown-field    | 2 | 7
          person:                | missing-value    | 0 | 7
          "a b"~                 | bad-distance     | 5 | 6
          "a b"~99999            | bad-distance     | 5 | 10
          figure:很多             | bad-figure       | 7 | 9
          figure:[4 TO 3]        | empty-range      | 7 | 15
          figure:[3例 TO 4名]     | two-units        | 7 | 17
          figure:[3 TO 4         | unclosed-range   | 7 | 8
          date:2022-13           | bad-date         | 5 | 12
          date:2022-02-30        | bad-date         | 5 | 15
          同句:(a person:b)       | text-only        | 3 | 15
          """)
  void refusesAndPoints(String query, String code, int start, int end) {
    QueryException fault =
        catchThrowableOfType(QueryException.class, () -> QueryParser.parse(query));
    assertThat(fault).as(query).isNotNull();
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.start()).as("start of %s", fault.getMessage()).isEqualTo(start);
    assertThat(fault.end()).as("end of %s", fault.getMessage()).isEqualTo(end);
  }

  @Property(tries = 2000)
  void refusesOrUnderstandsWhateverIsTyped(
      @ForAll
          @StringLength(max = 40)
          @Chars({'(', ')', '"', '“', '”', '-', '~', ':', '[', ']', '>', ' ', '\\', '*', 'O', 'R'})
          @CharRange(from = 'a', to = 'f')
          @Chars({'疫', '情', '（', '）', '：', '「', '同', '句', '\uD842', '\uDFB7', '\u3000'})
          String query) {
    try {
      Clause clause = QueryParser.parse(query);
      assertThat(QueryParser.parse(clause.toString())).as(clause.toString()).isEqualTo(clause);
    } catch (QueryException e) {
      assertThat(e.start()).isBetween(0, query.length());
      assertThat(e.end()).isBetween(e.start(), query.length());
    }
  }

  @ParameterizedTest
  @CsvSource({"2001,query-too-long", "1999,"})
  void hasLimits(int length, String code) {
    String query = "字".repeat(length);
    QueryException fault =
        catchThrowableOfType(QueryException.class, () -> QueryParser.parse(query));
    assertThat(fault == null ? null : fault.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"(,20,too-deep", "'字 ',300,too-many-clauses"})
  void hasLimitsOfForm(String part, int times, String code) {
    String query = part.repeat(times);
    QueryException fault =
        catchThrowableOfType(QueryException.class, () -> QueryParser.parse(query));
    assertThat(fault.code()).isEqualTo(code);
  }
}
