package io.jianbao.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures and times as the fixtures write them: {@code 近7000名=quantity 7000 max 7000 名}. */
final class Written {
  private Written() {}

  static List<String> all(String text, Quantities found) {
    List<String> written = new ArrayList<>();
    for (Figure figure : found.figures()) {
      written.add(figure.span().of(text) + "=" + of(figure));
    }
    for (TimeExpression time : found.times()) {
      written.add(time.span().of(text) + "=" + of(time));
    }
    return written;
  }

  private static String of(Figure figure) {
    StringBuilder out = new StringBuilder(figure.kind().name().toLowerCase(Locale.ROOT));
    number(out, "", figure.value());
    number(out, "min ", figure.min());
    number(out, "max ", figure.max());
    if (figure.unit() != null) {
      out.append(' ').append(figure.unit());
    }
    return out.toString();
  }

  private static String of(TimeExpression time) {
    StringBuilder out = new StringBuilder(time.kind().name().toLowerCase(Locale.ROOT));
    if (time.value() != null) {
      out.append(' ').append(time.value());
    }
    number(out, "min ", time.min());
    number(out, "max ", time.max());
    number(out, "seconds ", time.seconds());
    if (time.from() != null || time.to() != null) {
      out.append(' ').append(brief(time.from())).append("..").append(brief(time.to()));
    }
    return out.toString();
  }

  private static String brief(String moment) {
    return moment == null ? "" : moment.replace("T00:00:00", "");
  }

  private static void number(StringBuilder out, String name, BigDecimal value) {
    if (value != null) {
      out.append(' ').append(name).append(value.toPlainString());
    }
  }
}
