package io.jianbao.source;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Collects what is printed on a page of a PDF, sign by sign, with its place as a reader sees it:
 * the page turned upright, x to the right and y down from the upper left corner. Text at a slant (a
 * watermark) and text outside the visible page are left out. Not thread-safe.
 */
final class PdfGlyphs extends PDFStreamEngine {
  /** No printed page has so many. */
  private static final int MOST_GLYPHS = 200_000;

  private static final int MOST_OPERATORS = 20_000_000;

  /** The height of a sign above its baseline, so that there is a gap between any two lines. */
  private static final float HEIGHT = 0.75f;

  private static final float SLANT = 0.2f;

  private final List<Glyph> glyphs = new ArrayList<>();
  private PDRectangle visible;
  private int rotation;
  private int operators;

  /** A sign on a page. */
  record Glyph(String text, float left, float top, float right, float bottom, float size) {
    float middle() {
      return (top + bottom) / 2;
    }
  }

  private PdfGlyphs() {
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  static List<Glyph> of(PDPage page) throws IOException {
    PdfGlyphs collector = new PdfGlyphs();
    collector.visible = page.getCropBox();
    collector.rotation = Math.floorMod(page.getRotation(), 360);
    if (page.hasContents()) {
      collector.processPage(page);
    }
    return collector.glyphs;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS || glyphs.size() > MOST_GLYPHS) {
      throw new IOException("more is drawn on the page than any printed page has");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = text(font, code);
    float along = Math.abs(matrix.getScaleX());
    float across = Math.abs(matrix.getShearY());
    boolean slanted = Math.min(along, across) > SLANT * Math.max(along, across);
    if (text.isBlank() || slanted) {
      return;
    }
    float width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
    float[] a = seen(matrix.transformPoint(0, 0));
    float[] b = seen(matrix.transformPoint(width, HEIGHT));
    Glyph glyph =
        new Glyph(
            text,
            Math.min(a[0], b[0]),
            Math.min(a[1], b[1]),
            Math.max(a[0], b[0]),
            Math.max(a[1], b[1]),
            Math.max(matrix.getScalingFactorX(), matrix.getScalingFactorY()));
    if (isVisible(glyph)) {
      glyphs.add(glyph);
    }
  }

  /** What a sign says; radicals that stand for the character of the same form become that. */
  private static String text(PDFont font, int code) {
    String text = font.toUnicode(code);
    if (text == null || text.isEmpty()) {
      return "\uFFFD";
    }
    char c = text.charAt(0);
    boolean radical = c >= '\u2F00' && c <= '\u2FD5';
    boolean control = text.chars().allMatch(Kinds::isControl);
    return control ? "" : radical ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }

  /** A point of the page as it lies before the reader. */
  private float[] seen(java.awt.geom.Point2D.Float point) {
    float right = point.x - visible.getLowerLeftX();
    float up = point.y - visible.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new float[] {up, right};
      case 180 -> new float[] {visible.getWidth() - right, up};
      case 270 -> new float[] {visible.getHeight() - up, visible.getWidth() - right};
      default -> new float[] {right, visible.getHeight() - up};
    };
  }

  private boolean isVisible(Glyph glyph) {
    boolean turned = rotation == 90 || rotation == 270;
    float width = turned ? visible.getHeight() : visible.getWidth();
    float height = turned ? visible.getWidth() : visible.getHeight();
    return glyph.right() > 0 && glyph.left() < width && glyph.bottom() > 0 && glyph.top() < height;
  }
}
