package io.jianbao.layout;

import io.jianbao.text.Span;
import java.time.MonthDay;
import java.util.List;

/**
 * The line of origin: 新华社北京2月27日电（记者王雅静、徐跃）.
 *
 * @param span where it stands on the page (UTF-16 offsets)
 * @param agency 本报, 新华社
 * @param place null when it is not named
 * @param date null when it is not named
 * @param form 讯 or 电, null when there is only a byline
 * @param reporters their names, in order; empty when none is named
 */
public record Dateline(
    Span span, String agency, String place, MonthDay date, String form, List<String> reporters) {
  public Dateline {
    reporters = List.copyOf(reporters);
  }
}
