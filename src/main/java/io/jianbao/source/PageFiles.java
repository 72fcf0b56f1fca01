package io.jianbao.source;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of pages that the arguments of a run name.
 *
 * <p>An argument is a file, which is taken whatever its name, or a folder, which is searched with
 * all folders in it for files of the extensions that {@link Format} knows, or without any; names
 * that begin with a dot are passed over, files and folders. So is what a run wrote: the folder of
 * the run itself, and every folder that holds {@code articles.jsonl} beside {@code findings.jsonl};
 * if that folder is the argument, only its results are. Symbolic links are followed. A file that is
 * reached twice is taken once, where it comes first.
 *
 * <p>The files of one argument come in the order of their sources by code point, the arguments as
 * they were given. A page's source is its path relative to its argument (for a file, its name),
 * with {@code /} between names. Where two arguments would give one source, all sources are
 * lengthened to the left by the names of the folders above, as many as it takes: {@code
 * 2021/pages/1.txt} and {@code 2022/pages/1.txt}. Bytes of a name that are not UTF-8 are written
 * {@code %BA}. None of this depends on the locale.
 */
public final class PageFiles {
  static final String FIND = "find";

  /**
   * A page to be read.
   *
   * @param source what the page is called in all output; no two files of a search share it
   * @param path where it is
   * @param named whether it was named itself, so that its bytes tell what it is, and not its
   *     extension
   */
  public record PageFile(String source, Path path, boolean named) {}

  /**
   * What a search found.
   *
   * @param files in the order described
   * @param problems what could not be searched or has an odd name, in the same order
   * @param otherTypes how many files in folders were passed over because of their extension
   * @param repeated how many files were reached again, and not taken again
   */
  public record Found(List<PageFile> files, List<Problem> problems, int otherTypes, int repeated) {
    public Found {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  private PageFiles() {}

  /**
   * Searches; never throws for what is on disk.
   *
   * @param arguments paths as the user gave them
   */
  public static Found find(List<String> arguments) {
    return find(arguments, null);
  }

  /**
   * Searches, but not in the folder of a run.
   *
   * @param arguments paths as the user gave them
   * @param run the folder that the results go to, or null
   */
  public static Found find(List<String> arguments, Path run) {
    OwnResults results = new OwnResults(run);
    List<Problem> problems = new ArrayList<>();
    List<FoundFiles> searched = new ArrayList<>();
    for (String argument : arguments) {
      try {
        searched.add(FoundFiles.search(Path.of(argument), results));
      } catch (InvalidPathException e) {
        problems.add(new Problem(argument, FIND, "bad-name", notANameHere(), null));
      }
    }
    int repeated = dropRepeated(searched);
    int folders = foldersToTellApart(searched);
    List<PageFile> files = new ArrayList<>();
    for (FoundFiles found : searched) {
      for (FoundFiles.Place place : found.files()) {
        files.add(new PageFile(found.source(place, folders), place.path(), !found.isFolder()));
      }
      problems.addAll(found.problems(folders));
    }
    int otherTypes = searched.stream().mapToInt(FoundFiles::otherTypes).sum();
    return new Found(files, problems, otherTypes, repeated);
  }

  private static String notANameHere() {
    return "this name cannot be opened in the present locale; set LC_ALL=C.UTF-8, or name its folder instead";
  }

  private static int dropRepeated(List<FoundFiles> searched) {
    Set<Path> seen = new HashSet<>();
    int repeated = 0;
    for (FoundFiles found : searched) {
      int before = found.files().size();
      found.files().removeIf(place -> !seen.add(real(place.path())));
      repeated += before - found.files().size();
    }
    return repeated;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      // it vanished or is forbidden: the reader will say so
      return file.toAbsolutePath();
    }
  }

  /** How many names of the folders above an argument are needed to make all sources differ. */
  private static int foldersToTellApart(List<FoundFiles> searched) {
    int most = searched.stream().mapToInt(FoundFiles::depth).max().orElse(0);
    int folders = 0;
    while (folders < most && hasClash(searched, folders)) {
      folders++;
    }
    return folders;
  }

  private static boolean hasClash(List<FoundFiles> searched, int folders) {
    Set<String> sources = new HashSet<>();
    for (FoundFiles found : searched) {
      for (FoundFiles.Place place : found.files()) {
        if (!sources.add(found.source(place, folders))) {
          return true;
        }
      }
    }
    return false;
  }
}
