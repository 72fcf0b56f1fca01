package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Kind;

/**
 * What sort of repetition two texts are, which may depend on how long after one another they were
 * printed: a story that is printed again weeks later with other facts is another story.
 *
 * @param soon the kind if it is not known when they were printed, or within fewer days
 * @param later the kind otherwise
 * @param days between the two; without meaning if the kinds are the same
 */
record TimedKind(Kind soon, Kind later, int days) {
  /** At any time. */
  static TimedKind always(Kind kind) {
    return new TimedKind(kind, kind, 0);
  }

  Kind after(long daysBetween) {
    return daysBetween < days ? soon : later;
  }
}
