package io.jianbao.quote;

import io.jianbao.name.Entity;
import io.jianbao.quote.CueVerbs.CueVerb;
import io.jianbao.text.Script;
import io.jianbao.text.Simplified;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds who said what in an article: 张三指出，…… · “……”张三说 · 张三说：“……” · “……，”张三说，“……”. A statement
 * without a speaker that the text names is left out. Immutable and shared by threads.
 */
public final class QuoteFinder {
  private static final String ENDS = "。！？!?\n";
  private static final String LEADS = "：:，,";

  /** Behind a verb of saying these make another word of it or its object: 表示感谢, 说服. */
  private static final String NOT_SAID = "了的过着得完赞明法服起话是出到地者呼为感欢祝慰谢敬哀同满支反";

  /** What one expresses, not says: 表示热烈祝贺. */
  private static final Set<String> FEELINGS =
      Set.of(
          "热烈", "诚挚", "衷心", "亲切", "深切", "强烈", "高度", "深深", "由衷", "崇高", "极大", "严重", "坚决", "沉痛", "遗憾",
          "关切", "赞同", "认同", "意见", "兴趣", "理解", "歉意", "不满", "怀疑", "担忧", "肯定");

  /** How a story goes on behind “……”张三说，. */
  private static final List<String> STORY =
      List.of("说着", "接着", "随后", "然后", "一边", "边", "转身", "脸上", "眼", "说完", "话音");

  /** First characters of verbs that 的 does not make nouns of: 大家的要求, but 卖菜的说. */
  private static final String NEVER_NOUNS = "说问";

  /** How many sentences a person is remembered for that are about nobody. */
  private static final int LONGEST_MEMORY = 2;

  /** In front of a quotation without a mark at its end these make a term of it: 作为“……”. */
  private static final String TERMS = "为是的以获被了和与及等、";

  private static final int SHORTEST_SPEECH = 4;
  private static final int LONGEST_CLAUSE = 40;
  private static final int LONGEST_SENTENCE = 300;
  private static final int LONGEST_ADDRESSEE = 8;

  private final CueVerbs verbs = new CueVerbs();
  private final NoCues noCues = new NoCues();
  private final Speakers speakers = new Speakers();

  private QuoteFinder() {}

  /** With the cue verbs of this project. */
  public static QuoteFinder create() {
    return new QuoteFinder();
  }

  /**
   * The statements in each paragraph of one article, in reading order.
   *
   * @param paragraphs texts of the article
   * @param entities the names in each of them
   */
  public List<List<Quote>> find(List<String> paragraphs, List<List<Entity>> entities) {
    if (paragraphs.size() != entities.size()) {
      throw new IllegalArgumentException(
          paragraphs.size() + " paragraphs with names for " + entities.size());
    }
    List<List<Quote>> quotes = new ArrayList<>();
    String person = null;
    Map<String, String> holders = Holders.of(entities);
    for (int i = 0; i < paragraphs.size(); i++) {
      person = isBylined(paragraphs.get(i)) ? null : person;
      Reading reading = new Reading(paragraphs.get(i), entities.get(i), holders, person);
      quotes.add(reading.quotes());
      person = reading.person;
    }
    return quotes;
  }

  /** 【张三╱台北报导】: a story of its own begins, and 他 is nobody of the one before. */
  private static boolean isBylined(String paragraph) {
    int close = paragraph.startsWith("【") ? paragraph.indexOf('】') : -1;
    return close > 1 && "导導道".indexOf(paragraph.charAt(close - 1)) >= 0;
  }

  /** A verb of saying where it stands, and who says something by it. */
  private record Cue(Span verb, Speaker speaker) {}

  /** One paragraph while it is read. */
  private final class Reading {
    private final String printed;

    /** What is printed, in simplified characters, char for char. */
    private final String text;

    private final List<Entity> entities;
    private final List<Span> quotations;
    private final boolean[] attributed;

    /** Who holds an office in this article. */
    private final Map<String, String> holders;

    private final List<Quote> quotes = new ArrayList<>();

    /** Offsets behind sentences, found when first asked for. */
    private int[] sentenceEnds;

