package io.jianbao.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names in a path as bytes on disk, read as UTF-8 whatever the locale is. (A {@link Path} opens
 * the right file in any locale, but its text goes through the encoding of the locale.)
 */
final class PathName {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PathName() {}

  /** The names from the root to {@code path}, each as it is written in a source. */
  static List<String> names(Path path) {
    // the URI of a path has its bytes, percent-encoded
    String raw = path.toAbsolutePath().normalize().toUri().getRawPath();
    return Arrays.stream(raw.split("/"))
        .filter(name -> !name.isEmpty())
        .map(name -> written(bytes(name)))
        .collect(Collectors.toList());
  }

  /** The bytes of the last name. */
  static byte[] lastBytes(Path path) {
    String raw = path.toAbsolutePath().normalize().toUri().getRawPath();
    int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
    return bytes(raw.substring(raw.lastIndexOf('/', end - 1) + 1, Math.max(end, 0)));
  }

  static boolean isUtf8(byte[] name) {
    return Utf8.survey(name, 0, name.length).valid();
  }

  private static byte[] bytes(String percentEncoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < percentEncoded.length(); i++) {
      char c = percentEncoded.charAt(i);
      if (c == '%') {
        bytes.write(HexFormat.fromHexDigits(percentEncoded, i + 1, i + 3));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** UTF-8 as it is, other bytes as {@code %BA}. */
  private static String written(byte[] name) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < name.length) {
      int length = Utf8.length(name, i, name.length);
      if (length > 0) {
        text.append(new String(name, i, length, StandardCharsets.UTF_8));
      } else {
        text.append('%').append(HEX.toHexDigits(name[i]));
      }
      i += Math.max(length, 1);
    }
    return text.toString();
  }
}
