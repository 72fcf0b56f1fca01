package io.jianbao.report;

/**
 * What a reader sees beside a mark: a title and a row for each thing that was understood. One
 * string, a line for each row, so that it works as a style sheet's {@code attr()} without any
 * script.
 */
final class Tip {
  private final Labels labels;
  private final StringBuilder rows = new StringBuilder();

  Tip(Labels labels, String title) {
    this.labels = labels;
    rows.append(labels.both(title));
  }

  /** Adds a row unless the value is unknown. */
  Tip row(String label, String value) {
    if (value != null && !value.isBlank()) {
      rows.append('\n').append(labels.chinese(label)).append('：').append(oneLine(value));
    }
    return this;
  }

  /** Adds the lower and the upper bound as one row. */
  Tip bounds(String min, String max) {
    if (min != null && max != null) {
      return row("tip.bounds", min + " – " + max);
    }
    return row("tip.bounds", min != null ? "≥ " + min : max != null ? "≤ " + max : null);
  }

  private static String oneLine(String value) {
    return value.replace('\n', ' ').replace('\r', ' ');
  }

  /** The attribute that holds it. */
  String attribute() {
    return "data-tip=\"" + Html.attribute(rows) + "\"";
  }
}
