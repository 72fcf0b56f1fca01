package io.jianbao.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints articles as a page dump and damages it as page dumps are damaged: paragraphs cut by
 * nothing or by foreign lines, paragraphs in the next article, headlines lost, on one line, or of
 * two articles on one line, beginnings and ends lost, paragraphs printed twice, whole, cut off or
 * under another name. Pages are printed in the manner of one paper or another: half width or full
 * width, with the line of origin of the mainland, of Taiwan and Hong Kong, or none. The same random
 * numbers give the same page.
 */
final class PageScrambler {
  /** Pieces are at least this long. */
  private static final int SHORTEST_PIECE = 22;

  /** A rubric is seldom printed on one line with the headline. */
  private static final int LONGEST_RUBRIC = 6;

  private static final Pattern SPEAKER =
      Pattern.compile("^([^，。：“”,:]{0,22}?)([\\u4e00-\\u9fff]{3})(?=(?:说|表示|介绍|指出|认为)[，：,:])");

  private static final String[] OTHER_SPEAKERS = {"方文远", "季承宇", "骆一鸣", "沈若谷", "尹嘉木"};

  /** A damage and how often it comes among twenty. */
  private enum Damage {
    CUT(5),
    CUT_AROUND(3),
    TAIL_BELOW(2),
    ASTRAY(1),
    HEADLINES_STUCK(2),
    HEADLINE_LOST(1),
    END_LOST(2),
    MIDDLE_LOST(1),
    BEGINNING_LOST(1),
    PRINTED_TWICE(2),
    PRINTED_TWICE_CUT(1),
    PRINTED_TWICE_OTHER_SPEAKER(2);

    private final int share;

    Damage(int share) {
      this.share = share;
    }
  }

  /** A line while the page is made. */
  private static final class Row {
    private final String article;
    private final boolean headline;
    private boolean heading;
    private String text;
    private boolean mixed;
    private boolean done;
    private String damage = "";
    private Row copyOf;
    private Row continues;

    Row(String article, boolean headline, String text) {
      this.article = article;
      this.headline = headline;
      this.text = text;
    }

    boolean cuttable(int shortest) {
      return !headline && !done && copyOf == null && text.length() >= shortest;
    }

    Row damaged(String how) {
      damage += how + " ";
      done = true;
      return this;
    }
  }

  private final Random random;
  private final PrintStyle style;
  private final List<PrintedArticle> foreign;
  private final List<List<Row>> stream = new ArrayList<>();
  private final Set<String> printed = new HashSet<>();

  private PageScrambler(Random random, List<PrintedArticle> foreign) {
    this.random = random;
    this.style = PrintStyle.any(random);
    this.foreign = foreign;
  }

  /**
   * @param articles in the order of the page
   * @param foreign articles of the same day that lines may intrude from
   * @param damages how many
   */
  static GoldPage scramble(
      String name,
      List<PrintedArticle> articles,
      List<PrintedArticle> foreign,
      int damages,
      Random random) {
    PageScrambler page = new PageScrambler(random, foreign);
    articles.forEach(article -> page.stream.add(page.print(article)));
    page.damage(damages);
    return page.gold(name, articles);
  }

  private List<Row> print(PrintedArticle article) {
    printed.add(article.id());
    List<Row> rows = new ArrayList<>();
    List<String> headlines = article.headlines().stream().map(style::headline).toList();
    int joined = article.headlines().getFirst().length() <= LONGEST_RUBRIC ? 4 : 11;
    if (headlines.size() > 1 && random.nextInt(20) < joined) {
      rows.add(new Row(article.id(), true, String.join(" ", headlines)));
    } else {
      headlines.forEach(headline -> rows.add(new Row(article.id(), true, headline)));
    }
    for (int i = 0; i < article.paragraphs().size(); i++) {
      Row row = new Row(article.id(), false, style.paragraph(article.paragraphs().get(i)));
      row.heading = article.isHeading(i);
      rows.add(row);
    }
    return rows;
  }

  private void damage(int damages) {
    Map<Damage, Integer> counts = new EnumMap<>(Damage.class);
    for (int i = 0; i < damages; i++) {
      counts.merge(draw(), 1, Integer::sum);
    }
    if (damages > 0) {
      counts.putIfAbsent(Damage.CUT, 1);
    }
    // losses first, then cuts, then what moves whole lines, copies last
    for (Damage damage :
        List.of(
            Damage.HEADLINE_LOST,
            Damage.END_LOST,
            Damage.MIDDLE_LOST,
            Damage.BEGINNING_LOST,
            Damage.CUT,
            Damage.CUT_AROUND,
            Damage.TAIL_BELOW,
            Damage.ASTRAY,
            Damage.HEADLINES_STUCK,
            Damage.PRINTED_TWICE,
            Damage.PRINTED_TWICE_CUT,
            Damage.PRINTED_TWICE_OTHER_SPEAKER)) {
      for (int i = 0; i < counts.getOrDefault(damage, 0); i++) {
        apply(damage);
      }
    }
  }

