package io.jianbao.duplicate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Records in the order of their keys, those of one key in the order in which they came. As long as
 * they have room they stay in memory; then they go to sorted segments, which are merged when there
 * are many of them, and when all is read. First all is added, then it is read.
 */
final class SortedRecords implements Iterable<SortedRecords.Entry> {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int HEADER = Long.BYTES + Integer.BYTES;

  /** In place of a size: the segment is whole. */
  private static final int END = -1;

  private static final int MOST_SEGMENTS = 16;
  private static final int BUFFER = 1 << 14;

  /** A record in memory is known by its page and its place in it. */
  private static final int PAGE_BITS = 18;

  private static final int MOST_PAGES = 1 << Integer.SIZE - 1 - PAGE_BITS;
  private static final int FIRST_PAGE = 1 << 10;

  /** A record and its key. */
  record Entry(long key, byte[] bytes) {}

  private final String name;
  private final Workspace workspace;
  private final List<String> segments = new ArrayList<>();
  private int written;
  private final List<byte[]> pages = new ArrayList<>();

  /** Of the last page. */
  private int used;

  /** In all pages. */
  private long bytes;

  private int[] starts = new int[16];
  private int count;

  /** Whether the records in memory came in the order of their keys. */
  private boolean inOrder = true;

  private long lastKey;

  /**
   * @param name what its segments are called, with a number behind it
   */
  SortedRecords(String name, Workspace workspace) {
    this.name = name;
    this.workspace = workspace;
  }

  void add(long key, byte[] record) {
    int size = HEADER + record.length;
    boolean full = bytes + size + Integer.BYTES * (long) count > workspace.recordBytes();
    if (count > 0 && (full || pages.size() == MOST_PAGES)) {
      spill();
    }
    byte[] page = pageFor(size);
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count + count / 2);
    }
    inOrder = count == 0 || inOrder && lastKey <= key;
    lastKey = key;
    starts[count++] = pages.size() - 1 << PAGE_BITS | used;
    LONG.set(page, used, key);
    INT.set(page, used + Long.BYTES, record.length);
    System.arraycopy(record, 0, page, used + HEADER, record.length);
    used += size;
    bytes += size;
  }

  /** The last page; another one if there is no room, large enough for a record of any size. */
  private byte[] pageFor(int size) {
    if (pages.isEmpty() || used + size > pages.getLast().length) {
      int usual = Math.clamp(bytes, FIRST_PAGE, 1 << PAGE_BITS);
      pages.add(new byte[Math.max(usual, size)]);
      used = 0;
    }
    return pages.getLast();
  }

  private void spill() {
    segments.add(write(inMemory()));
    forget();
    if (segments.size() == MOST_SEGMENTS) {
      String merged = write(merged(segments, null));
      segments.forEach(it -> workspace.segments().delete(it));
      segments.clear();
      segments.add(merged);
    }
  }

  private void forget() {
    pages.clear();
    count = 0;
    used = 0;
    bytes = 0;
  }

  private String write(Iterator<Entry> entries) {
    String segment = name + "-" + ++written;
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(workspace.segments().create(segment), BUFFER))) {
      while (entries.hasNext()) {
        Entry entry = entries.next();
        out.writeLong(entry.key);
        out.writeInt(entry.bytes.length);
        out.write(entry.bytes);
      }
      out.writeLong(0);
      out.writeInt(END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return segment;
  }

  @Override
  public Iterator<Entry> iterator() {
    return segments.isEmpty() ? inMemory() : merged(segments, inMemory());
  }

  /** Forgets everything. */
  void clear() {
    segments.forEach(it -> workspace.segments().delete(it));
    segments.clear();
    forget();
    starts = new int[16];
  }

  private Iterator<Entry> inMemory() {
    sort();
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        return at < count;
      }

      @Override
      public Entry next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return entry(starts[at++]);
      }
    };
  }

  private Entry entry(int start) {
    byte[] page = page(start);
    int at = start & (1 << PAGE_BITS) - 1;
    int from = at + HEADER;
    int size = (int) INT.get(page, at + Long.BYTES);
    return new Entry(key(start), Arrays.copyOfRange(page, from, from + size));
  }

  private long key(int start) {
    return (long) LONG.get(page(start), start & (1 << PAGE_BITS) - 1);
  }

  private byte[] page(int start) {
    return pages.get(start >>> PAGE_BITS);
  }

  /** A merge sort from the bottom up, which keeps the order of equal keys. */
  private void sort() {
    if (inOrder) {
      return;
    }
    int[] from = starts;
    int[] to = new int[starts.length];
    for (int width = 1; width < count; width = 2 * Math.min(width, 1 << 29)) {
      for (int start = 0; start < count; start += Math.min(2 * width, count - start)) {
        int middle = Math.min(start + width, count);
        mergeRuns(from, start, middle, Math.min(middle + width, count), to);
      }
      int[] swapped = from;
      from = to;
      to = swapped;
    }
    starts = from;
    inOrder = true;
  }

  private void mergeRuns(int[] from, int start, int middle, int end, int[] to) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takeLeft = right == end || left < middle && key(from[left]) <= key(from[right]);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }

  /**
   * @param last what came after all segments; may be null
   */
  private Iterator<Entry> merged(List<String> names, Iterator<Entry> last) {
    List<Iterator<Entry>> runs = new ArrayList<>();
    for (String segment : names) {
      runs.add(
          new SegmentReader(
              new DataInputStream(
                  new BufferedInputStream(workspace.segments().open(segment), BUFFER))));
    }
    if (last != null) {
      runs.add(last);
    }
    return new Merge(runs);
  }

  /** Reads a segment to its end, and closes it there. */
  private static final class SegmentReader implements Iterator<Entry> {
    private final DataInputStream in;
    private Entry next;

    SegmentReader(DataInputStream in) {
      this.in = in;
      next = read();
    }

    private Entry read() {
      try {
        long key = in.readLong();
        int size = in.readInt();
        if (size == END) {
          in.close();
          return null;
        }
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return new Entry(key, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Entry next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Entry entry = next;
      next = read();
      return entry;
    }
  }

  /** Of several runs always the least record; of equal ones that of the earlier run. */
  private static final class Merge implements Iterator<Entry> {
    /** The next record of a run. */
    private record Head(Entry entry, int run) {}

    private final List<Iterator<Entry>> runs;
    private final PriorityQueue<Head> heads =
        new PriorityQueue<>((one, other) ->
            one.entry.key != other.entry.key
                ? Long.compare(one.entry.key, other.entry.key)
                : Integer.compare(one.run, other.run));

    Merge(List<Iterator<Entry>> runs) {
      this.runs = runs;
      for (int run = 0; run < runs.size(); run++) {
        advance(run);
      }
    }

    private void advance(int run) {
      if (runs.get(run).hasNext()) {
        heads.add(new Head(runs.get(run).next(), run));
      }
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public Entry next() {
      Head head = heads.remove();
      advance(head.run);
      return head.entry;
    }
  }
}
