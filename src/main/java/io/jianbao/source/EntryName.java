package io.jianbao.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of files in archives: text only, which never becomes a path on disk. */
final class EntryName {
  private static final Pattern BETWEEN = Pattern.compile("[/\\\\]+");
  private static final String NAMELESS = "unnamed";

  private EntryName() {}

  /** A name as bytes: in UTF-8 where they are that, else in the Chinese encoding that fits. */
  static String decode(byte[] name) {
    return PathName.isUtf8(name)
        ? new String(name, StandardCharsets.UTF_8)
        : EncodingDetector.likelierChinese(name);
  }

  /** A name whose characters are single bytes, each of which stands for a byte of the true name. */
  static String decode(String bytes) {
    boolean decoded = bytes.chars().anyMatch(c -> c > 0xFF);
    return decoded ? bytes : decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * The names on the way to the file, with {@code /} between them: no root, no drive, no way up and
   * no control characters.
   */
  static String clean(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN.split(PageText.wellFormed(name), -1)) {
      boolean leadsNowhere = part.isBlank() || part.equals(".") || part.equals("..");
      boolean drive = parts.isEmpty() && part.length() == 2 && part.charAt(1) == ':';
      if (!leadsNowhere && !drive) {
        parts.add(withoutControls(part));
      }
    }
    return parts.isEmpty() ? NAMELESS : String.join("/", parts);
  }

  private static String withoutControls(String part) {
    StringBuilder clean = new StringBuilder();
    part.codePoints().map(c -> Character.isISOControl(c) ? '_' : c).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The name of the file itself. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Whether the file, or a folder that it is in, is of the kind that people do not see. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
  }
}
