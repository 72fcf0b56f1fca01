package io.jianbao.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How far a compressed file may grow: a bomb is known by growing more than any text does. Counts
 * over all archives in one file. Not thread-safe.
 */
final class Budget {
  /** So much may come out of however little, in bytes. */
  static final long FREE = 64L << 20;

  /** Text shrinks to a third, a very monotonous one to a fiftieth; deflate can do a thousandth. */
  static final int MOST_GROWTH = 100;

  /** No collection of pages has more files in one. */
  static final int MOST_ENTRIES = 1_000_000;

  /** More came out of the file than may. */
  static final class SpentException extends IOException {
    private static final long serialVersionUID = 1L;

    SpentException(String message) {
      super(message);
    }
  }

  private long taken;
  private long grown;
  private int entries;

  /** The file as it is on disk. */
  InputStream compressed(InputStream in) {
    return new Counting(in) {
      @Override
      void count(long bytes) {
        taken += bytes;
      }
    };
  }

  /** What comes out of it. */
  InputStream inflated(InputStream in) {
    return new Counting(in) {
      @Override
      void count(long bytes) throws IOException {
        grown += bytes;
        if (grown > FREE && grown > MOST_GROWTH * taken) {
          throw new SpentException(
              "unpacked it grows to more than "
                  + MOST_GROWTH
                  + " times its size, as no text does; the rest of it is left out. If it is genuine,"
                  + " unpack it and name the folder");
        }
      }
    };
  }

  /** How many entries were counted. */
  int entries() {
    return entries;
  }

  void countEntry() throws IOException {
    if (++entries > MOST_ENTRIES) {
      throw new SpentException(
          "it has more than "
              + MOST_ENTRIES
              + " entries; the rest of them is left out. Unpack it and name the folder");
    }
  }

  private abstract static class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int read = in.read(bytes, start, length);
      count(Math.max(read, 0));
      return read;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = in.skip(n);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
