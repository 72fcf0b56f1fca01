package io.jianbao.figure;

/** All tables of the grammars, read once from the data files of this package. Immutable. */
final class Tables {
  /** Nothing starts here. */
  static final byte NONE = 0;

  /** A figure or time may start here. */
  static final byte MAY_START = 1;

  /** A veto word may start here. */
  static final byte VETO = 2;

  private final Folding folding = new Folding();
  private final UnitTable units = new UnitTable();
  private final BoundTable bounds = new BoundTable();
  private final VetoTable vetoes = new VetoTable();
  private final Prefixes prefixes = new Prefixes();
  private final TimeWords timeWords = new TimeWords();
  private final HolidayTable holidays = new HolidayTable();
  private final SubjectWords subjectWords = new SubjectWords();

  /** What may start at a character. */
  private final byte[] starts = new byte[Character.MAX_VALUE + 1];

  Tables() {
    mark("0123456789-.零一二三四五六七八九十百千万亿兆两俩廿卅卌半壹贰叁肆伍陆柒捌玖拾佰仟参弍几数好负", MAY_START);
    mark("第倒前最后翻增提扩上涨激暴飙猛每时平设运亩零摄华", MAY_START);
    mark("从自现未今接此之随下过近刚将往向公农阴闰正腊冬元年月周星礼春夏秋首历本这初", MAY_START);
    mark(new String(bounds.firstCharacters()), MAY_START);
    mark(new String(prefixes.firstCharacters()), MAY_START);
    mark(new String(timeWords.firstCharacters()), MAY_START);
    mark(new String(holidays.firstCharacters()), MAY_START);
    mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", MAY_START);
    mark("+(〔[{<", MAY_START);
    mark(new String(vetoes.firstCharacters()), VETO);
  }

  private void mark(String characters, byte flag) {
    for (int i = 0; i < characters.length(); i++) {
      starts[characters.charAt(i)] |= flag;
    }
  }

  byte startsAt(char c) {
    return starts[c];
  }

  Folding folding() {
    return folding;
  }

  UnitTable units() {
    return units;
  }

  BoundTable bounds() {
    return bounds;
  }

  VetoTable vetoes() {
    return vetoes;
  }

  Prefixes prefixes() {
    return prefixes;
  }

  TimeWords timeWords() {
    return timeWords;
  }

  SubjectWords subjectWords() {
    return subjectWords;
  }

  HolidayTable holidays() {
    return holidays;
  }
}
