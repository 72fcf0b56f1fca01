package io.jianbao.cli;

import io.jianbao.analysis.PageAnalyzer;
import io.jianbao.analysis.TextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the program has to work with, and what it thinks of it.
 *
 * @param java the feature version of the Java that runs
 * @param heap the most memory that Java may use, in bytes
 * @param processors how many there are
 * @param fileNames the charset in which Java reads the names of files
 * @param scratch a folder for temporary files
 * @param archive what makes the start fast, null where the launcher was not used
 */
record Machine(int java, long heap, int processors, String fileNames, Path scratch, Path archive) {
  private static final int NEEDED_JAVA = 21;
  private static final long LITTLE_HEAP = 400L << 20;
  private static final long LITTLE_DISK = 2L << 30;
  private static final double GIB = 1 << 30;

  /** A page to try, of about 60 characters. */
  private static final String PAGE =
      "河湾镇新植树三万亩\n\n本报3月12日讯 (记者 白小川)3月12日,河湾镇1500多名村民上山植树,镇长何青山说,全年将造林3万亩。\n";

  private static final int TRIES = 200;

  /** How much a remark matters. */
  enum Weight {
    FINE(" "),
    ADVICE("~"),
    FAULT("!");

    private final String sign;

    Weight(String sign) {
      this.sign = sign;
    }
  }

  /** What there is, and what to do about it. */
  record Remark(Weight weight, String words) {
    String line() {
      return weight.sign + " " + words;
    }
  }

  static Machine here() {
    String archive = System.getProperty("jianbao.archive");
    return new Machine(
        Runtime.version().feature(),
        Runtime.getRuntime().maxMemory(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("sun.jnu.encoding", "unknown"),
        Path.of(System.getProperty("java.io.tmpdir")),
        archive == null ? null : Path.of(archive));
  }

  /** Looks at everything, and tries a page. */
  List<Remark> examine() {
    List<Remark> remarks = new ArrayList<>(judge());
    remarks.add(disk());
    remarks.add(tryPage());
    return remarks;
  }

  /** What can be said without touching anything. */
  List<Remark> judge() {
    return List.of(
        remark(
            java >= NEEDED_JAVA ? Weight.FINE : Weight.FAULT,
            "Java " + java,
            "version " + NEEDED_JAVA + " or newer is needed: install it or set JAVA_HOME"),
        remark(
            heap >= LITTLE_HEAP ? Weight.FINE : Weight.ADVICE,
            gib(heap) + " GB of memory for Java",
            "big pages may fail: give more with JIANBAO_OPTS=-Xmx1g"),
        remark(
            processors > 1 ? Weight.FINE : Weight.ADVICE,
            processors + (processors == 1 ? " processor" : " processors"),
            "batches take twice as long as on two"),
        remark(
            fileNames.equalsIgnoreCase("UTF-8") ? Weight.FINE : Weight.ADVICE,
            "file names are read as " + fileNames,
            "Chinese names may not open: set LC_ALL=C.UTF-8"),
        remark(
            archive != null && Files.exists(archive) ? Weight.FINE : Weight.ADVICE,
            archive == null ? "started without the launcher" : "archive of classes: " + archive,
            "each start takes longer: start with ./jianbao, from a folder that you may write to"));
  }

  private static Remark remark(Weight weight, String what, String advice) {
    return new Remark(weight, weight == Weight.FINE ? what : what + " – " + advice);
  }

  private Remark disk() {
    try {
      long free = Files.getFileStore(scratch).getUsableSpace();
      Path probe = Files.createTempFile(scratch, "jianbao", null);
      Files.delete(probe);
      return remark(
          free >= LITTLE_DISK ? Weight.FINE : Weight.ADVICE,
          gib(free) + " GB free in " + scratch,
          "the results of a big archive need ten times its size");
    } catch (IOException e) {
      return new Remark(Weight.FAULT, "no temporary files in " + scratch + " – " + Faults.words(e));
    }
  }

  /** A first page, which waits for the dictionaries, and the same many times. */
  private static Remark tryPage() {
    long start = System.nanoTime();
    PageAnalyzer analyzer = new PageAnalyzer(TextOptions.NONE);
    analyzer.analyze("page", PAGE, null);
    long first = System.nanoTime();
    for (int i = 0; i < TRIES; i++) {
      analyzer.analyze("page", PAGE, null);
    }
    double seconds = (System.nanoTime() - first) / 1e9;
    return new Remark(
        Weight.FINE,
        String.format(
            Locale.ROOT,
            "a first page in %.1f s, then %,.0f characters a second and processor",
            (first - start) / 1e9,
            TRIES * PAGE.length() / seconds));
  }

  private static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / GIB);
  }
}
