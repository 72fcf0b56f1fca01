package io.jianbao.run;

import io.jianbao.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells one build of the program from another: results of one are no results of the other. */
final class Build {
  private Build() {}

  /** A hash of the program's classes and data, the same for the same sources on any machine. */
  static String fingerprint() {
    CodeSource source = Build.class.getProtectionDomain().getCodeSource();
    try {
      Path program = Path.of(source.getLocation().toURI());
      return Files.isDirectory(program) ? ofFolder(program) : ofJar(program);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own files", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ofJar(Path jar) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      entries.forEach(entry -> add(digest, entry.getName(), entry.getCrc()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Classes that are not packed are at work upon: each change counts. */
  private static String ofFolder(Path folder) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(digest, folder.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String name, long state) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(state).array());
  }
}
