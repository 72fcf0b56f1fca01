package io.jianbao.name;

import java.util.List;

/**
 * What is known about an article from outside of its sentences.
 *
 * @param reporters the names of the byline, in order; empty when there are none
 * @param datelinePlace the place of the dateline as printed (呼和浩特), or null
 * @param paperPlace where the newspaper appears (内蒙古), or null
 */
public record Evidence(List<String> reporters, String datelinePlace, String paperPlace) {
  /** Nothing is known. */
  public static final Evidence NONE = new Evidence(List.of(), null, null);

  public Evidence {
    reporters = List.copyOf(reporters);
  }
}
