package io.jianbao.search;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.lucene.util.BytesRef;

/**
 * The figures of a text as one value of a column, to be read one after the other. What comes again
 * is left out: place and day where they are those of the figure before, the subject where it stands
 * in the text.
 */
final class FigureColumn {
  /** Where the text does not tell the day. */
  static final long NO_DAY = Long.MIN_VALUE;

  /** Where the text does not tell the place. */
  static final int NO_PLACE = -1;

  private static final int IS_RANGE = 1;
  private static final int NO_VALUE = 2;
  private static final int NEW_DAY = 4;
  private static final int NEW_PLACE = 8;
  private static final int SUBJECT_BEHIND = 16;
  private static final int SUBJECT_NEAR = 32;
  private static final int SUBJECT_SPELLED = 48;
  private static final int SUBJECT = 48;
  private static final int NEW_TEXT = 64;

  private static final int MOST_DIGITS = 15;
  private static final long SHORT = 1 << 20;
  private static final int RAW = 100;

  /** All of these are doubles without rounding, and so are quotients and products rounded once. */
  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final PackedInput in;
  private final int size;
  private int index = -1;
  private int text;
  private int term;
  private int start;
  private int end;
  private double low;
  private double high;
  private int place = NO_PLACE;
  private long day = NO_DAY;
  private long lastDay;
  private int subject;
  private int subjectAt;
  private int subjectLength;
  private String spelled;

  FigureColumn(BytesRef column) {
    in = new PackedInput(column);
    size = in.readNumber();
  }

  /** How many figures a text has. */
  static int size(BytesRef column) {
    return new PackedInput(column).readNumber();
  }

  /** Moves on to the next figure; false behind the last. */
  boolean next() {
    if (index + 1 >= size) {
      return false;
    }
    index++;
    int shape = in.readByte();
    if ((shape & NEW_TEXT) != 0) {
      text += in.readNumber();
      end = 0;
    }
    term = in.readNumber();
    start = (int) (end + in.readSigned());
    end = start + in.readNumber();
    low = (shape & NO_VALUE) != 0 ? Double.NaN : readDecimal();
    high = (shape & IS_RANGE) != 0 ? readDecimal() : low;
    if ((shape & NEW_PLACE) != 0) {
      place = in.readNumber() - 1;
    }
    if ((shape & NEW_DAY) != 0) {
      boolean known = in.readByte() == 1;
      lastDay += known ? in.readSigned() : 0;
      day = known ? lastDay : NO_DAY;
    }
    readSubject(shape & SUBJECT);
    return true;
  }

  private void readSubject(int how) {
    subject = how;
    switch (how) {
      case SUBJECT_BEHIND -> {
        subjectAt = end;
        subjectLength = in.readNumber();
      }
      case SUBJECT_NEAR -> {
        subjectAt = (int) (end + in.readSigned());
        subjectLength = in.readNumber();
      }
      case SUBJECT_SPELLED -> spelled = in.readString();
      default -> {
        // it has none
      }
    }
  }

  /** The number of the figure among those of the text. */
  int index() {
    return index;
  }

  /** Which of several texts the figure stands in. */
  int text() {
    return text;
  }

