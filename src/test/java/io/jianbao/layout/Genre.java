package io.jianbao.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints an article in the form of what stands in newspapers beside news: briefs, features, tables,
 * notices, letters, commentary. Their headlines are often short, they have no line of origin, and
 * short lines that are no headlines stand around them: rubrics, salutations, names, dates,
 * telephone numbers.
 */
enum Genre {
  /** A short headline and a paragraph or two. */
  BRIEF {
    @Override
    PrintedArticle print(PrintedArticle article, Random random) {
      return with(article, List.of(shortened(article, random)), first(article, 1, 2, random));
    }
  },

  /** As news, without a line of origin. */
  FEATURE {
    @Override
    PrintedArticle print(PrintedArticle article, Random random) {
      List<String> lines = first(article, 2, 8, random);
      return with(article, article.headlines(), lines);
    }
  },

  /** A headline over rows: the weather of cities, prices, results. */
  TABLE {
    @Override
    PrintedArticle print(PrintedArticle article, Random random) {
      List<String> lines = random.nextBoolean() ? new ArrayList<>() : first(article, 1, 1, random);
      boolean weather = random.nextBoolean();
      int rows = 3 + random.nextInt(6);
      int columns = 2 + random.nextInt(3);
      for (int row = 0; row < rows; row++) {
        StringBuilder line = new StringBuilder(pick(PLACES, random));
        for (int column = 0; column < columns; column++) {
          line.append(weather ? weather(random) : " " + two(random) + "." + random.nextInt(10));
        }
        lines.add(line.toString());
      }
      return with(article, List.of(shortened(article, random)), lines);
    }

    private String weather(Random random) {
      return " " + pick(SKIES, random) + " -" + random.nextInt(9) + "℃~" + two(random) + "℃";
    }
  },

  /** A headline that tells the kind of notice, and at the end who gives it, and when. */
  NOTICE {
    @Override
    PrintedArticle print(PrintedArticle article, Random random) {
      String headline =
          random.nextInt(3) == 0
              ? shortened(article, random) + pick(NOTICES, random)
              : pick(MATTERS, random) + pick(NOTICES, random);
      List<String> lines = first(article, 1, 3, random);
      if (random.nextInt(3) == 0) {
        lines.addFirst(
            "（" + pick(PLACES, random) + "告字〔20" + two(random) + "〕" + two(random) + "号）");
      }
      if (random.nextInt(4) == 0) {
        lines.add(
            "联系人：" + person(random) + " 电话：0" + two(random) + "0-55" + two(random) + two(random));
      }
      sign(lines, pick(PLACES, random) + pick(BODIES, random), random);
      return with(article, List.of(headline), lines);
    }

    private void sign(List<String> lines, String giver, Random random) {
      String date = "20" + two(random) + "年" + (1 + random.nextInt(12)) + "月" + two(random) + "日";
      switch (random.nextInt(5)) {
        case 0 -> lines.add(giver + " " + date);
        case 1 -> lines.add(giver);
        case 2, 3 -> lines.addAll(List.of(giver, date));
        default -> {}
      }
    }
  },

  /** A salutation, paragraphs, who wrote it. */
  LETTER {
    @Override
    PrintedArticle print(PrintedArticle article, Random random) {
      List<String> lines = first(article, 1, 4, random);
      lines.addFirst(pick(SALUTATIONS, random));
      String writer = person(random);
      switch (random.nextInt(5)) {
        case 0 -> lines.add("读者 " + writer);
        case 1 -> lines.add(pick(PLACES, random) + " " + writer);
        case 2 -> lines.add("（" + pick(PLACES, random) + " " + writer + "）");
        case 3 -> lines.add(pick(PLACES, random) + "读者 " + writer);
        default -> lines.add(writer);
      }
      if (random.nextInt(3) == 0 && article.paragraphs().size() > 5) {
        lines.add(pick(REPLIES, random) + article.paragraphs().get(5));
      }
      return with(article, headlines(article, random), lines);
    }
  },

  /** A headline, the name of the writer, an opinion. */
  COMMENTARY {
    @Override
    PrintedArticle print(PrintedArticle article, Random random) {
      List<String> lines = first(article, 2, 6, random);
      String writer = person(random);
      switch (random.nextInt(4)) {
        case 0, 1 -> lines.addFirst(writer.length() == 2 ? writer.replaceAll("\\B", " ") : writer);
        case 2 -> lines.add("（" + writer + "）");
        default -> {}
      }
      return with(article, headlines(article, random), lines);
    }
  };

