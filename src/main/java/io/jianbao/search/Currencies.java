package io.jianbao.search;

import java.util.Map;

/** Names of currencies and their ISO 4217 codes, under which figures of money are indexed. */
final class Currencies {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("元", "CNY"),
          Map.entry("块", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("元人民币", "CNY"),
          Map.entry("美元", "USD"),
          Map.entry("欧元", "EUR"),
          Map.entry("日元", "JPY"),
          Map.entry("英镑", "GBP"),
          Map.entry("港元", "HKD"),
          Map.entry("港币", "HKD"),
          Map.entry("新台币", "TWD"),
          Map.entry("韩元", "KRW"),
          Map.entry("卢布", "RUB"),
          Map.entry("澳元", "AUD"),
          Map.entry("加元", "CAD"),
          Map.entry("瑞士法郎", "CHF"),
          Map.entry("新加坡元", "SGD"));

  private Currencies() {}

  /** The code, or null if {@code unit} names no currency. */
  static String code(String unit) {
    return CODES.get(unit);
  }
}
