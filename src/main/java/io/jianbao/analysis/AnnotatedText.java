package io.jianbao.analysis;

import io.jianbao.figure.Figure;
import io.jianbao.figure.TimeExpression;
import io.jianbao.name.Entity;
import io.jianbao.quote.Quote;
import io.jianbao.segment.Token;
import io.jianbao.text.Span;
import java.util.List;

/**
 * A headline or paragraph with all that was found in it. Every list is in reading order; all
 * offsets are UTF-16 offsets in {@code text}.
 */
public record AnnotatedText(
    String text,
    List<Span> sentences,
    List<Token> tokens,
    List<Entity> entities,
    List<Figure> figures,
    List<TimeExpression> times,
    List<Quote> quotes) {}
