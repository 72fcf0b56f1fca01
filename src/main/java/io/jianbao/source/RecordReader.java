package io.jianbao.source;

import io.jianbao.source.RecordFields.Part;
import io.jianbao.source.RecordFields.Role;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The records of a file of articles, one after the other. Not thread-safe. */
interface RecordReader extends Closeable {
  /** What one record says, field by field: for each part what stands under its best name. */
  final class Values {
    private final RecordFields fields;
    private final Map<Part, String> values = new EnumMap<>(Part.class);
    private final Map<Part, Integer> ranks = new EnumMap<>(Part.class);

    Values(RecordFields fields) {
      this.fields = fields;
    }

    /** What a field is for, or null if it is for nothing. */
    Role role(String name) {
      return fields.role(name);
    }

    void put(Role role, String value) {
      if (value != null && role.rank() <= ranks.getOrDefault(role.part(), Integer.MAX_VALUE)) {
        values.put(role.part(), value);
        ranks.put(role.part(), role.rank());
      }
    }

    /** What the record says of this, without blanks around it; empty if nothing. */
    String get(Part part) {
      return values.getOrDefault(part, "").strip();
    }

    boolean has(Part part) {
      return values.containsKey(part);
    }
  }

  /**
   * A record.
   *
   * @param line its first line, with the encoding in which it was read
   * @param values what it says; null for a bad record
   * @param code what is wrong with a bad record, for programs
   * @param complaint the same for people
   */
  record Entry(TextLines.Line line, Values values, String code, String complaint) {
    static Entry good(TextLines.Line line, Values values) {
      return new Entry(line, values, null, null);
    }

    static Entry bad(TextLines.Line line, String code, String complaint) {
      return new Entry(line, null, code, complaint);
    }
  }

  /** The next record, good or bad; null behind the last. */
  Entry next() throws IOException;
}