  private Damage draw() {
    int ticket = random.nextInt(23);
    for (Damage damage : Damage.values()) {
      ticket -= damage.share;
      if (ticket < 0) {
        return damage;
      }
    }
    return Damage.CUT;
  }

  private void apply(Damage damage) {
    switch (damage) {
      case CUT -> cut(false);
      case CUT_AROUND -> cut(true);
      case TAIL_BELOW -> moveTail();
      case ASTRAY -> moveAny();
      case HEADLINES_STUCK -> stickHeadlines();
      case HEADLINE_LOST -> loseHeadline();
      case END_LOST, MIDDLE_LOST, BEGINNING_LOST -> lose(damage);
      case PRINTED_TWICE, PRINTED_TWICE_CUT, PRINTED_TWICE_OTHER_SPEAKER -> copy(damage);
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<Row> cuttable(List<Row> rows, int shortest) {
    return rows.stream().filter(row -> row.cuttable(shortest)).toList();
  }

  /** A place to cut a text at, in mid-sentence, or -1. */
  private int cutIn(String text) {
    List<Integer> places = new ArrayList<>();
    List<Integer> likely = new ArrayList<>();
    for (int i = SHORTEST_PIECE; i < text.length() - SHORTEST_PIECE; i++) {
      char before = text.charAt(i - 1);
      char behind = text.charAt(i);
      boolean inWord = before < 128 && behind < 128;
      if (!Marks.endsSentence(before) && "”』」".indexOf(behind) < 0 && !inWord) {
        places.add(i);
        if ("、，,的和".indexOf(behind) >= 0) {
          likely.add(i);
        }
      }
    }
    boolean nice = !likely.isEmpty() && random.nextInt(4) == 0;
    return places.isEmpty() ? -1 : any(nice ? likely : places);
  }

  private void loseHeadline() {
    List<Row> rows = any(stream);
    if (stream.size() > 2 && rows.getFirst().headline) {
      rows.removeIf(row -> row.headline);
      rows.getFirst().damage += "headline_lost ";
    }
  }

  private void lose(Damage damage) {
    List<Row> rows = any(stream);
    List<Row> may = cuttable(rows, 60);
    if (may.isEmpty()) {
      return;
    }
    Row row = damage == Damage.END_LOST ? may.getLast() : any(may);
    int at = cutIn(row.text);
    if (at < 0) {
      return;
    }
    row.damaged(damage.name());
    row.text = damage == Damage.BEGINNING_LOST ? row.text.substring(at) : row.text.substring(0, at);
    if (damage == Damage.END_LOST) {
      rows.subList(rows.indexOf(row) + 1, rows.size()).clear();
    }
  }

  private void cut(boolean around) {
    List<Row> rows = any(stream);
    List<Row> may = cuttable(rows, 70);
    int at = may.isEmpty() ? -1 : 0;
    Row row = may.isEmpty() ? null : any(may);
    at = at < 0 ? -1 : cutIn(row.text);
    if (at < 0) {
      return;
    }
    List<Row> between = around ? foreignRows(rows) : List.of();
    Row second = pieceBehind(row, at);
    int place = rows.indexOf(row) + 1;
    rows.add(place, second);
    int again = random.nextInt(7) == 0 ? cutIn(second.text) : -1;
    if (again >= 0) {
      rows.add(place + 1, pieceBehind(second, again));
    }
    rows.addAll(place, between);
  }

  private static Row pieceBehind(Row row, int at) {
    Row second = new Row(row.article, false, row.text.substring(at)).damaged("CUT");
    second.continues = row;
    row.text = row.text.substring(0, at);
    row.damaged("CUT");
    return second;
  }

  /** Lines to stand in the gap of a paragraph: of a foreign article, or one of another's. */
  private List<Row> foreignRows(List<Row> rows) {
    List<PrintedArticle> others = foreign.stream().filter(a -> !printed.contains(a.id())).toList();
    if (!others.isEmpty() && (random.nextInt(5) < 3 || stream.size() < 4)) {
      return intruders(any(others));
    }
    List<List<Row>> donors =
        stream.stream().filter(a -> !a.equals(rows) && cuttable(a, 1).size() >= 4).toList();
    if (donors.isEmpty()) {
      return List.of();
    }
    List<Row> donor = any(donors);
    List<Row> may = cuttable(donor, 1);
    Row moved = any(may.subList(1, may.size())).damaged("displaced");
    donor.remove(moved);
    return List.of(moved);
  }

  private List<Row> intruders(PrintedArticle article) {
    printed.add(article.id());
    List<Row> between = new ArrayList<>();
    if (random.nextBoolean() && !article.headlines().isEmpty()) {
      between.add(new Row(article.id(), true, style.headline(article.headlines().getFirst())));
    }
    int first = random.nextInt(article.paragraphs().size());
    int last = Math.min(article.paragraphs().size(), first + 1 + random.nextInt(3));
    for (int i = first; i < last; i++) {
      String text = style.paragraph(article.paragraphs().get(i));
      int at = i == first && first > 0 && random.nextInt(5) < 2 ? cutIn(text) : 0;
      between.add(new Row(article.id(), false, text.substring(Math.max(0, at))));
    }
    between.forEach(row -> row.damaged("intruder"));
    return between;
  }

  private void moveTail() {
    if (stream.size() < 2) {
      return;
    }
    int from = random.nextInt(stream.size() - 1);
    List<Row> source = stream.get(from);
    List<Row> below = stream.get(from + 1);
    List<Row> bodies = cuttable(below, 1);
    if (cuttable(source, 1).size() < 3 || bodies.isEmpty() || !source.getLast().cuttable(1)) {
      return;
    }
    Row moved = source.removeLast().damaged("displaced_tail");
    int at = below.indexOf(bodies.getFirst()) + 1;
    below.add(at < below.size() && below.get(at).done ? below.size() : at, moved);
  }

  /** Takes a paragraph to any place in an article nearby. */
  private void moveAny() {
    int from = random.nextInt(stream.size());
    int to = Math.min(stream.size() - 1, Math.max(0, from + random.nextInt(5) - 2));
    List<Row> may = cuttable(stream.get(from), 1);
    List<Row> below = stream.get(to);
    List<Row> bodies = cuttable(below, 1);
    if (from == to || may.size() < 3 || bodies.isEmpty()) {
      return;
    }
    Row moved = any(may.subList(1, may.size())).damaged("displaced");
    stream.get(from).remove(moved);
    below.add(below.indexOf(any(bodies)) + 1, moved);
  }

  private void stickHeadlines() {
    if (stream.size() < 2) {
      return;
    }
    int from = random.nextInt(stream.size() - 1);
    List<Row> own = stream.get(from).stream().filter(row -> row.headline && !row.done).toList();
    List<Row> next =
        stream.get(from + 1).stream().filter(row -> row.headline && !row.done).toList();
    if (own.isEmpty() || next.isEmpty() || own.getLast().mixed || next.getFirst().mixed) {
      return;
    }
    Row line = own.getLast();
    line.mixed = true;
    line.damage += "headline_stuck ";
    for (Row row : next) {
      stream.get(from + 1).remove(row);
      line.text += " " + row.text;
    }
  }

  private void copy(Damage damage) {
    List<Row> flat = stream.stream().flatMap(List::stream).toList();
    List<Row> may =
        flat.stream()
            .filter(row -> !row.headline && row.copyOf == null && row.text.length() >= 50)
            .filter(row -> !row.damage.contains("CUT"))
            .filter(row -> damage != Damage.PRINTED_TWICE_OTHER_SPEAKER || hasSpeaker(row))
            .toList();
    if (may.isEmpty()) {
      return;
    }
    Row original = any(may);
    Row copy =
        new Row(original.article, false, copied(original.text, damage)).damaged(damage.name());
    copy.copyOf = original;
    place(copy, flat.indexOf(original), damage == Damage.PRINTED_TWICE_CUT ? 0 : random.nextInt(3));
  }

  private static boolean hasSpeaker(Row row) {
    return !row.damage.contains("LOST") && SPEAKER.matcher(row.text).find();
  }

  private String copied(String text, Damage damage) {
    return switch (damage) {
      case PRINTED_TWICE_CUT -> text.substring(0, Math.max(SHORTEST_PIECE, cutIn(text)));
      case PRINTED_TWICE_OTHER_SPEAKER -> {
        Matcher speaker = SPEAKER.matcher(text);
        yield speaker.find()
            ? speaker.group(1) + OTHER_SPEAKERS[random.nextInt(5)] + text.substring(speaker.end())
            : text;
      }
      default -> text;
    };
  }

  /** Puts a copy at the end of the page (0), behind its original (1), or anywhere below (2). */
  private void place(Row copy, int original, int where) {
    int count = stream.stream().mapToInt(List::size).sum();
    int at =
        switch (where) {
          case 0 -> count;
          case 1 -> original + 1;
          default -> original + 1 + random.nextInt(count - original);
        };
    for (List<Row> rows : stream) {
      if (at <= rows.size()) {
        while (at < rows.size() && rows.get(at).continues != null) {
          at++;
        }
        rows.add(at, copy);
        return;
      }
      at -= rows.size();
    }
  }

  private GoldPage gold(String name, List<PrintedArticle> articles) {
    Map<Row, Integer> numbers = new HashMap<>();
    List<GoldPage.GoldLine> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder("\n\n");
    for (List<Row> rows : stream) {
      for (Row row : rows) {
        numbers.put(row, numbers.size());
        text.append(row.text).append("\n\n");
        lines.add(
            new GoldPage.GoldLine(
                row.article,
                row.headline,
                row.heading,
                row.mixed,
                row.copyOf == null ? -1 : numbers.get(row.copyOf),
                row.continues == null ? -1 : numbers.get(row.continues),
                row.damage));
      }
    }
    Set<String> main = new HashSet<>();
    articles.forEach(article -> main.add(article.id()));
    return new GoldPage(name, text.toString(), lines, main);
  }
}
