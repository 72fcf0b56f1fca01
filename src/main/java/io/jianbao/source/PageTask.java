package io.jianbao.source;

/**
 * A page that is found and can be read, by any thread and once or more often. What is a file of its
 * own is opened only when it is read; a page out of a greater file is in memory already.
 */
public final class PageTask {
  /** Comes by the page. */
  interface Loader {
    Page load() throws UnreadablePageException;
  }

  private final String source;
  private final boolean last;
  private final Loader loader;

  PageTask(String source, boolean last, Loader loader) {
    this.source = source;
    this.last = last;
    this.loader = loader;
  }

  /** What the page is called in all output; no two of a run share it. */
  public String source() {
    return source;
  }

  /** Whether no more pages come from the file that this one is from. */
  public boolean last() {
    return last;
  }

  /**
   * Reads the page.
   *
   * @throws UnreadablePageException if there is no page: the file is gone, too large, damaged …
   */
  public Page read() throws UnreadablePageException {
    return loader.load();
  }
}
