package io.jianbao.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueDayTest {
  private static final IssueDay FROM_NAME = new IssueDay(null, true);
  private static final IssueDay FROM_PAGE = new IssueDay(null, false);

  @ParameterizedTest
  @CsvSource({
    "2022-02-28-A03.txt, 2022-02-28",
    "20220228/3.txt, 2022-02-28",
    "2022/02/28/3.txt, 2022-02-28",
    "内蒙古日报2022年2月28日.txt, 2022-02-28",
    "rmrb_1998.01.05_02.txt, 1998-01-05",
    "2021-12-31/2022-01-01.txt, 2022-01-01",
    "page-3.txt,",
    "2022-02-30.txt,",
    "1234567890123.txt,",
  })
  void readsTheFileName(String source, LocalDate expected) {
    assertThat(FROM_NAME.of(source, "")).isEqualTo(expected);
  }

  @Test
  void readsTheRunningHead() {
    LocalDate day = LocalDate.of(2022, 2, 28);
    assertThat(FROM_PAGE.of("a.txt", "\n内蒙古日报 2022年2月28日 星期一\n\n标题")).isEqualTo(day);
    assertThat(FROM_PAGE.of("a.txt", "2022年2月28日\r\n标题")).isEqualTo(day);
  }

  @Test
  void aDateInTheTextIsNotTheDayOfIssue() {
    assertThat(FROM_PAGE.of("a.txt", "截至2022年2月26日，全市共办理涉疫类案件20件。")).isNull();
    assertThat(FROM_PAGE.of("2022-02-28.txt", "标题")).isNull();
  }

  @Test
  void theGivenDayWins() {
    LocalDate given = LocalDate.of(2020, 1, 2);
    assertThat(new IssueDay(given, true).of("2022-02-28.txt", "2022年2月28日")).isEqualTo(given);
  }
}
