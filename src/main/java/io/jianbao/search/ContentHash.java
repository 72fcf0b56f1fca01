package io.jianbao.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Hashes of texts, by which what did not change is known. */
final class ContentHash {
  private ContentHash() {}

  /** The SHA-256 of the texts one after the other, in hexadecimal digits. */
  static String of(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** 64 bits of a text and the bytes behind it: enough to tell versions of one article apart. */
  static BytesRef version(String text, byte[] bytes) {
    byte[] said = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(said, said.length + bytes.length);
    System.arraycopy(bytes, 0, all, said.length, bytes.length);
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(all));
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash[0]).array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
