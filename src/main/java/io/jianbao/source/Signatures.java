package io.jianbao.source;

/** Kinds of files that are not plain text, known by their first bytes. */
final class Signatures {
  private Signatures() {}

  /** What the bytes are (“a PDF document”), or null. */
  static String kind(byte[] b) {
    if (starts(b, "%PDF-")) {
      return "a PDF document";
    }
    if (starts(b, "PK\3\4") || starts(b, "PK\5\6")) {
      return "a ZIP archive or an office document";
    }
    if (EncodingDetector.startsWith(b, 0xD0, 0xCF, 0x11, 0xE0)) {
      return "an old office document (.doc, .xls)";
    }
    if (starts(b, "{\\rtf")) {
      return "a rich text document (RTF)";
    }
    if (isImage(b)) {
      return "an image";
    }
    if (isArchive(b)) {
      return "a compressed file";
    }
    if (starts(b, "\177ELF") || EncodingDetector.startsWith(b, 0xCA, 0xFE, 0xBA, 0xBE)) {
      return "a program";
    }
    if (starts(b, "SQLite format 3")) {
      return "a database";
    }
    return null;
  }

  private static boolean isImage(byte[] b) {
    return EncodingDetector.startsWith(b, 0x89, 'P', 'N', 'G')
        || EncodingDetector.startsWith(b, 0xFF, 0xD8, 0xFF)
        || starts(b, "GIF87a")
        || starts(b, "GIF89a")
        || starts(b, "II*\0")
        || starts(b, "MM\0*");
  }

  private static boolean isArchive(byte[] b) {
    return EncodingDetector.startsWith(b, 0x1F, 0x8B)
        || starts(b, "Rar!\32\7")
        || starts(b, "7z\u00BC\u00AF'\34")
        || starts(b, "BZh")
        || EncodingDetector.startsWith(b, 0xFD, '7', 'z', 'X', 'Z', 0)
        || EncodingDetector.startsWith(b, 0x28, 0xB5, 0x2F, 0xFD);
  }

  private static boolean starts(byte[] bytes, String signature) {
    return EncodingDetector.startsWith(bytes, signature.chars().toArray());
  }
}
