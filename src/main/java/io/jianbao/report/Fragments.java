package io.jianbao.report;

import java.util.Locale;
import java.util.Map;

/** Pieces of HTML that several sections use. */
final class Fragments {
  private Fragments() {}

  /** A count for people: 81,000. */
  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** How many there are of each sort; {@code family} is the first part of the labels' keys. */
  static void tally(StringBuilder out, Labels labels, String family, Map<String, Integer> counts) {
    if (counts.isEmpty()) {
      return;
    }
    out.append("<ul class=\"tally\">\n");
    counts.forEach((sort, count) ->
        out.append("<li>")
            .append(labels.html(family + "." + sort))
            .append(" <b>")
            .append(number(count))
            .append("</b></li>\n"));
    out.append("</ul>\n");
  }

  /** Says how many are shown and where the others are; nothing if all are shown. */
  static void leftOut(StringBuilder out, Labels labels, int shown, int all, String file) {
    if (shown >= all) {
      return;
    }
    out.append("<p class=\"left-out\">").append(Html.text(labels.chinese("left-out.shown")));
    out.append(' ').append(number(shown)).append(" / ").append(number(all)).append("，");
    out.append(Html.text(labels.chinese("left-out.rest"))).append(" <code>").append(file);
    out.append("</code> <small class=\"en\" lang=\"en\">").append(number(shown)).append(" of ");
    out.append(number(all)).append(" shown, all in ").append(file).append("</small></p>\n");
  }

  /** The name of a place, with a link where the report shows it. */
  static void where(StringBuilder out, String name, String anchor, boolean shown) {
    if (shown) {
      out.append("<a class=\"where\" href=\"").append(Html.link(anchor)).append("\">");
      out.append(Html.text(name)).append("</a>");
    } else {
      out.append("<span class=\"where\">").append(Html.text(name)).append("</span>");
    }
  }
}