    /** Whom 他 means: the last speaker, or the last person that was named before. */
    private String person;

    /** How many sentences ago that was. */
    private int without;

    private Reading(
        String printed, List<Entity> entities, Map<String, String> holders, String person) {
      this.holders = holders;
      this.printed = printed;
      this.text = Simplified.fold(printed);
      this.entities = entities;
      this.quotations = Quotations.find(text);
      this.attributed = new boolean[quotations.size()];
      this.person = person;
    }

    private List<Quote> quotes() {
      int start = 0;
      int next = 0;
      int quotation = 0;
      for (int i = 0; i < text.length(); i++) {
        while (quotation < quotations.size() && quotations.get(quotation).end() <= i) {
          quotation++;
        }
        if (quotation < quotations.size() && quotations.get(quotation).contains(i)) {
          boolean closesSentence =
              ENDS.indexOf(text.charAt(quotations.get(quotation).end() - 1)) >= 0;
          i = quotations.get(quotation).end() - 1;
          start = closesSentence ? i + 2 : start;
          continue;
        }
        if (ENDS.indexOf(text.charAt(i)) >= 0) {
          remember(start, i);
          start = i + 1;
        } else if (i >= next) {
          CueVerb verb = verbs.startingAt(text, i);
          if (verb != null && !isOtherWord(verb, i) && attribute(verb, i, Math.min(start, i))) {
            next = i + verb.text().length();
          }
        }
      }
      quotes.sort(
          Comparator.comparing(Quote::span, Comparator.comparingInt(Span::start))
              .thenComparingInt(quote -> -quote.span().end()));
      return quotes;
    }

    /** 据说, 访问, and behind 的 or a noun with 和 a noun: 村民的要求, 部署和要求. */
    private boolean isOtherWord(CueVerb verb, int at) {
      char before = at > 0 ? text.charAt(at - 1) : '\n';
      boolean nominal = NEVER_NOUNS.indexOf(text.charAt(at)) < 0;
      if (nominal && before == '的') {
        return true;
      }
      boolean joined = nominal && "和与及、".indexOf(before) >= 0;
      boolean word = joined || noCues.hold(text, at, at + verb.text().length());
      return word && !isBehindPerson(at);
    }

    /** 王小|说: what looks like another word begins inside a name. */
    private boolean isBehindPerson(int at) {
      int before = firstEntityFrom(at) - 1;
      return before >= 0
          && entities.get(before).type() == Entity.Type.PERSON
          && entities.get(before).span().end() == at;
    }

    /**
     * The person that a sentence is about is whom the next 他 means; after several sentences without
     * any it may be somebody whose name was not found.
     */
    private void remember(int start, int end) {
      for (Entity entity : entitiesBetween(start, end)) {
        if (Speakers.isPerson(entity)) {
          person = entity.name();
          without = 0;
          return;
        }
      }
      without++;
      if (without > LONGEST_MEMORY) {
        person = null;
      }
    }

    private boolean attribute(CueVerb verb, int at, int start) {
      int end = at + verb.text().length();
      int lead = behindBlanks(verb.lead() == CueVerbs.Lead.WHOM ? behindAddressee(end) : end);
      char mark = lead < text.length() ? text.charAt(lead) : '\n';
      int before = quotationBefore(start, at);
      int after = quotationAt(behindBlanks(LEADS.indexOf(mark) >= 0 ? lead + 1 : lead));
      boolean reports =
          after >= 0 && isSpeech(after)
              || LEADS.indexOf(mark) >= 0
              || verb.lead() == CueVerbs.Lead.BARE && goesOn(verb, at);
      boolean closes = before >= 0 && (after >= 0 || LEADS.indexOf(mark) >= 0 || isEnd(mark));
      if (!reports && !closes) {
        return false;
      }
      int from = before >= 0 ? Math.max(start, quotations.get(before).end() + 1) : start;
      from = Math.max(from, at - LONGEST_SENTENCE);
      Speaker speaker = speaker(from, at);
      if (speaker == null || verb.text().length() == 1 && !isBeside(speaker, at)) {
        return false;
      }
      Cue cue = new Cue(new Span(at, end), speaker);
      if (closes) {
        addDirect(before, cue);
      }
      if (after >= 0 && isSpeech(after)) {
        addDirect(after, cue);
      } else if (reports && (!closes || saysMore(mark, lead + 1))) {
        addIndirect(LEADS.indexOf(mark) >= 0 ? lead + 1 : end, cue);
      }
      person = speaker.name();
      without = 0;
      return true;
    }

