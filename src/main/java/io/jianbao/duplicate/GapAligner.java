package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import java.util.List;

/** Aligns short stretches by their longest common subsequence. Holds a buffer: one per thread. */
final class GapAligner {
  private final int most;
  private final short[][] common;

  GapAligner(int most) {
    this.most = most;
    common = new short[most + 1][most + 1];
  }

  /** Adds what differs to {@code edits}; returns the number of agreeing characters. */
  int align(char[] a, int aStart, int aEnd, char[] b, int bStart, int bEnd, List<Edit> edits) {
    int rows = aEnd - aStart;
    int columns = bEnd - bStart;
    if (rows == 0 || columns == 0 || rows > most || columns > most) {
      Edits.add(edits, aStart, aEnd, bStart, bEnd);
      return 0;
    }
    fill(a, aStart, rows, b, bStart, columns);
    int i = 0;
    int j = 0;
    int editA = 0;
    int editB = 0;
    while (i < rows && j < columns) {
      if (a[aStart + i] == b[bStart + j]) {
        Edits.add(edits, aStart + editA, aStart + i, bStart + editB, bStart + j);
        editA = ++i;
        editB = ++j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    Edits.add(edits, aStart + editA, aEnd, bStart + editB, bEnd);
    return common[0][0];
  }

  private void fill(char[] a, int aStart, int rows, char[] b, int bStart, int columns) {
    for (int j = 0; j <= columns; j++) {
      common[rows][j] = 0;
    }
    for (int i = rows - 1; i >= 0; i--) {
      short[] row = common[i];
      short[] below = common[i + 1];
      row[columns] = 0;
      char c = a[aStart + i];
      for (int j = columns - 1; j >= 0; j--) {
        row[j] =
            c == b[bStart + j]
                ? (short) (below[j + 1] + 1)
                : below[j] >= row[j + 1] ? below[j] : row[j + 1];
      }
    }
  }
}