  /** The number of its {@link FigureTerm} among those of the document. */
  int term() {
    return term;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The value or the lower bound, NaN if there is neither value nor bound. */
  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** What figures are ordered by: the value, or the bound that is known. */
  double order() {
    return low == Double.NEGATIVE_INFINITY ? high : low;
  }

  /** The number of its place among those of the document. */
  int place() {
    return place;
  }

  long day() {
    return day;
  }

  /** What is counted, as the figure itself says; null if it does not. */
  String subject(Printed of) {
    return switch (subject) {
      case 0 -> null;
      case SUBJECT_SPELLED -> spelled;
      default -> of.stretch(subjectAt, subjectAt + subjectLength);
    };
  }

  private double readDecimal() {
    long number = in.readSigned();
    if ((number & 1) == 0) {
      return number >> 1;
    }
    int scale = (int) in.readSigned();
    if (scale == RAW) {
      return Double.longBitsToDouble((long) in.readBits(32) << 32 | in.readBits(32) & 0xFFFFFFFFL);
    }
    return scale < 0 ? (number >> 1) * POWERS[-scale] : (number >> 1) / POWERS[scale];
  }

  /** Writes the figures of the texts of a document. */
  static final class Writer {
    private final PackedOutput out = new PackedOutput();
    private int text;
    private int end;
    private int place = NO_PLACE;
    private long day = NO_DAY;
    private long lastDay;

    /**
     * Begins a column.
     *
     * @param size how many figures come
     */
    Writer(int size) {
      out.writeNumber(size);
    }

    /**
     * Writes the next figure.
     *
     * @param in the text that it stands in
     * @param number which of the document's texts that is
     * @param subject null if it has none of its own
     * @return whether the subject is written out, for the text does not have it
     */
    boolean add(Values figure, Printed in, int number, String subject) {
      String known = subject == null || subject.isEmpty() ? null : subject;
      int behind = figure.end() <= in.length() ? in.unit(figure.end()) : -1;
      int at = known == null || behind < 0 ? -1 : find(known, in.text(), behind);
      int how = known == null ? 0 : at < 0 ? SUBJECT_SPELLED : SUBJECT_NEAR;
      how = at >= 0 && at == behind ? SUBJECT_BEHIND : how;
      writeFigure(figure, number, how);
      if (at >= 0) {
        int from = in.text().codePointCount(0, at);
        if (how == SUBJECT_NEAR) {
          out.writeSigned(from - (long) figure.end());
        }
        out.writeNumber(known.codePointCount(0, known.length()));
      } else if (known != null) {
        out.writeString(known);
      }
      return how == SUBJECT_SPELLED;
    }

    /** Behind the figure if it stands there. */
    private static int find(String subject, String text, int end) {
      int at = text.indexOf(subject, end);
      return at >= 0 ? at : text.lastIndexOf(subject);
    }

    private void writeFigure(Values figure, int number, int how) {
      boolean hasValue = !Double.isNaN(figure.low());
      boolean isRange = hasValue && figure.low() != figure.high();
      boolean newDay = figure.day() != day;
      boolean newPlace = figure.place() != place;
      out.writeByte(
          how
              | (isRange ? IS_RANGE : 0)
              | (hasValue ? 0 : NO_VALUE)
              | (newDay ? NEW_DAY : 0)
              | (newPlace ? NEW_PLACE : 0)
              | (number > text ? NEW_TEXT : 0));
      if (number > text) {
        out.writeNumber(number - (long) text);
        text = number;
        end = 0;
      }
      out.writeNumber(figure.term());
      out.writeSigned(figure.start() - (long) end);
      out.writeNumber(figure.end() - (long) figure.start());
      end = figure.end();
      if (hasValue) {
        writeDecimal(figure.low());
      }
      if (isRange) {
        writeDecimal(figure.high());
      }
      if (newPlace) {
        place = figure.place();
        out.writeNumber(place + 1L);
      }
      if (newDay) {
        writeDay(figure.day());
      }
    }

    private void writeDay(long value) {
      day = value;
      out.writeByte(value == NO_DAY ? 0 : 1);
      if (value != NO_DAY) {
        out.writeSigned(value - lastDay);
        lastDay = value;
      }
    }

    /** A short whole number as it is, others as digits with a power of ten. */
    private void writeDecimal(double value) {
      if (Math.abs(value) < SHORT && value == (int) value) {
        out.writeSigned((long) value << 1);
        return;
      }
      BigDecimal decimal =
          Double.isInfinite(value) ? null : BigDecimal.valueOf(value).stripTrailingZeros();
      boolean exact =
          decimal != null
              && decimal.precision() <= MOST_DIGITS
              && Math.abs(decimal.scale()) < POWERS.length;
      BigInteger digits = exact ? decimal.unscaledValue() : BigInteger.ZERO;
      out.writeSigned(digits.longValueExact() << 1 | 1);
      out.writeSigned(exact ? decimal.scale() : RAW);
      if (!exact) {
        long bits = Double.doubleToLongBits(value);
        out.writeBits((int) (bits >>> 32), 32);
        out.writeBits((int) bits, 32);
        out.align();
      }
    }

    BytesRef bytes() {
      return out.bytes();
    }
  }

  /**
   * A figure as it is compared.
   *
   * @param term the number of its {@link FigureTerm} among those of the document
   * @param low the value or the lower bound, negative infinity if it is open; NaN if there is
   *     neither
   * @param high the value or the upper bound
   * @param place the number of its place among those of the document, or {@link #NO_PLACE}
   * @param day since 1970-01-01, or {@link #NO_DAY}
   */
  record Values(int term, int start, int end, double low, double high, int place, long day) {}
}
