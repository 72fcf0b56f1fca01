package io.jianbao.source;

import io.jianbao.source.PdfGaps.Gap;
import io.jianbao.source.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the signs of a page into reading order by cutting it along white bands, again and again
 * (recursive X-Y cut, Nagy and Seth 1984): a region with a band down through it is columns, read
 * from left to right; one with a wide band across, or one where the size of the type changes, is
 * read from top to bottom; what has neither is a block. All limits count in the size of the type.
 */
final class PdfLayout {
  /** A page has fewer regions in regions; what is deeper stays one block. */
  private static final int MOST_DEPTH = 200;

  /** A gutter beside few lines must be wider, or it may be a space in them. */
  private static final float GUTTER = 0.9f;

  private static final float GUTTER_BESIDE_TWO_LINES = 2;
  private static final float GUTTER_IN_ONE_LINE = 3;

  /** A band across is between two parts if it is that wide, and wider than those between lines. */
  private static final float PART = 1.5f;

  private static final float WIDER_THAN_BETWEEN_LINES = 1.8f;
  private static final float PART_FOR_SURE = 3;

  /** Parts of the same column, with less between them. */
  private static final float BLOCK = 0.9f;

  private static final float WIDER_FOR_BLOCK = 1.5f;

  /** Type that is larger by this is a headline. */
  private static final float OTHER_SIZE = 1.2f;

  private final List<List<Glyph>> blocks = new ArrayList<>();

  private PdfLayout() {}

  /** The blocks of a page in reading order. */
  static List<List<Glyph>> blocks(List<Glyph> page) {
    PdfLayout layout = new PdfLayout();
    if (!page.isEmpty()) {
      layout.cut(page, 0);
    }
    return layout.blocks;
  }

  private void cut(List<Glyph> region, int depth) {
    float size = size(region);
    List<Gap> across = PdfGaps.across(region);
    Gap gutter = gutter(region, across.size() + 1, size);
    Gap part = PdfGaps.widest(across);
    if (depth == MOST_DEPTH) {
      blocks.add(region);
    } else if (isPart(part, across, size)
        && part.width() > Math.min(gutter.width(), PART_FOR_SURE * size)) {
      cutAcross(region, part, depth);
    } else if (gutter.width() > 0) {
      cutDown(region, gutter, depth);
    } else {
      Gap border = border(region, across, size);
      if (border.width() > 0) {
        cutAcross(region, border, depth);
      } else {
        blocks.add(region);
      }
    }
  }

  private void cutAcross(List<Glyph> region, Gap gap, int depth) {
    cut(region.stream().filter(glyph -> glyph.middle() < gap.middle()).toList(), depth + 1);
    cut(region.stream().filter(glyph -> glyph.middle() > gap.middle()).toList(), depth + 1);
  }

  private void cutDown(List<Glyph> region, Gap gap, int depth) {
    cut(region.stream().filter(glyph -> glyph.left() < gap.middle()).toList(), depth + 1);
    cut(region.stream().filter(glyph -> glyph.left() > gap.middle()).toList(), depth + 1);
  }

  /** The size of the type that most of the region is set in. */
  private static float size(List<Glyph> region) {
    return region.stream().map(Glyph::size).sorted().toList().get(region.size() / 2);
  }

  /** The widest band down that is wide enough for a gutter, or none. */
  private static Gap gutter(List<Glyph> region, int lines, float size) {
    Gap widest = PdfGaps.widest(PdfGaps.down(region));
    float least = lines == 1 ? GUTTER_IN_ONE_LINE : lines == 2 ? GUTTER_BESIDE_TWO_LINES : GUTTER;
    return widest.width() >= least * size ? widest : Gap.NONE;
  }

  private static boolean isPart(Gap gap, List<Gap> across, float size) {
    float between = WIDER_THAN_BETWEEN_LINES * PdfGaps.medianWidth(across);
    return gap.width() >= Math.min(PART_FOR_SURE * size, Math.max(PART * size, between));
  }

  /** Where a region without a gutter falls into two parts, or none. */
  private static Gap border(List<Glyph> region, List<Gap> across, float size) {
    Gap widest = PdfGaps.widest(across);
    if (across.size() > 1
        && widest.width() >= BLOCK * size
        && widest.width() >= WIDER_FOR_BLOCK * PdfGaps.medianWidth(across)) {
      return widest;
    }
    for (Gap gap : across) {
      if (sizeChanges(region, across, gap)) {
        return gap;
      }
    }
    for (Gap gap : across) {
      if (freesGutter(region, gap, size)) {
        return gap;
      }
    }
    return Gap.NONE;
  }

  /** Whether the line above a band is of other type than the line below it. */
  private static boolean sizeChanges(List<Glyph> region, List<Gap> across, Gap gap) {
    int at = across.indexOf(gap);
    float top = at == 0 ? Float.NEGATIVE_INFINITY : across.get(at - 1).middle();
    float bottom = at + 1 == across.size() ? Float.POSITIVE_INFINITY : across.get(at + 1).middle();
    float above = size(between(region, top, gap.middle()));
    float below = size(between(region, gap.middle(), bottom));
    return Math.max(above, below) >= OTHER_SIZE * Math.min(above, below);
  }

  /** Whether there are columns above or below a band that another part of the region closes. */
  private static boolean freesGutter(List<Glyph> region, Gap gap, float size) {
    return hasColumns(between(region, gap.middle(), Float.POSITIVE_INFINITY), size)
        || hasColumns(between(region, Float.NEGATIVE_INFINITY, gap.middle()), size);
  }

  private static boolean hasColumns(List<Glyph> region, float size) {
    int lines = PdfGaps.across(region).size() + 1;
    return lines > 2 && gutter(region, lines, size).width() > 0;
  }

  private static List<Glyph> between(List<Glyph> region, float top, float bottom) {
    return region.stream()
        .filter(glyph -> glyph.middle() > top && glyph.middle() < bottom)
        .toList();
  }
}
