package io.jianbao.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML pages: of the whole page only the article, its title in the first line, a blank line,
 * then a line for each paragraph. The encoding is that of the byte order mark; else UTF-8 where the
 * bytes are that beyond chance; else what the page declares, where it can be read so without loss;
 * else what is found. Immutable.
 */
final class HtmlReader {
  /**
   * The standard looks for a declaration in the first 1024 bytes; pages have it further down too.
   */
  private static final int DECLARED_WITHIN = 8192;

  /** Only these: a page that declares Latin letters, or UTF-16 in ASCII, does not mean it. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*((?:gb|big5|utf-?8)[a-z0-9_:.-]{0,20})");

  private final PageReader reader;

  HtmlReader(PageReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a page.
   *
   * @throws UnreadablePageException if the bytes are no text, or no running text is in them
   */
  Page read(String source, byte[] bytes) throws UnreadablePageException {
    reader.refuseEmptyOrTooLarge(source, bytes);
    Page page = reader.decode(source, bytes, encoding(bytes));
    String text = PageText.wellFormed(new HtmlArticle(page.text()).text());
    if (text.isBlank()) {
      throw PageReader.refusal(
          source,
          PageReader.READ,
          "no-text",
          "no running text is in this HTML page: it holds links only, or a script fetches the text;"
              + " save the article itself");
    }
    return new Page(
        source, text, false, page.date(), page.charset(), page.confidence(), page.problems());
  }

  private EncodingDetector.Choice encoding(byte[] bytes) {
    EncodingDetector.Choice found = reader.choose(bytes);
    boolean sure = reader.isNamed() || found.confidence() == 1;
    Encoding declared = sure ? null : declared(bytes);
    return declared == null || declared.read(bytes, 0, bytes.length, true).losses() > 0
        ? found
        : new EncodingDetector.Choice(declared, 0, 1, true);
  }

  private static Encoding declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    Matcher name = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    try {
      return name.find() ? PageReader.encoding(Charset.forName(name.group(1))) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // a page may declare what it likes
      return null;
    }
  }
}
