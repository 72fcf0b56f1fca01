package io.jianbao.search;

import java.io.IOException;
import java.nio.file.Path;

/** The index was written by a version of the program whose index this one cannot read. */
public final class IndexFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  IndexFormatException(Path folder, String format) {
    super(
        "the index "
            + folder
            + " has the form "
            + format
            + ", this program writes "
            + Schema.FORMAT
            + ": delete the folder and build the index anew");
  }
}
