package io.jianbao.analysis;

import io.jianbao.figure.Figure;
import io.jianbao.figure.FigureFinder;
import io.jianbao.figure.HomeCurrency;
import io.jianbao.figure.Quantities;
import io.jianbao.figure.TimeExpression;
import io.jianbao.name.Entity;
import io.jianbao.name.Evidence;
import io.jianbao.name.NameFinder;
import io.jianbao.quote.Quote;
import io.jianbao.quote.QuoteFinder;
import io.jianbao.segment.FixedWord;
import io.jianbao.segment.Segmenter;
import io.jianbao.segment.SentenceSplitter;
import io.jianbao.segment.Token;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds everything that the texts of one article tell. Does only what its layers need: tokens wait
 * for figures and names, which are never cut, and quotations for names. Immutable; threads may
 * share one.
 */
public final class TextAnnotator {
  private final Set<Layer> layers;
  private final FigureFinder figureFinder;
  private final HomeCurrency homeCurrency;
  private final NameFinder nameFinder;
  private final Segmenter segmenter;
  private final QuoteFinder quoteFinder;

  /** An annotator for these layers; the tables of other stages are not loaded. */
  public TextAnnotator(Set<Layer> layers, TextOptions options) {
    this.layers = Collections.unmodifiableSet(EnumSet.copyOf(layers));
    figureFinder = wants(Layer.FIGURES, Layer.TIMES, Layer.TOKENS) ? new FigureFinder() : null;
    homeCurrency = figureFinder == null ? null : new HomeCurrency();
    nameFinder = wants(Layer.ENTITIES, Layer.QUOTES, Layer.TOKENS) ? NameFinder.create() : null;
    segmenter = wants(Layer.TOKENS) ? Segmenter.create(options.words()) : null;
    quoteFinder = wants(Layer.QUOTES) ? QuoteFinder.create() : null;
  }

  private boolean wants(Layer... any) {
    return !Collections.disjoint(layers, List.of(any));
  }

  /**
   * Annotates texts that belong together.
   *
   * @param texts the texts of one article in reading order
   * @param evidence what the article's dateline tells about names
   * @param day the day of issue, or null when it is not known
   * @return an annotation for each text, layers that are not wanted empty
   */
  public List<AnnotatedText> annotate(List<String> texts, Evidence evidence, LocalDate day) {
    return annotate(texts, evidence, text -> figureFinder.find(text, day));
  }

  /** The same where the hour is known too from which 十分钟前 and 未来48小时 count. */
  public List<AnnotatedText> annotateAt(
      List<String> texts, Evidence evidence, LocalDateTime moment) {
    return annotate(texts, evidence, text -> figureFinder.findAt(text, moment));
  }

  private List<AnnotatedText> annotate(
      List<String> texts, Evidence evidence, Function<String, Quantities> finder) {
    List<List<Entity>> entities =
        nameFinder == null ? empty(texts.size()) : nameFinder.find(texts, evidence);
    List<List<Quote>> quotes =
        quoteFinder == null ? empty(texts.size()) : quoteFinder.find(texts, entities);
    String home = homeCurrency == null ? null : homeCurrency.of(texts);
    List<AnnotatedText> annotated = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Quantities found =
          figureFinder == null
              ? Quantities.NONE
              : HomeCurrency.apply(home, text, finder.apply(text));
      annotated.add(
          new AnnotatedText(
              text,
              layers.contains(Layer.SENTENCES) ? SentenceSplitter.split(text) : List.of(),
              tokens(text, entities.get(i), found),
              entities.get(i),
              found.figures(),
              found.times(),
              quotes.get(i)));
    }
    return annotated;
  }

  private List<Token> tokens(String text, List<Entity> entities, Quantities found) {
    return segmenter == null ? List.of() : segmenter.segment(text, fixedWords(entities, found));
  }

  /** Names and figures are words already; where two overlap the longer is the word. */
  private static List<FixedWord> fixedWords(List<Entity> entities, Quantities found) {
    List<FixedWord> words = new ArrayList<>();
    for (Entity entity : entities) {
      String pos = partOfSpeech(entity.type());
      if (pos != null) {
        words.add(new FixedWord(entity.span(), pos));
      }
    }
    for (Figure figure : found.figures()) {
      words.add(new FixedWord(figure.span(), figure.unit() == null ? "m" : "mq"));
    }
    for (TimeExpression time : found.times()) {
      words.add(new FixedWord(time.span(), "t"));
    }
    words.sort(Comparator.comparing(FixedWord::span));
    List<FixedWord> chosen = new ArrayList<>(words.size());
    for (FixedWord word : words) {
      FixedWord last = chosen.isEmpty() ? null : chosen.getLast();
      if (last == null || !last.span().overlaps(word.span())) {
        chosen.add(word);
      } else if (word.span().length() > last.span().length()) {
        chosen.set(chosen.size() - 1, word);
      }
    }
    return chosen;
  }

  /** The tag of a name that is one word; longer names (《…》, organizations) stay several words. */
  private static String partOfSpeech(Entity.Type type) {
    return switch (type) {
      case PERSON -> "nr";
      case PLACE -> "ns";
      default -> null;
    };
  }

  private static <T> List<List<T>> empty(int count) {
    return Collections.nCopies(count, List.of());
  }
}
