package io.jianbao.source;

import io.jianbao.source.RecordFields.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes the format of a file by its first bytes, whatever its name. Immutable. */
final class FormatSniffer {
  /** So many bytes at the head of a file are looked at. */
  static final int HEAD = 1 << 16;

  private static final int PDF_HEADER_WITHIN = 1024;
  private static final int TAR_MAGIC_AT = 257;
  private static final int FIRST_NAME_IN_ZIP = 30;

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,2000}?-->\\s*)*<(!doctype html|html|head|body|meta|title)\\b.*");
  private static final Pattern JSON_OBJECT = Pattern.compile("(?s)\\s*\\{\\s*\".*");

  private final PageReader reader;
  private final RecordFields fields;

  FormatSniffer(PageReader reader, RecordFields fields) {
    this.reader = reader;
    this.fields = fields;
  }

  /**
   * The format; {@link Format#TEXT} when nothing else is recognized.
   *
   * @param name the file's name, whose extension tells one kind of text from another
   * @param head its first {@link #HEAD} bytes
   */
  Format format(String name, byte[] head) {
    Format binary = binary(head);
    if (binary != null) {
      return binary;
    }
    if (Signatures.kind(head) != null || head.length == 0) {
      return Format.TEXT;
    }
    Format named = name.indexOf('.') < 0 ? null : Format.ofName(name);
    if (named == Format.HTML || named == Format.JSONL || named == Format.CSV) {
      return named;
    }
    EncodingDetector.Choice choice = reader.choose(head);
    return ofText(choice.encoding().read(head, choice.start(), head.length, false).text());
  }

  private static Format binary(byte[] head) {
    String start = latin(head, 0, PDF_HEADER_WITHIN);
    if (start.contains("%PDF-")) {
      return Format.PDF;
    }
    if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
      return isDocument(latin(head, FIRST_NAME_IN_ZIP, 40)) ? null : Format.ZIP;
    }
    if (start.startsWith("\u001F\u008B")) {
      return Format.GZIP;
    }
    return latin(head, TAR_MAGIC_AT, 5).equals("ustar") ? Format.TAR : null;
  }

  /** Office documents and books are ZIP archives too, but hold no pages of text. */
  private static boolean isDocument(String firstName) {
    return Stream.of("[Content_Types].xml", "_rels/", "mimetype", "OFD.xml", "META-INF/")
        .anyMatch(firstName::startsWith);
  }

  private static String latin(byte[] bytes, int from, int length) {
    int start = Math.min(from, bytes.length);
    int end = Math.min(from + length, bytes.length);
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private Format ofText(String head) {
    if (HTML.matcher(head).matches()) {
      return Format.HTML;
    }
    String line = head.lines().filter(it -> !it.isBlank()).findFirst().orElse("");
    if (JSON_OBJECT.matcher(line).matches() && namesText(line)) {
      return Format.JSONL;
    }
    List<String> names = CsvRow.parse(line, CsvRow.delimiter(line));
    boolean header =
        names != null
            && names.size() > 1
            && names.stream().map(fields::role).anyMatch(FormatSniffer::isText);
    return header ? Format.CSV : Format.TEXT;
  }

  private static boolean isText(RecordFields.Role role) {
    return role != null && role.part() == Part.TEXT;
  }

  private boolean namesText(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return fields.text().stream().anyMatch(name -> lower.contains("\"" + name + "\""));
  }
}
