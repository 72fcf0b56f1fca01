package io.jianbao.figure;

/** All tables of the grammars, read once from the data files of this package. Immutable. */
final class Tables {
  /** Numerals and signs before them. */
  static final int NUMBER = 1;

  /** Words of the calendar and the clock. */
  static final int TIME = 2;

  /** Bounds and currencies before a number. */
  static final int BOUND = 4;

  /** 第, 前, 倒, 最. */
  static final int ORDINAL = 8;

  /** 翻, 增长. */
  static final int MULTIPLE = 16;

  /** 每, 时速. */
  static final int RATE = 32;

  /** Letters, brackets and signs of codes and telephone numbers. */
  static final int CODE = 64;

  /** A veto word may start here. */
  static final int VETO = 128;

  private final Folding folding = new Folding();
  private final UnitTable units = new UnitTable();
  private final BoundTable bounds = new BoundTable();
  private final VetoTable vetoes = new VetoTable();
  private final Prefixes prefixes = new Prefixes();
  private final TimeWords timeWords = new TimeWords();
  private final HolidayTable holidays = new HolidayTable();
  private final Eras eras = new Eras();
  private final SubjectWords subjectWords = new SubjectWords();
  private final PhraseWords phraseWords = new PhraseWords();

  /** What may start at a character: the flags above, 0 for most. */
  private final short[] starts = new short[Character.MAX_VALUE + 1];

  Tables() {
    mark("0123456789-.零一二三四五六七八九十百千万亿兆两俩廿卅卌半壹贰叁肆伍陆柒捌玖拾佰仟参弍几数好负", NUMBER);
    mark("从自现未今接此之随下上过再近刚将往向最前后每", TIME);
    mark("公农阴闰正腊冬元年月周星礼春夏秋首大第Q", TIME);
    mark(timeWords.firstCharacters(), TIME);
    mark(holidays.firstCharacters(), TIME);
    mark(eras.firstCharacters(), TIME);
    mark(bounds.firstCharacters(), BOUND);
    mark(prefixes.firstCharacters(), BOUND);
    mark("零摄华位介处比", BOUND);
    mark("第倒前最", ORDINAL);
    mark("翻增提扩上涨激暴飙猛", MULTIPLE);
    mark("每一时最平设运亩年日", RATE);
    mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+(〔[双", CODE);
    mark(vetoes.firstCharacters(), VETO);
  }

  private void mark(String characters, int flag) {
    mark(characters.toCharArray(), flag);
  }

  private void mark(char[] characters, int flag) {
    for (char c : characters) {
      starts[c] |= (short) flag;
    }
  }

  int startsAt(char c) {
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

  Eras eras() {
    return eras;
  }

  SubjectWords subjectWords() {
    return subjectWords;
  }

  PhraseWords phraseWords() {
    return phraseWords;
  }

  HolidayTable holidays() {
    return holidays;
  }
}
