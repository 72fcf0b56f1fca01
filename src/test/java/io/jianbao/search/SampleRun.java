package io.jianbao.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes run directories for tests, in the form of the contract. */
public final class SampleRun {
  private final List<ObjectNode> articles = new ArrayList<>();
  private final List<String> duplicates = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  /** An article under construction; entities and figures go to the paragraph added last. */
  public static final class Article {
    private final ObjectNode node = Lines.MAPPER.createObjectNode();
    private ObjectNode text;

    Article(String id, String date, String headline) {
      node.put("schema", "jianbao/1").put("id", id);
      node.put("source", id.substring(0, id.lastIndexOf('#')));
      if (date != null) {
        node.put("date", date);
      }
      ArrayNode headlines = node.putArray("headlines");
      if (headline != null) {
        text = annotated(headline);
        headlines.add(text.put("start", 0).put("end", headline.length()));
      }
      node.put("complete", true).putArray("breaks");
      node.putArray("paragraphs");
    }

    public Article paragraph(String words) {
      ArrayNode paragraphs = (ArrayNode) node.get("paragraphs");
      text = annotated(words);
      text.put("id", "p" + (paragraphs.size() + 1)).putArray("pieces");
      paragraphs.add(text);
      return this;
    }

    /** The first place where {@code printed} stands in the text is of this type. */
    public Article entity(String printed, String type, String name, String code) {
      ObjectNode entity = mention("entities", printed).put("type", type);
      if (name != null) {
        entity.put("name", name);
      }
      if (code != null) {
        entity.put("code", code);
      }
      return this;
    }

    public Article figure(String printed, String kind, String value, String unit, String subject) {
      ObjectNode figure = mention("figures", printed).put("kind", kind).put("value", value);
      if (unit != null) {
        figure.put("unit", unit);
      }
      if (subject != null) {
        figure.put("subject", subject);
      }
      return this;
    }

    ObjectNode mention(String list, String printed) {
      String whole = text.get("text").asString();
      int at = whole.indexOf(printed);
      if (at < 0) {
        throw new IllegalArgumentException(printed + " is not in " + whole);
      }
      int start = whole.codePointCount(0, at);
      ObjectNode mention = ((ArrayNode) text.get(list)).addObject();
      return mention
          .put("start", start)
          .put("end", start + printed.codePointCount(0, printed.length()))
          .put("text", printed);
    }

    ObjectNode node() {
      return node;
    }
  }

  /** Two pages about a river, with duplicates and a contradiction. */
  public static SampleRun ofTheRiver() {
    SampleRun run = new SampleRun();
    run.article("a.txt#a1", "2022-02-28", "河套灌区节水有了新办法")
        .paragraph("李明远说，节约用水不能竭泽而渔。灌区今年节水3亿立方米。")
        .entity("李明远", "person", null, null)
        .figure("3亿立方米", "quantity", "300000000", "立方米", "节水量")
        .paragraph("赵卫东说，节约用水不能竭泽而渔。")
        .entity("赵卫东", "person", null, null)
        .paragraph("全市现有病例26例，累计病例352例。")
        .figure("26例", "quantity", "26", "例", "现有病例")
        .figure("352例", "quantity", "352", "例", "累计病例");
    run.article("a.txt#a2", "2022-03-01", "临河区投入2亿元修渠")
        .figure("2亿元", "money", "200000000", "CNY", "投入")
        .paragraph("临河区今年投入2亿元，修渠道17公里。水利局长李明远介绍了办法。")
        .entity("临河区", "place", "临河区", "150802")
        .entity("李明远", "person", null, null)
        .figure("2亿元", "money", "200000000", "CNY", "投入")
        .figure("17公里", "quantity", "17", "公里", "渠道")
        .paragraph("渔业也得了水。绿水之外还有青山。");
    run.article("b.txt#a1", null, null).paragraph("李明远说，节约用水不能竭泽而渔，");
    run.pair("a.txt#a1/p1", "a.txt#a1/p2", "speaker", "d1");
    run.pair("a.txt#a1/p1", "b.txt#a1/p1", "truncated", "d1");
    run.conflict("speaker-conflict", "a.txt#a1/p2");
    return run;
  }

  public Article article(String id, String date, String headline) {
    Article article = new Article(id, date, headline);
    articles.add(article.node);
    return article;
  }

  /** A pair of paragraphs, each as {@code article/p1}. */
  public SampleRun pair(String a, String b, String kind, String group) {
    ObjectNode pair = Lines.MAPPER.createObjectNode();
    place(pair.putObject("a"), a);
    place(pair.putObject("b"), b);
    pair.put("kind", kind).put("similarity", "0.93").put("group", group);
    pair.putArray("differences");
    duplicates.add(pair.toString());
    return this;
  }

  public SampleRun conflict(String rule, String text) {
    ObjectNode finding = Lines.MAPPER.createObjectNode();
    finding.put("rule", rule).put("status", "conflict").put("severity", "error");
    finding.put("message", "two do not agree");
    ObjectNode evidence = finding.putArray("evidence").addObject();
    place(evidence, text);
    evidence.put("start", 0).put("end", 1).put("text", "x");
    finding.putObject("detail");
    findings.add(finding.toString());
    return this;
  }

  private static void place(ObjectNode node, String textId) {
    int slash = textId.lastIndexOf('/');
    node.put("article", textId.substring(0, slash));
    node.put("paragraph", textId.substring(slash + 1));
  }

  public Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = articles.stream().map(ObjectNode::toString).toList();
    Files.write(folder.resolve("articles.jsonl"), lines);
    Files.write(folder.resolve("duplicates.jsonl"), duplicates);
    Files.write(folder.resolve("findings.jsonl"), findings);
    return folder;
  }

  /** Sentences end at 。; words have two characters. */
  private static ObjectNode annotated(String text) {
    ObjectNode node = Lines.MAPPER.createObjectNode().put("text", text);
    int[] characters = text.codePoints().toArray();
    ArrayNode sentences = node.putArray("sentences");
    int start = 0;
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '。' || i + 1 == characters.length) {
        sentences.addArray().add(start).add(i + 1);
        start = i + 1;
      }
    }
    ArrayNode tokens = node.putArray("tokens");
    for (int i = 0; i < characters.length; i += 2) {
      tokens.addArray().add(i).add(Math.min(i + 2, characters.length)).add("n");
    }
    node.putArray("entities");
    node.putArray("figures");
    node.putArray("times");
    node.putArray("quotes");
    return node;
  }
}
