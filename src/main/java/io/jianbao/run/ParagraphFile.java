package io.jianbao.run;

import io.jianbao.duplicate.ParagraphText;
import io.jianbao.text.Span;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Paragraphs, no headlines, as a list that keeps them on disk, in a file that vanishes when it is
 * closed. All are added by one thread before the first is read; then threads may share it.
 */
final class ParagraphFile extends AbstractList<ParagraphText> implements RandomAccess, Closeable {
  private static final int BUFFER = 1 << 16;

  /** In place of a size, or of a day. */
  private static final int NONE = Integer.MIN_VALUE;

  private final FileChannel channel;
  private final DataOutputStream out;
  private final Offsets offsets = new Offsets();
  private long end;
  private volatile boolean flushed;

  private ParagraphFile(FileChannel channel) {
    this.channel = channel;
    this.out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    offsets.add(0);
  }

  static ParagraphFile create(Path file) throws IOException {
    return new ParagraphFile(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  @Override
  public boolean add(ParagraphText paragraph) {
    try {
      flushed = false;
      string(paragraph.id());
      string(paragraph.page());
      string(paragraph.doc());
      day(paragraph.date());
      string(paragraph.text());
      out.writeInt(paragraph.speakers().size());
      for (Span speaker : paragraph.speakers()) {
        out.writeInt(speaker.start());
        out.writeInt(speaker.end());
      }
      end += Integer.BYTES + 2L * Integer.BYTES * paragraph.speakers().size();
      offsets.add(end);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As UTF-16: two bytes for a Chinese character. */
  private void string(String text) throws IOException {
    if (text == null) {
      out.writeInt(NONE);
      end += Integer.BYTES;
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    out.writeInt(bytes.length);
    out.write(bytes);
    end += Integer.BYTES + bytes.length;
  }

  private void day(LocalDate day) throws IOException {
    out.writeInt(day == null ? NONE : (int) day.toEpochDay());
    end += Integer.BYTES;
  }

  private static LocalDate day(ByteBuffer entry) {
    int day = entry.getInt();
    return day == NONE ? null : LocalDate.ofEpochDay(day);
  }

  @Override
  public int size() {
    return offsets.size() - 1;
  }

  @Override
  public ParagraphText get(int index) {
    try {
      flush();
      ByteBuffer entry =
          ByteBuffer.wrap(ArticleFile.bytes(channel, offsets.get(index), offsets.length(index)));
      String id = string(entry);
      String page = string(entry);
      String doc = string(entry);
      LocalDate day = day(entry);
      String text = string(entry);
      int count = entry.getInt();
      List<Span> speakers = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        speakers.add(new Span(entry.getInt(), entry.getInt()));
      }
      return new ParagraphText(id, page, doc, day, false, text, speakers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void flush() throws IOException {
    if (!flushed) {
      out.flush();
      flushed = true;
    }
  }

  private static String string(ByteBuffer entry) {
    int size = entry.getInt();
    if (size == NONE) {
      return null;
    }
    byte[] bytes = new byte[size];
    entry.get(bytes);
    return new String(bytes, StandardCharsets.UTF_16BE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
