package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.List;

/**
 * Why an article was put together as it is: its seams, and its lines that stood elsewhere. Spans
 * count UTF-16 offsets in the page's text.
 */
public record Reasons(List<Joint> joints, List<Stray> strays) {
  public static final Reasons NONE = new Reasons(List.of(), List.of());

  public Reasons {
    joints = List.copyOf(joints);
    strays = List.copyOf(strays);
  }

  /**
   * Two lines that became one paragraph.
   *
   * @param before the line that is gone on with
   * @param after the line that goes on
   * @param probability how sure it is
   * @param evidence what spoke for and against it, strongest first
   */
  public record Joint(Span before, Span after, double probability, List<Evidence> evidence) {}

  /**
   * A line that was taken from another article, or out of all.
   *
   * @param decision {@code MOVED} or {@code INTRUDES}
   */
  public record Stray(
      Span line, Explanation.Decision decision, double probability, List<Evidence> evidence) {}
}