  private static final int RUBRIC_EVERY = 3;

  private static final List<String> MATTERS =
      List.of(
          "停电", "停气", "招标", "中标", "拍卖", "招租", "征稿", "迁坟", "注销", "减资", "清算", "搬迁", "开庭", "征集", "寻物",
          "认领", "环评", "任前", "放假", "停诊", "道路封闭", "交通管制", "债权转让", "拟录用人员", "债务催收", "资产处置", "作品征集",
          "致歉");
  private static final List<String> NOTICES =
      List.of("公告", "公告", "通告", "启事", "声明", "公示", "通知", "海报", "须知");
  private static final List<String> BODIES =
      List.of(
          "供电有限公司",
          "人民法院",
          "公安局",
          "水务集团有限责任公司",
          "财政局",
          "房屋征收办公室",
          "拍卖行有限公司",
          "教育局",
          "人民政府",
          "公共资源交易中心",
          "医院",
          "业主委员会",
          "筹备组",
          "交通运输局",
          "市场监督管理局",
          "职业技术学院");
  private static final List<String> PLACES =
      List.of("青山市", "临江县", "东湖区", "白云镇", "平安里社区", "长宁市", "安丰县", "河西区", "明州市", "柳林村", "石桥乡", "海城区");
  private static final List<String> SKIES =
      List.of("晴", "多云", "阴", "小雨", "晴转多云", "多云转小雪", "雷阵雨", "大风");
  private static final List<String> SALUTATIONS =
      List.of("编辑同志：", "编辑：", "尊敬的编辑：", "总编辑同志：", "记者同志：", "各位读者：", "亲爱的同学们：", "尊敬的用户：");
  private static final List<String> REPLIES = List.of("编后：", "编者按：", "回复：", "记者追踪：", "答复：");
  private static final List<String> RUBRICS =
      List.of(
          "今日谈", "街头巷尾", "读者之声", "一家之言", "时评", "本报评论员", "社论", "百姓话题", "每周一议", "记者手记", "编辑部札记", "微议",
          "热点冷议", "民生观察", "有话直说", "生活广记");
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志辉永海云春晓雪梅立新东宏宇";

  /** The article in this form. */
  abstract PrintedArticle print(PrintedArticle article, Random random);

  /** The article in any of the forms, now and then below a rubric. */
  static PrintedArticle printAny(PrintedArticle article, Random random) {
    PrintedArticle printed = any(random).print(article, random);
    if (random.nextInt(RUBRIC_EVERY) > 0) {
      return printed;
    }
    List<String> headlines = new ArrayList<>(printed.headlines());
    headlines.addFirst(pick(RUBRICS, random));
    return with(printed, headlines, printed.paragraphs());
  }

  private static Genre any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  static PrintedArticle with(PrintedArticle article, List<String> headlines, List<String> lines) {
    return new PrintedArticle(article.id(), article.day(), article.page(), headlines, lines);
  }

  static String pick(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  static char pick(String of, Random random) {
    return of.charAt(random.nextInt(of.length()));
  }

  static String two(Random random) {
    return String.valueOf(10 + random.nextInt(19));
  }

  static String person(Random random) {
    String name = "" + pick(SURNAMES, random) + pick(GIVEN, random);
    return random.nextInt(3) == 0 ? name : name + pick(GIVEN, random);
  }

  /** The first paragraphs, without the line of origin, at least and at most so many. */
  static List<String> first(PrintedArticle article, int least, int most, Random random) {
    int count = least + random.nextInt(most - least + 1);
    List<String> lines = new ArrayList<>();
    for (String paragraph : article.paragraphs()) {
      if (lines.size() < count && paragraph.length() >= 30) {
        lines.add(PrintStyle.withoutOrigin(paragraph));
      }
    }
    return lines;
  }

  /** The first headline, or now and then a short part of it. */
  static List<String> headlines(PrintedArticle article, Random random) {
    return List.of(
        random.nextInt(3) == 0 ? shortened(article, random) : article.headlines().getFirst());
  }

  /** A part of a headline that may stand by itself, the shorter the better. */
  static String shortened(PrintedArticle article, Random random) {
    List<String> parts = new ArrayList<>();
    for (String headline : article.headlines()) {
      for (String part : headline.split("[ \\u3000，：、—（）]+", -1)) {
        if (part.length() >= 3 && part.length() <= 14) {
          parts.add(part);
        }
      }
    }
    return parts.isEmpty() ? article.headlines().getFirst() : pick(parts, random);
  }
}
