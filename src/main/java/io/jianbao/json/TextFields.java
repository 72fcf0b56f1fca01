package io.jianbao.json;

import io.jianbao.analysis.AnnotatedText;
import io.jianbao.analysis.Layer;
import io.jianbao.figure.Figure;
import io.jianbao.figure.TimeExpression;
import io.jianbao.name.Entity;
import io.jianbao.quote.Quote;
import io.jianbao.segment.Token;
import io.jianbao.text.CodePoints;
import io.jianbao.text.Span;
import java.util.List;
import java.util.Set;

/** The lists that headlines, paragraphs and annotated texts share. */
final class TextFields {
  private TextFields() {}

  static void write(JsonLine json, AnnotatedText text, Set<Layer> layers) {
    CodePoints offsets = CodePoints.of(text.text());
    if (layers.contains(Layer.SENTENCES)) {
      json.openList("sentences");
      text.sentences().forEach(sentence -> json.pair(sentence, offsets));
      json.close(']');
    }
    if (layers.contains(Layer.TOKENS)) {
      tokens(json, text.tokens(), offsets);
    }
    if (layers.contains(Layer.ENTITIES)) {
      json.openList("entities");
      text.entities().forEach(entity -> entity(json, entity, text.text(), offsets));
      json.close(']');
    }
    if (layers.contains(Layer.FIGURES)) {
      json.openList("figures");
      text.figures().forEach(figure -> figure(json, figure, text.text(), offsets));
      json.close(']');
    }
    if (layers.contains(Layer.TIMES)) {
      json.openList("times");
      text.times().forEach(time -> time(json, time, text.text(), offsets));
      json.close(']');
    }
    if (layers.contains(Layer.QUOTES)) {
      json.openList("quotes");
      text.quotes().forEach(quote -> quote(json, quote, offsets));
      json.close(']');
    }
  }

  private static void tokens(JsonLine json, List<Token> tokens, CodePoints offsets) {
    json.openList("tokens");
    for (Token token : tokens) {
      json.openList();
      json.number(offsets.at(token.start())).number(offsets.at(token.end()));
      json.string(token.pos());
      json.close(']');
    }
    json.close(']');
  }

  private static void entity(JsonLine json, Entity entity, String text, CodePoints offsets) {
    json.open().span(entity.span(), offsets);
    json.field("text", entity.span().of(text));
    json.field("type", entity.type());
    json.field("name", entity.name());
    json.field("role", entity.role());
    json.field("code", entity.code());
    json.field("by", entity.by());
    json.close('}');
  }

  private static void figure(JsonLine json, Figure figure, String text, CodePoints offsets) {
    json.open().span(figure.span(), offsets);
    json.field("text", figure.span().of(text));
    json.field("kind", figure.kind());
    if (figure.code() == null) {
      json.field("value", figure.value());
    } else {
      json.field("value", figure.code());
    }
    json.field("min", figure.min());
    json.field("max", figure.max());
    json.field("modifier", figure.modifier());
    json.field("unit", figure.unit());
    json.field("subject", figure.subject());
    json.field("place", figure.place());
    json.field("asOf", figure.asOf());
    if (!figure.parts().isEmpty()) {
      json.openList("parts");
      for (Span part : figure.parts()) {
        json.open().span(part, offsets).close('}');
      }
      json.close(']');
    }
    json.close('}');
  }

  private static void time(JsonLine json, TimeExpression time, String text, CodePoints offsets) {
    json.open().span(time.span(), offsets);
    json.field("text", time.span().of(text));
    json.field("kind", time.kind());
    json.field("value", time.value());
    json.field("from", time.from());
    json.field("to", time.to());
    json.field("seconds", time.seconds());
    json.field("min", time.min());
    json.field("max", time.max());
    json.close('}');
  }

  private static void quote(JsonLine json, Quote quote, CodePoints offsets) {
    json.open().span(quote.span(), offsets);
    json.field("form", quote.form());
    json.field("verb", quote.verb());
    json.field("speaker", quote.speaker());
    if (quote.speakerSpan() != null) {
      json.field("speakerStart", offsets.at(quote.speakerSpan().start()));
      json.field("speakerEnd", offsets.at(quote.speakerSpan().end()));
    }
    json.close('}');
  }
}
