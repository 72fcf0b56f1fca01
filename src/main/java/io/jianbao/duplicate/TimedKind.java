package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Kind;

/**
 * What sort of repetition two texts are, which may depend on how long after one another they were
 * printed.
 *
 * @param sameDay if they were printed on one day, or it is not known when
 * @param soon if within fewer days
 * @param later otherwise
 * @param days between the two; without meaning if the kinds are the same
 */
record TimedKind(Kind sameDay, Kind soon, Kind later, int days) {
  /** At any time. */
  static TimedKind always(Kind kind) {
    return new TimedKind(kind, kind, kind, 0);
  }

  Kind after(long daysBetween) {
    if (daysBetween == 0) {
      return sameDay;
    }
    return daysBetween < days ? soon : later;
  }
}
