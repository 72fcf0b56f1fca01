package io.jianbao.source;

/** The text and the losses of a reading as it grows. Not thread-safe. */
final class TextCollector {
  private final StringBuilder text;
  private int losses;
  private int firstLoss = -1;
  private boolean cutAtEnd;

  TextCollector(int capacity) {
    text = new StringBuilder(capacity);
  }

  StringBuilder text() {
    return text;
  }

  /** The bytes from {@code start} to {@code next} mean nothing; {@code end} is where all end. */
  void lose(int start, int next, int end) {
    cutAtEnd = losses == 0 && next == end;
    losses++;
    if (firstLoss < 0) {
      firstLoss = start;
    }
    text.append('\uFFFD');
  }

  Reading toReading(String charset) {
    return new Reading(charset, text.toString(), losses, firstLoss, cutAtEnd);
  }
}
