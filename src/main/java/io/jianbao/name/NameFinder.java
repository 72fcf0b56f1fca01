package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final ThreadLocal<NameTagger.Workspace> WORK =
      ThreadLocal.withInitial(NameTagger.Workspace::new);

  private final NameTagger tagger;
  private final NameRules rules = new NameRules();
  private final Divisions divisions = rules.divisions();
  private final Abbreviations abbreviations = rules.abbreviations();
  private final Offices offices = rules.offices();
  private final Persons persons = new Persons(rules.surnames(), offices);
  private final ShortBodies shortBodies = new ShortBodies(rules.organizations());
  private final ShortPersons shortPersons = new ShortPersons(rules.surnames(), offices);
  private final CountyNames countyNames = new CountyNames(divisions);
  private final PlaceResolver places = new PlaceResolver(divisions);
  private final HomeWords homeWords = new HomeWords(divisions, places);
  private final Things things = new Things();

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
    NameTagger.Workspace work = WORK.get();
    for (Draft draft : drafts) {
      tag(draft, work);
      rules.apply(draft);
      persons.find(draft, evidence);
    }
    if (work.isLarge()) {
      WORK.remove();
    }
    Resolved resolved = spread(drafts, evidence);
    return drafts.stream().map(draft -> entities(draft, resolved)).toList();
  }

  /**
   * What the names of one article mean.
   *
   * @param codes of places, by name
   * @param persons full names by short form
   * @param bodies full names by short form
   * @param mentions where persons are named first
   */
  private record Resolved(
      Map<String, String> codes,
      Map<String, String> persons,
      Map<String, String> bodies,
      FirstMentions mentions) {}

  private Resolved spread(List<Draft> drafts, Evidence evidence) {
    drafts.forEach(draft -> countyNames.find(draft, drafts));
    Map<String, String> bodies = shortBodies.of(drafts);
    ArticleNames.spread(drafts, bodies);
    Map<String, String> names = shortPersons.of(drafts);
    shortPersons.find(drafts, names.keySet());
    List<String> named = placeNames(drafts);
    boolean abroad =
        !Collections.disjoint(named, TAIWAN) || drafts.stream().anyMatch(Draft::isTraditional);
    Map<String, String> codes = places.resolve(named, evidence, abroad);
    Map<String, String> home = homeWords.codes(evidence);
    drafts.forEach(draft -> homeWords.find(draft, home, codes));
    codes.putAll(home);
    return new Resolved(codes, names, bodies, FirstMentions.of(drafts));
  }

  /** Where one of these is named, the short names of counties are not the mainland's. */
  private static final List<String> TAIWAN =
      List.of("台湾", "台北", "台北市", "新北", "新北市", "台中", "台中市", "台南", "台南市", "高雄", "高雄市", "基隆", "新竹");

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
    tagger.tag(draft.text(), start, end, labels, work);
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
        Span span = new Span(start + i, start + next);
        if (next - i <= LONGEST_NAME && !isBlank(draft, span)) {
          draft.addIfFree(new Found(span, TYPES[label + 1 >> 1], "tagger"));
        }
      }
      i = next;
    }
  }

  /** A text of nothing but blanks is unlike all that the tagger was trained on. */
  private static boolean isBlank(Draft draft, Span span) {
    return Script.isBlank(draft.at(span.start())) && span.of(draft.text()).isBlank();
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

  private List<Entity> entities(Draft draft, Resolved resolved) {
    List<Entity> entities = new ArrayList<>();
    for (Found name : draft.names()) {
      entities.add(entity(draft, name, resolved));
    }
    for (Found thing : things.find(draft)) {
      String printed = draft.printed(thing.span());
      entities.add(new Entity(thing.span(), thing.type(), printed, null, null, thing.by()));
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

  private Entity entity(Draft draft, Found found, Resolved resolved) {
    String text = draft.textOf(found);
    String printed = draft.printed(found.span());
    return switch (found.type()) {
      case PERSON -> {
        Span office = offices.of(draft, found.span());
        String role = office == null ? null : draft.printed(office);
        String name =
            isUnnamed(draft, found)
                ? draft.printed(withUnnamed(draft, found.span()))
                : isMetBefore(draft, found, resolved)
                    ? resolved.persons().getOrDefault(text, withoutBlanks(printed))
                    : printed;
        yield new Entity(found.span(), found.type(), name, role, null, found.by());
      }
      case PLACE ->
          text.length() == 1
              ? abbreviation(draft, found, text.charAt(0))
              : place(found, printed, isStreet(draft, found) ? null : resolved.codes().get(text));
      default -> {
        String name = resolved.bodies().getOrDefault(text, printed);
        yield new Entity(found.span(), found.type(), name, null, null, found.by());
      }
    };
  }

  /** 李女士 in front of the first 李建国 of the article is somebody whose name is not told. */
  private static boolean isMetBefore(Draft draft, Found found, Resolved resolved) {
    String text = draft.text();
    int end = found.span().end();
    boolean anonymous =
        found.span().length() == 1
            && (text.startsWith("女士", end)
                || text.startsWith("先生", end)
                || text.startsWith("小姐", end));
    String full = anonymous ? resolved.persons().get(draft.textOf(found)) : null;
    return full == null || resolved.mentions().isBefore(full, draft, found.span().start());
  }

  /** 王某, 王某某, 王太太: a person whose name is not told, and who is not the 王 of the article. */
  private static boolean isUnnamed(Draft draft, Found found) {
    return !withUnnamed(draft, found.span()).equals(found.span())
        || draft.textOf(found).indexOf('某') > 0;
  }

  private static Span withUnnamed(Draft draft, Span person) {
    int end = person.end();
    while (draft.at(end) == '某') {
      end++;
    }
    boolean wife = draft.text().startsWith("太太", end) || draft.text().startsWith("夫人", end);
    return new Span(person.start(), wife && person.length() == 1 ? end + 2 : end);
  }

  /** 福州街, 南京路: a street in another town. */
  private static boolean isStreet(Draft draft, Found found) {
    char behind = draft.at(found.span().end());
    char next = draft.at(found.span().end() + 1);
    return behind == '街' && next != '道' || behind == '路' && next != '上' && next != '边';
  }

  private Entity place(Found found, String printed, String code) {
    String division = code == null ? null : divisions.name(code);
    String name = division == null ? printed : division;
    return new Entity(found.span(), found.type(), name, null, code, found.by());
  }

  /** 任　彦 is 任彦; the dot and the blanks of Latin names stay. */
  private static String withoutBlanks(String name) {
    boolean spaced = name.length() == 3 && Script.isBlank(name.charAt(1));
    return spaced ? name.substring(0, 1) + name.charAt(2) : name;
  }

  /** 粤港澳: beside provinces 澳 is Macau, not Australia. */
  private boolean isAmongProvinces(Draft draft, Span span) {
    Found before = draft.endingAt(span.start());
    Found behind = draft.startingAt(span.end());
    return isProvince(draft, before) || isProvince(draft, behind);
  }

  private boolean isProvince(Draft draft, Found name) {
    return name != null
        && name.type() == Entity.Type.PLACE
        && name.span().length() == 1
        && abbreviations.isOnlyProvince(draft.at(name.span().start()));
  }

  private Entity abbreviation(Draft draft, Found found, char c) {
    String country = isAmongProvinces(draft, found.span()) ? null : abbreviations.country(c);
    String code = country == null ? abbreviations.provinceCode(c) : null;
    String name = country == null && code != null ? divisions.name(code) : country;
    name = name == null ? String.valueOf(c) : name;
    return new Entity(found.span(), found.type(), name, null, code, found.by());
  }
}
