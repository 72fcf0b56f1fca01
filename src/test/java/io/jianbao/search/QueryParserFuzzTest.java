package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.fuzz.Fuzzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QueryParserFuzzTest {
  @Test
  void anyQueryIsReadOrRefused() throws IOException {
    int inputs =
        Fuzzer.of(
                "绿水青山 -疫情 (防控 OR 网格员)",
                "同句:(疫情 防控) person:习近平 \"绿水 青山\"~5",
                "figure:[300 TO 400]例 date:2022-02 figure:>1亿元",
                "（疫情 OR 防控）＂绿水青山＂")
            .run(
                "query",
                bytes -> {
                  String query = new String(bytes, StandardCharsets.UTF_8);
                  try {
                    Clause clause = QueryParser.parse(query);
                    assertThat(QueryParser.parse(clause.toString())).isEqualTo(clause);
                  } catch (QueryException e) {
                    assertThat(e.getMessage()).isNotEmpty();
                  }
                });
    assertThat(inputs).isPositive();
  }
}
