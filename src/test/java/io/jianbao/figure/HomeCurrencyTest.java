package io.jianbao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HomeCurrencyTest {
  private static final HomeCurrency CURRENCY = new HomeCurrency();

  @Test
  void theArticleTellsWhoseDollarIsMeant() {
    assertThat(CURRENCY.of(List.of("屏東縣高樹鄉果農說，產地價跌破每公斤十元，台北市場也一樣。"))).isEqualTo("TWD");
    assertThat(CURRENCY.of(List.of("恒生指數昨日收報兩萬點，本港樓市成交額七百億元。"))).isEqualTo("HKD");
    assertThat(CURRENCY.of(List.of("这家公司去年在台湾的营业收入为三亿元。"))).isEqualTo("CNY");
    assertThat(CURRENCY.of(List.of("這家公司去年營業收入為三億元，淨利潤增長。"))).isEqualTo("CNY");
    assertThat(CURRENCY.of(List.of("台灣與香港兩地的營業額為三億元，獲利增長。"))).isEqualTo("CNY");
    assertThat(CURRENCY.of(List.of())).isEqualTo("CNY");
  }

  @Test
  void theYuanStaysWhatItIs() {
    String text = "花費250元，另付人民幣十元和5美元。";
    Quantities found = HomeCurrency.apply("TWD", text, new FigureFinder().find(text, null));
    assertThat(found.figures()).extracting(Figure::unit).containsExactly("TWD", "CNY", "USD");
  }
}
