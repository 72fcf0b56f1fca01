package io.jianbao.report;

/** Words that several sections use: what is not shown, and where something stands. */
final class LeftOut {
  private LeftOut() {}

  /** Says how many are shown and where the others are; nothing if all are shown. */
  static void say(StringBuilder out, Labels labels, int shown, int all, String file) {
    if (shown >= all) {
      return;
    }
    out.append("<p class=\"left-out\">").append(Html.text(labels.chinese("left-out.shown")));
    out.append(' ').append(shown).append(" / ").append(all).append("，");
    out.append(Html.text(labels.chinese("left-out.rest"))).append(" <code>").append(file);
    out.append("</code> <small class=\"en\" lang=\"en\">").append(shown).append(" of ").append(all);
    out.append(" shown, all in ").append(file).append("</small></p>\n");
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
