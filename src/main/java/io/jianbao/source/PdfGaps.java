package io.jianbao.source;

import io.jianbao.source.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The white bands that run through a region of a page, across it or down. */
final class PdfGaps {
  /** A band without a sign, from one coordinate to another. */
  record Gap(float from, float to) {
    static final Gap NONE = new Gap(0, 0);

    float width() {
      return to - from;
    }

    float middle() {
      return (from + to) / 2;
    }
  }

  private PdfGaps() {}

  /** Bands from top to bottom, in the order of x. */
  static List<Gap> down(List<Glyph> region) {
    return gaps(region.stream().map(glyph -> new Gap(glyph.left(), glyph.right())).toList());
  }

  /** Bands from left to right, in the order of y. */
  static List<Gap> across(List<Glyph> region) {
    return gaps(region.stream().map(glyph -> new Gap(glyph.top(), glyph.bottom())).toList());
  }

  private static List<Gap> gaps(List<Gap> filled) {
    List<Gap> sorted = filled.stream().sorted(Comparator.comparingDouble(Gap::from)).toList();
    List<Gap> gaps = new ArrayList<>();
    float end = sorted.getFirst().to();
    for (Gap part : sorted) {
      if (part.from() > end) {
        gaps.add(new Gap(end, part.from()));
      }
      end = Math.max(end, part.to());
    }
    return gaps;
  }

  static Gap widest(List<Gap> gaps) {
    return gaps.stream().max(Comparator.comparingDouble(Gap::width)).orElse(Gap.NONE);
  }

  static float medianWidth(List<Gap> gaps) {
    return gaps.isEmpty()
        ? 0
        : gaps.stream().map(Gap::width).sorted().toList().get(gaps.size() / 2);
  }
}