    private Speaker speaker(int from, int verb) {
      Speaker found = speakers.find(text, from, verb, entitiesBetween(from, verb), person);
      boolean asPrinted = found != null && found.span() != null && found.isIn(text);
      Speaker speaker = asPrinted ? new Speaker(found.span().of(printed), found.span()) : found;
      return Holders.name(speaker, holders);
    }

    /** “……。”张三说，今后还要…: behind the comma goes on what is said, not the story. */
    private boolean saysMore(char mark, int start) {
      return LEADS.indexOf(mark) >= 0
          && STORY.stream().noneMatch(word -> text.startsWith(word, start));
    }

    /** The entities that start between two offsets; they are in reading order. */
    private List<Entity> entitiesBetween(int from, int to) {
      return entities.subList(firstEntityFrom(from), firstEntityFrom(to));
    }

    private int firstEntityFrom(int offset) {
      int low = 0;
      int high = entities.size();
      while (low < high) {
        int middle = low + high >>> 1;
        if (entities.get(middle).span().start() < offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private static boolean isEnd(char c) {
      return ENDS.indexOf(c) >= 0;
    }

    /** A verb of one character is often a part of another word, unless the speaker is beside it. */
    private boolean isBeside(Speaker speaker, int verb) {
      return speaker.span() != null
          && (verb - speaker.span().end() <= 3
              || speakers.isBeside(text, speaker.span().end(), verb));
    }

    /** Behind a short stretch of ideographs that a mark ends; {@code start} when there is none. */
    private int behindAddressee(int start) {
      int at = start;
      while (at < text.length()
          && at - start < LONGEST_ADDRESSEE
          && Script.isHan(text.charAt(at))) {
        at++;
      }
      return at < text.length() && LEADS.indexOf(text.charAt(at)) >= 0 ? at : start;
    }

    /** 表示将继续努力, but not 表示了, 表示的. */
    private boolean goesOn(CueVerb verb, int at) {
      int end = at + verb.text().length();
      return end + SHORTEST_SPEECH <= text.length()
          && Script.isHan(text.charAt(end))
          && NOT_SAID.indexOf(text.charAt(end)) < 0
          && !FEELINGS.contains(text.substring(end, end + 2));
    }

    /** The quotation that ends right in front of the clause of the verb, or -1. */
    private int quotationBefore(int start, int verb) {
      int i = lastQuotationFrom(verb);
      if (i < 0) {
        return -1;
      }
      int end = quotations.get(i).end();
      boolean touches = end < verb && end + 1 >= start && verb - end <= LONGEST_CLAUSE;
      return touches && isSpeech(i) && !isIntroduced(i) && isFree(end + 1, verb) ? i : -1;
    }

    /**
     * Whether a quotation has its speaker in front of it: behind a colon, or inside what somebody
     * is said to have said.
     */
    private boolean isIntroduced(int quotation) {
      Span span = quotations.get(quotation);
      Quote last = quotes.isEmpty() ? null : quotes.getLast();
      return span.start() >= 2 && "：:".indexOf(text.charAt(span.start() - 2)) >= 0
          || span.start() >= 3 && text.startsWith("是，", span.start() - 3)
          || last != null && last.form() == Quote.Form.INDIRECT && last.span().contains(span);
    }

    /** The last quotation that starts at {@code offset} or before, or -1. */
    private int lastQuotationFrom(int offset) {
      int low = 0;
      int high = quotations.size();
      while (low < high) {
        int middle = low + high >>> 1;
        if (quotations.get(middle).start() <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }

    /** Between a quotation and the verb of its speaker stands no other clause. */
    private boolean isFree(int from, int verb) {
      for (int i = from; i < verb; i++) {
        if ("，。；：！？,;:".indexOf(text.charAt(i)) >= 0 && i > from) {
          return false;
        }
      }
      return true;
    }

    private int quotationAt(int mark) {
      int i = lastQuotationFrom(mark + 1);
      return i >= 0 && quotations.get(i).start() == mark + 1 ? i : -1;
    }

    /**
     * A sentence or a part of one, not a single term: ends with a mark or stands behind a colon.
     */
    private boolean isSpeech(int quotation) {
      Span span = quotations.get(quotation);
      if (span.isEmpty()) {
        return false;
      }
      char last = text.charAt(span.end() - 1);
      char before = span.start() >= 2 ? text.charAt(span.start() - 2) : '\n';
      char after = span.end() + 1 < text.length() ? text.charAt(span.end() + 1) : '\n';
      return "。！？…，,!?—".indexOf(last) >= 0
          || "：:".indexOf(before) >= 0
          || span.end() == text.length()
          || span.length() >= 8 && "。，\n".indexOf(after) >= 0 && TERMS.indexOf(before) < 0;
    }

    private void addDirect(int quotation, Cue cue) {
      if (!attributed[quotation]) {
        attributed[quotation] = true;
        add(quotations.get(quotation), Quote.Form.DIRECT, cue);
      }
    }

    private void addIndirect(int start, Cue cue) {
      int from = behindBlanks(start);
      int end = endOfSentence(from);
      if (end - from >= SHORTEST_SPEECH) {
        endLast(cue);
        add(new Span(from, end), Quote.Form.INDIRECT, cue);
      }
    }

    private void add(Span span, Quote.Form form, Cue cue) {
      Speaker speaker = cue.speaker();
      quotes.add(new Quote(span, form, cue.verb().of(printed), speaker.name(), speaker.span()));
    }

    /** 张三表示，可以；李四则表示，不行: where the next one speaks, the last has ended. */
    private void endLast(Cue cue) {
      Quote last = quotes.isEmpty() ? null : quotes.getLast();
      Span next = cue.speaker().span();
      if (last == null || next == null || last.form() != Quote.Form.INDIRECT) {
        return;
      }
      int clause = next.start();
      while (clause > last.span().start() && "，；,;".indexOf(text.charAt(clause - 1)) < 0) {
        clause--;
      }
      boolean inside =
          clause - last.span().start() >= SHORTEST_SPEECH && last.span().end() > clause;
      boolean other = !last.speaker().equals(cue.speaker().name());
      String gap = text.substring(Math.min(next.end(), cue.verb().start()), cue.verb().start());
      boolean turn = inside && "；;".indexOf(text.charAt(clause - 1)) >= 0 || gap.contains("则");
      if (inside && other && turn) {
        Span said = new Span(last.span().start(), clause);
        quotes.set(
            quotes.size() - 1,
            new Quote(said, last.form(), last.verb(), last.speaker(), last.speakerSpan()));
      }
    }

    /** Behind the mark that ends the sentence at {@code from}, quotations in it left whole. */
    private int endOfSentence(int from) {
      if (sentenceEnds == null) {
        sentenceEnds = sentenceEnds();
      }
      int at = Arrays.binarySearch(sentenceEnds, from + 1);
      at = at < 0 ? -at - 1 : at;
      return at < sentenceEnds.length ? sentenceEnds[at] : text.length();
    }

    private int[] sentenceEnds() {
      IntStream.Builder ends = IntStream.builder();
      int quotation = 0;
      for (int at = 0; at < text.length(); at++) {
        while (quotation < quotations.size() && quotations.get(quotation).end() <= at) {
          quotation++;
        }
        Span inside = quotation < quotations.size() ? quotations.get(quotation) : null;
        if (inside != null && inside.contains(at) && inside.end() < text.length()) {
          at = inside.end();
          if (isEnd(text.charAt(at - 1))) {
            ends.add(at + 1);
          }
        } else if (isEnd(text.charAt(at))) {
          ends.add(at + 1);
        }
      }
      return ends.build().toArray();
    }

    private int behindBlanks(int start) {
      int at = start;
      while (at < text.length() && Script.isBlank(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }
}
