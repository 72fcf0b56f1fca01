package io.jianbao.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.jianbao.http.Words.Language;
import io.jianbao.text.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages that people look at, in the language that the browser asks for, and the style sheets
 * and modules that they are made of. They hold no data: what they show they ask the API for.
 * Nothing comes from elsewhere, and no script or style stands in a page. Immutable.
 */
final class Pages {
  /** The pages by their paths; the one with the empty path is where people begin. */
  private static final Map<String, String> NAMES =
      Map.of(
          "", "search",
          "article", "article",
          "figures", "figures",
          "duplicates", "duplicates",
          "findings", "findings",
          "kwic", "kwic",
          "check", "check",
          "corpus", "corpus",
          "docs", "docs");

  private static final String FOLDER = "/io/jianbao/http/pages/";
  private static final String FAMILY_FOLDER = "/io/jianbao/report/";
  private static final List<String> FAMILY = List.of("family.css", "dom.js", "card.js");
  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*\"\\./([a-z-]+\\.js)\"");
  private static final Set<String> THEMES = Set.of("light", "dark");
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'self'";

  private final Map<Language, Words> words = new EnumMap<>(Language.class);
  private final Map<String, String> html = new HashMap<>();
  private final Map<String, String> assets = new TreeMap<>();
  private final String version;

  Pages() {
    for (Language language : Language.values()) {
      Words own = Words.in(language);
      words.put(language, own);
      assets.put(wordsOf(language), own.module());
    }
    FAMILY.forEach(name -> assets.put(name, Words.resource(FAMILY_FOLDER + name)));
    Words.resource(FOLDER + "assets.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(name -> assets.put(name, Words.resource(FOLDER + name)));
    version = hash(assets.toString());
    String shell = Words.resource(FOLDER + "shell.html");
    for (Language language : Language.values()) {
      NAMES.values().forEach(name -> html.put(name + language, page(shell, name, language)));
    }
  }

  private static String wordsOf(Language language) {
    return "words-" + language.word() + ".js";
  }

  /** All that a page's modules import, asked for at once and not one after the other. */
  private String preload(String page, Language language) {
    Set<String> modules = new TreeSet<>(Set.of(wordsOf(language)));
    addImports("shell.js", modules);
    addImports(page + ".js", modules);
    return modules.stream()
        .map(name -> "<link rel=\"modulepreload\" href=\"/assets/" + version + "/" + name + "\">\n")
        .collect(Collectors.joining());
  }

  private void addImports(String module, Set<String> modules) {
    Matcher imports = IMPORT.matcher(assets.get(module));
    while (imports.find()) {
      if (modules.add(imports.group(1))) {
        addImports(imports.group(1), modules);
      }
    }
  }

  /** A page with its words; only the theme is open. */
  private String page(String shell, String name, Language language) {
    String main = Words.resource(FOLDER + name + ".html");
    String here = "data-page=\"" + name + '"';
    String filled = shell.replace("{{main}}", main).replace(here, here + " aria-current=\"page\"");
    filled = filled.replace("{{preload}}", preload(name, language));
    return HOLE.matcher(filled)
        .replaceAll(hole -> {
          String word =
              switch (hole.group(1)) {
                case "page" -> name;
                case "version" -> version;
                case "lang" -> language.tag();
                case "language" -> language.word();
                case "theme" -> "{{theme}}";
                case "title" -> words.get(language).get("nav." + name);
                default -> words.get(language).get(hole.group(1));
              };
          return Matcher.quoteReplacement(word.equals("{{theme}}") ? word : Json.escaped(word));
        });
  }

  void addTo(JavalinConfig config) {
    NAMES.forEach((path, name) -> config.routes.get("/" + path, context -> show(context, name)));
    config.routes.get("/assets/{version}/{name}", this::load);
  }

  private void show(Context context, String name) {
    String theme = context.cookie("theme");
    String attribute =
        theme != null && THEMES.contains(theme) ? " data-theme=\"" + theme + "\"" : "";
    context.header("Content-Security-Policy", POLICY);
    context.header("Vary", "Accept-Language, Cookie");
    context
        .contentType("text/html; charset=utf-8")
        .result(html.get(name + language(context)).replace("{{theme}}", attribute));
  }

  /** What has the version in its address never changes there. */
  private void load(Context context) throws ProblemException {
    String name = context.pathParam("name");
    String text = assets.get(name);
    if (text == null) {
      throw new ProblemException(404, "not-found", "there is no such file");
    }
    boolean current = version.equals(context.pathParam("version"));
    context.header("Cache-Control", current ? "max-age=31536000, immutable" : "no-store");
    context.contentType(type(name)).result(text);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".js" -> "text/javascript; charset=utf-8";
      case ".css" -> "text/css; charset=utf-8";
      default -> "image/svg+xml; charset=utf-8";
    };
  }

  /** The language that was chosen, or else the first one that the browser asks for. */
  private static Language language(Context context) {
    String chosen = context.cookie("language");
    for (Language language : Language.values()) {
      if (language.word().equals(chosen)) {
        return language;
      }
    }
    return asked(context.header("Accept-Language"));
  }

  /** {@code zh-CN,zh;q=0.9,en;q=0.8}: the one with the greatest q that there is; else English. */
  static Language asked(String header) {
    List<String> ranges = new ArrayList<>();
    if (header != null) {
      ranges.addAll(Arrays.asList(header.toLowerCase(Locale.ROOT).split(",", -1)));
    }
    ranges.sort(Comparator.comparingDouble(Pages::quality).reversed());
    for (String range : ranges) {
      for (Language language : Language.values()) {
        if (range.strip().startsWith(language.word())) {
          return language;
        }
      }
    }
    return Language.EN;
  }

  private static double quality(String range) {
    int at = range.indexOf("q=");
    try {
      return at < 0 ? 1 : Double.parseDouble(range.substring(at + 2).strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, 8);
  }
}
