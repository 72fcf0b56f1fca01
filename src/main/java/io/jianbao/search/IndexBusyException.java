package io.jianbao.search;

import java.io.IOException;
import java.nio.file.Path;

/** Another process writes into the index; try again when it is done. */
public final class IndexBusyException extends IOException {
  private static final long serialVersionUID = 1L;

  IndexBusyException(Path folder, Throwable cause) {
    super("another process writes into the index " + folder, cause);
  }
}
