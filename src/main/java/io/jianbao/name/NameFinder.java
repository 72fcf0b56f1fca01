package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the names of an article. A tagger reads the characters; grammar adds what stands beside an
 * office, in a byline, in a title; then the whole article confirms and spreads what was found.
 *
 * <p>Immutable and shared by threads.
 */
public final class NameFinder {
  private static final int LONGEST_NAME = 60;
  private static final String SENTENCE_ENDS = "。！？!?\n";

  private final NameTagger tagger;
  private final NameRules rules = new NameRules();
  private final Divisions divisions = rules.divisions();
  private final Abbreviations abbreviations = rules.abbreviations();
  private final Offices offices = rules.offices();
  private final Persons persons = new Persons(rules.surnames(), offices);
  private final PlaceResolver places = new PlaceResolver(divisions);

  private NameFinder(NameTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * With the model and the tables of this project; reading them takes about a fifth of a second.
   */
  public static NameFinder create() {
    return new NameFinder(new NameTagger(TaggerModel.load()));
  }

  /**
   * The names in each text of one article, in reading order.
   *
   * @param texts headlines, subtitle and paragraphs as they are to be read
   * @param evidence what is known about the article besides
   */
  public List<List<Entity>> find(List<String> texts, Evidence evidence) {
    List<Draft> drafts = texts.stream().map(Draft::new).toList();
    NameTagger.Workspace work = new NameTagger.Workspace();
    for (Draft draft : drafts) {
      tag(draft, work);
      rules.apply(draft);
      persons.find(draft, evidence);
    }
    ArticleNames.spread(drafts);
    Map<String, String> codes = places.resolve(placeNames(drafts), evidence);
    return drafts.stream().map(draft -> entities(draft, codes)).toList();
  }

  /** Sentence by sentence, as the tagger was trained. */
  private void tag(Draft draft, NameTagger.Workspace work) {
    String text = draft.text();
    byte[] labels = new byte[text.length()];
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0 || i + 1 == text.length()) {
        tag(draft, start, i + 1, labels, work);
        start = i + 1;
      }
    }
  }

  private void tag(Draft draft, int start, int end, byte[] labels, NameTagger.Workspace work) {
    tagger.tag(draft.text().substring(start, end), labels, work);
    add(draft, start, labels, end - start);
  }

  /** Adds the names of {@code length} labels from {@code start} on. */
  private static void add(Draft draft, int start, byte[] labels, int length) {
    for (int i = 0; i < length; ) {
      int label = labels[i];
      int next = i + 1;
      if (label > 0) {
        while (next < length && labels[next] == label + 1) {
          next++;
        }
        if (next - i <= LONGEST_NAME) {
          Span span = new Span(start + i, start + next);
          draft.addIfFree(new Found(span, TYPES[label + 1 >> 1], "tagger"));
        }
      }
      i = next;
    }
  }

  private static final Entity.Type[] TYPES = {
    Entity.Type.OTHER, Entity.Type.PERSON, Entity.Type.PLACE, Entity.Type.ORGANIZATION
  };

  private static List<String> placeNames(List<Draft> drafts) {
    List<String> names = new ArrayList<>();
    for (Draft draft : drafts) {
      for (Found name : draft.names(Entity.Type.PLACE)) {
        names.add(draft.textOf(name));
      }
    }
    return names;
  }

  private List<Entity> entities(Draft draft, Map<String, String> codes) {
    List<Entity> entities = new ArrayList<>();
    for (Found name : draft.names()) {
      entities.add(entity(draft, name, codes));
    }
    for (Span span : Documents.find(draft.text())) {
      String title = draft.printed(new Span(span.start() + 1, span.end() - 1));
      entities.add(new Entity(span, Entity.Type.DOCUMENT, title, null, null, "title"));
    }
    entities.sort(
        Comparator.comparingInt((Entity entity) -> entity.span().start())
            .thenComparingInt(entity -> -entity.span().end()));
    return entities;
  }

  private Entity entity(Draft draft, Found found, Map<String, String> codes) {
    String printed = draft.printed(found.span());
    Entity.Type type = found.type();
    if (type == Entity.Type.PERSON) {
      Span office = offices.of(draft, found.span());
      String role = office == null ? null : draft.printed(office);
      return new Entity(found.span(), type, withoutBlanks(printed), role, null, found.by());
    }
    if (type == Entity.Type.PLACE && found.span().length() == 1) {
      return abbreviation(found, draft.textOf(found).charAt(0));
    }
    String code = type == Entity.Type.PLACE ? codes.get(draft.textOf(found)) : null;
    String division = code == null ? null : divisions.name(code);
    String name = division == null ? printed : division;
    return new Entity(found.span(), type, name, null, code, found.by());
  }

  /** 任　彦 is 任彦; the dot and the blanks of Latin names stay. */
  private static String withoutBlanks(String name) {
    boolean spaced = name.length() == 3 && Script.isBlank(name.charAt(1));
    return spaced ? name.substring(0, 1) + name.charAt(2) : name;
  }

  private Entity abbreviation(Found found, char c) {
    String country = abbreviations.country(c);
    String code = country == null ? abbreviations.provinceCode(c) : null;
    String name = country == null && code != null ? divisions.name(code) : country;
    name = name == null ? String.valueOf(c) : name;
    return new Entity(found.span(), found.type(), name, null, code, found.by());
  }
}
