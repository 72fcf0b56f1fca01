package io.jianbao.name;

/**
 * What is known about names besides the tagger: their borders, names that are known by themselves,
 * the grammar of organizations, one-character names. Applied to a text with the tagger's names in
 * it.
 */
final class NameRules {
  private final Surnames surnames = new Surnames();
  private final Divisions divisions = new Divisions();
  private final Offices offices = new Offices();
  private final Borders borders = new Borders(surnames, offices, divisions);
  private final Organizations organizations =
      new Organizations(offices, new Words(divisions.regionNames()));
  private final Gazetteer gazetteer = new Gazetteer(divisions, organizations);
  private final Abbreviations abbreviations = new Abbreviations();

  void apply(Draft draft) {
    borders.draw(draft);
    gazetteer.find(draft);
    organizations.find(draft);
    abbreviations.find(draft);
  }

  Organizations organizations() {
    return organizations;
  }

  Surnames surnames() {
    return surnames;
  }

  Divisions divisions() {
    return divisions;
  }

  Offices offices() {
    return offices;
  }

  Abbreviations abbreviations() {
    return abbreviations;
  }
}
