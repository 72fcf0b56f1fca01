package io.jianbao.source;

import io.jianbao.source.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a block of a PDF page: its signs in lines, its lines joined to paragraphs. */
final class PdfBlock {
  /** All these count in the size of the type. */
  private static final float INDENT = 0.8f;

  private static final float SHORT = 1.5f;
  private static final float BETWEEN_LETTERS = 0.18f;
  private static final float BETWEEN_CHARACTERS = 0.7f;
  private static final float SAME_PLACE = 0.3f;

  /** Lines of letters are ragged: one is short only by this share of the block. */
  private static final float SHORT_IN_LETTERS = 0.25f;

  private PdfBlock() {}

  /** A line of signs from left to right. */
  private record Line(float left, float right, float size, String text) {
    static Line of(List<Glyph> glyphs) {
      List<Glyph> sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
      float right = (float) sorted.stream().mapToDouble(Glyph::right).max().orElse(0);
      return new Line(sorted.getFirst().left(), right, sorted.getFirst().size(), text(sorted));
    }

    private static String text(List<Glyph> sorted) {
      StringBuilder text = new StringBuilder();
      Glyph last = null;
      for (Glyph glyph : sorted) {
        if (last == null || !isPrintedAgain(last, glyph)) {
          text.append(last != null && hasBlank(last, glyph) ? " " : "").append(glyph.text());
          last = glyph;
        }
      }
      return text.toString();
    }

    /** Bold type is sometimes made by printing twice. */
    private static boolean isPrintedAgain(Glyph last, Glyph glyph) {
      return glyph.text().equals(last.text())
          && glyph.left() - last.left() < SAME_PLACE * Math.min(glyph.size(), last.size()) / 2;
    }

    private static boolean hasBlank(Glyph last, Glyph glyph) {
      boolean letters = isLetter(last.text()) && isLetter(glyph.text());
      float least = letters ? BETWEEN_LETTERS : BETWEEN_CHARACTERS;
      return glyph.left() - last.right() > least * Math.min(glyph.size(), last.size());
    }
  }

  /** The paragraphs, one a line. */
  static String text(List<Glyph> block) {
    List<Line> lines = lines(block);
    float left = (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
    float right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
    StringBuilder text = new StringBuilder(lines.getFirst().text());
    for (int i = 1; i < lines.size(); i++) {
      Line above = lines.get(i - 1);
      Line line = lines.get(i);
      if (isEnd(above, left, right) || isIndented(line, above, left)) {
        text.append('\n').append(line.text());
      } else {
        join(text, line.text());
      }
    }
    return text.toString();
  }

  private static List<Line> lines(List<Glyph> block) {
    List<Line> lines = new ArrayList<>();
    List<Glyph> sorted = block.stream().sorted(Comparator.comparingDouble(Glyph::top)).toList();
    List<Glyph> line = new ArrayList<>();
    float bottom = sorted.getFirst().bottom();
    for (Glyph glyph : sorted) {
      if (glyph.top() > bottom) {
        lines.add(Line.of(line));
        line.clear();
      }
      line.add(glyph);
      bottom = Math.max(bottom, glyph.bottom());
    }
    lines.add(Line.of(line));
    return lines;
  }

  private static boolean isEnd(Line line, float left, float right) {
    String last = line.text().substring(line.text().length() - 1);
    float least =
        isLetter(last) || last.equals("-")
            ? SHORT_IN_LETTERS * (right - left)
            : SHORT * line.size();
    return line.right() < right - least;
  }

  private static boolean isIndented(Line line, Line above, float left) {
    float indent = INDENT * line.size();
    return line.left() > left + indent && line.left() > above.left() + indent / 2;
  }

  /** Words need a blank between lines, unless one is cut by a hyphen; characters need none. */
  private static void join(StringBuilder text, String line) {
    int end = text.length() - 1;
    boolean letter = isLetter(line.substring(0, 1));
    boolean cut =
        text.charAt(end) == '-'
            && end > 0
            && isLetter(text.substring(end - 1, end))
            && Character.isLowerCase(line.charAt(0));
    if (cut) {
      text.setLength(end);
    } else if (letter && isLetter(text.substring(end)) && !areDigits(text.charAt(end), line)) {
      text.append(' ');
    }
    text.append(line);
  }

  private static boolean areDigits(char last, String line) {
    return Character.isDigit(last) && Character.isDigit(line.charAt(0));
  }

  /** Whether a sign belongs to a script that puts blanks between words. */
  private static boolean isLetter(String text) {
    int c = text.codePointAt(0);
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }
}
