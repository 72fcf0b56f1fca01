package io.jianbao.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** What one argument names: a file, or the pages in a folder. Filled by one search. */
final class FoundFiles extends SimpleFileVisitor<Path> {
  /** A path and the names that lead to it from the root, as sources write them. */
  record Place(Path path, List<String> names) {
    static Place of(Path path) {
      return new Place(path, PathName.names(path));
    }
  }

  /** Something wrong at a place, whose source is known only when all arguments are searched. */
  private record Trouble(Place place, String code, String message) {}

  private final Path argument;
  private final OwnResults results;
  private final List<String> names;
  private final List<Place> files = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private boolean folder;
  private int otherTypes;

  private FoundFiles(Path argument, OwnResults results) {
    this.argument = argument;
    this.results = results;
    this.names = PathName.names(argument);
  }

  static FoundFiles search(Path argument, OwnResults results) {
    FoundFiles found = new FoundFiles(argument, results);
    found.folder = Files.isDirectory(argument);
    if (found.folder) {
      found.walk();
    } else if (Files.isRegularFile(argument)) {
      found.take(argument);
    } else {
      found.miss(argument);
    }
    Comparator<Place> order =
        Comparator.comparing(place -> found.source(place, 0), FoundFiles::byCodePoint);
    found.files.sort(order);
    found.troubles.sort(Comparator.comparing(Trouble::place, order));
    return found;
  }

  /** The files to read, in order; the caller may remove some. */
  List<Place> files() {
    return files;
  }

  /** Whether the argument is a folder. */
  boolean isFolder() {
    return folder;
  }

  int otherTypes() {
    return otherTypes;
  }

  /** How many names lead to the argument from the root. */
  int depth() {
    return names.size();
  }

  /** The path of a place below the argument, with the names of {@code folders} more above. */
  String source(Place place, int folders) {
    List<String> all = place.names();
    int above = folder && all.size() > names.size() ? names.size() : names.size() - 1;
    return String.join("/", all.subList(Math.clamp(above - folders, 0, all.size()), all.size()));
  }

  List<Problem> problems(int folders) {
    return troubles.stream()
        .map(trouble ->
            new Problem(
                source(trouble.place(), folders),
                PageFiles.FIND,
                trouble.code(),
                trouble.message(),
                null))
        .toList();
  }

  private void walk() {
    try {
      Files.walkFileTree(
          argument, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
    } catch (IOException e) {
      note(argument, "unreadable", reason(e));
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    boolean passedOver = isHidden(path) || results.fill(path);
    return passedOver && !path.equals(argument)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file) || results.contain(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (Format.ofName(file.getFileName().toString()) == null) {
      otherTypes++;
    } else if (attributes.isRegularFile()) {
      take(file);
    } else {
      miss(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    if (!isHidden(path) || path.equals(argument)) {
      String code = e instanceof FileSystemLoopException ? "link-loop" : "unreadable";
      note(path, code, reason(e));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path path, IOException e) {
    if (e != null) {
      note(path, "unreadable", reason(e));
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  private void take(Path file) {
    files.add(Place.of(file));
    byte[] name = PathName.lastBytes(file);
    if (!PathName.isUtf8(name)) {
      String message =
          "the name of this file is not UTF-8; it seems to read “"
              + new EncodingDetector()
                  .detect(name)
                  .encoding()
                  .read(name, 0, name.length, true)
                  .text()
              + "”, and its bytes are written as %XX here; the page itself was read";
      note(file, "name-not-utf8", message);
    }
  }

  private void note(Path path, String code, String message) {
    troubles.add(new Trouble(Place.of(path), code, message));
  }

  /** Notes why a path is neither a file nor a folder: it is a link to nothing, a device … */
  private void miss(Path path) {
    try {
      if (Files.readAttributes(path, BasicFileAttributes.class).isOther()) {
        note(path, "not-a-file", "neither a file nor a folder but a device, a pipe or a socket");
      }
    } catch (AccessDeniedException e) {
      note(path, "unreadable", reason(e));
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(path)) {
        note(path, "broken-link", "a symbolic link to something that is not there");
      } else {
        note(path, "not-found", "there is no file or folder of this name");
      }
    } catch (IOException e) {
      if (Files.isSymbolicLink(path)) {
        note(path, "link-loop", "a symbolic link that leads back to itself");
      } else {
        note(path, "unreadable", reason(e));
      }
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemLoopException) {
      return "a symbolic link to a folder that it is in; it was not followed";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to look into this; change its mode (chmod a+rX) or run as its owner";
    }
    return PageReader.detail(e);
  }

  /** As UTF-8 sorts: characters beyond the basic plane come last. */
  private static int byCodePoint(String a, String b) {
    int i = 0;
    int shorter = Math.min(a.length(), b.length());
    while (i < shorter && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == shorter) {
      return Integer.compare(a.length(), b.length());
    }
    char c = a.charAt(i);
    char d = b.charAt(i);
    return Character.isSurrogate(c) == Character.isSurrogate(d)
        ? Character.compare(c, d)
        : Character.isSurrogate(c) ? 1 : -1;
  }
}
