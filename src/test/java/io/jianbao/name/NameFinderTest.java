package io.jianbao.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameFinderTest {
  private static final NameFinder FINDER = NameFinder.create();

  private static List<List<Entity>> find(Evidence evidence, String... texts) {
    return FINDER.find(Arrays.asList(texts), evidence);
  }

  private static List<Entity> find(String text) {
    return find(Evidence.NONE, text).getFirst();
  }

  private static Entity only(String text, Entity.Type type) {
    List<Entity> found = find(text).stream().filter(entity -> entity.type() == type).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> roles(String text) {
    return find(text).stream()
        .filter(entity -> entity.type() == Entity.Type.PERSON)
        .map(Entity::role)
        .toList();
  }

  @Test
  void blanksAreNoName() {
    assertThat(find("　　")).isEmpty();
  }

  @Test
  void officeInFrontOfTheName() {
    Entity person = only("自治区水利厅厅长张建国表示，要管好每一滴水。", Entity.Type.PERSON);
    assertThat(person.name()).isEqualTo("张建国");
    assertThat(person.role()).isEqualTo("自治区水利厅厅长");
  }

  @Test
  void lastCharacterOfABodyIsNotTakenFromTheOffice() {
    String text = "自治区林业和草原局局长张建国表示，要种好每一棵树。";
    assertThat(only(text, Entity.Type.PERSON).role()).isEqualTo("自治区林业和草原局局长");
    assertThat(only(text, Entity.Type.ORGANIZATION).name()).isEqualTo("自治区林业和草原局");
  }

  @Test
  void deputiesAreOfTheBodyToo() {
    String text = "专访市生活物资保障组成员、市商务局副局长贾建国。";
    Entity person = only(text, Entity.Type.PERSON);
    assertThat(person.name()).isEqualTo("贾建国");
    assertThat(person.role()).endsWith("市商务局副局长");
    assertThat(names(text, Entity.Type.ORGANIZATION)).contains("市商务局");
  }

  @Test
  void marksAreNoPartOfANameUnlessTheyStandInPairs() {
    for (String text :
        List.of(
            "◎高雄市立美術館「土地的聲音」版畫展，七月六日止。",
            "「根本就過期了嘛。」銀峰貿易公司表示，應是員工重複使用袋子。",
            "游錫堃不排斥參與；但是，「政黨領袖間的會談，不應逾越法律。」",
            "【洪大欽╱台中報導】台中一名張姓男子日前懷疑妻子。",
            "“中国—东盟”博览会秘书处昨天成立（简称“东博会秘书处”）。")) {
      assertThat(find(text))
          .filteredOn(entity -> entity.type() != Entity.Type.DOCUMENT)
          .extracting(Entity::name)
          .allMatch(name -> name.matches("[^」』】╱◎]*") && !name.matches("「[^」]*"));
    }
    assertThat(names("◎高雄市立美術館七月六日展出。", Entity.Type.ORGANIZATION)).contains("高雄市立美術館");
  }

  @Test
  void aTownAbroadMayBeAGivenName() {
    String text = "众议院议员圣地亚哥·阿瓦斯卡尔当天也确诊感染。";
    assertThat(names(text, Entity.Type.PERSON)).containsExactly("圣地亚哥·阿瓦斯卡尔");
    assertThat(names(text, Entity.Type.PLACE)).isEmpty();
  }

  @Test
  void anOfficeThatSeveralHoldIsThatOfAllInTheList() {
    assertThat(roles("新华社北京2月27日电（记者王雅静、徐跃）雪停了。")).containsExactly("记者", "记者");
    assertThat(roles("全国人大常委会副委员长王晨、曹建明、张春贤出席会议。")).containsOnly("全国人大常委会副委员长").hasSize(3);
  }

  @Test
  void anOfficeThatOneHoldsIsOnlyTheFirstOnes() {
    assertThat(roles("市委书记李强、张明参加座谈会。")).containsExactly("市委书记", null);
    assertThat(roles("市委书记李强、市长张明参加座谈会。")).containsExactly("市委书记", "市长");
  }

  @Test
  void officeBehindTheName() {
    assertThat(only("王毅外长昨天抵达曼谷。", Entity.Type.PERSON).role()).isEqualTo("外长");
  }

  @Test
  void reportersOfTheBylineArePersonsEverywhere() {
    Evidence evidence = new Evidence(List.of("余多"), null, null);
    List<List<Entity>> found = find(evidence, "本报讯 （记者 余多）今天下雨。", "余多摄");
    assertThat(found.getLast()).extracting(Entity::name).containsExactly("余多");
  }

  @Test
  void figuresAreNoPersons() {
    assertThat(find("全市7000余名网格员入户9万余次，封控区时至今日仍有300多人。"))
        .extracting(Entity::type)
        .doesNotContain(Entity.Type.PERSON);
  }

  @Test
  void sameNameIsSettledByTheArticle() {
    Evidence hohhot = new Evidence(List.of(), "呼和浩特", null);
    Evidence xian = new Evidence(List.of(), "西安", null);
    String text = "新城区今天新增三例。";
    assertThat(find(hohhot, text).getFirst()).extracting(Entity::code).contains("150102");
    assertThat(find(xian, text).getFirst()).extracting(Entity::code).contains("610102");
    assertThat(find(Evidence.NONE, text).getFirst()).extracting(Entity::code).containsOnlyNulls();
  }

  private static List<String> names(String text, Entity.Type type) {
    return find(text).stream()
        .filter(entity -> entity.type() == type)
        .map(entity -> entity.span().of(text))
        .toList();
  }

  @Test
  void oneCharacterNamesOfCountriesNeedAWordBesideThem() {
    assertThat(names("中美关系与俄总统访华", Entity.Type.PLACE)).containsExactly("中", "美", "俄", "华");
    assertThat(find("中美关系")).extracting(Entity::name).containsExactly("中国", "美国");
    assertThat(names("其中方案由东方集团提出，美好日常，心中美滋滋。", Entity.Type.PLACE)).isEmpty();
    assertThat(find("京津冀协同发展"))
        .extracting(Entity::code)
        .containsExactly("110000", "120000", "130000");
  }

  @Test
  void bodiesJoinThePlaceInFrontOfThem() {
    assertThat(names("呼和浩特市疫情防控指挥部社会管控组将加强管理。", Entity.Type.ORGANIZATION))
        .containsExactly("呼和浩特市疫情防控指挥部社会管控组");
    assertThat(names("法国国家男子篮球队今天获胜。", Entity.Type.ORGANIZATION)).containsExactly("法国国家男子篮球队");
    assertThat(names("旅游新格局和司法部门都在北京。", Entity.Type.ORGANIZATION)).isEmpty();
  }

  @Test
  void titlesAreNoPartOfTheName() {
    assertThat(names("王先生和卡洛斯·阿马特一起来了。", Entity.Type.PERSON)).contains("卡洛斯·阿马特");
    assertThat(names("王先生来了。", Entity.Type.PERSON)).doesNotContain("王先生");
  }

  @Test
  void whatIsNamedLikeAPersonIsNone() {
    assertThat(names("央视网消息（新闻联播）：今天下雪。", Entity.Type.PERSON)).isEmpty();
    assertThat(names("受台风“暹芭”影响，今天下雨。", Entity.Type.PERSON)).isEmpty();
    assertThat(names("站在林间，于久江颇有些得意地说。", Entity.Type.PERSON)).containsExactly("于久江");
    assertThat(names("警方拘捕一名姓陈男子。", Entity.Type.PERSON)).doesNotContain("陈男子");
  }

  @Test
  void aPersonNotNamedInFullIsNotTheNextOneOfThatName() {
    String text = "受访者李女士说房价高。教授李建国说房价不高。李女士又说：“高。”";
    assertThat(find(text).stream().filter(it -> it.type() == Entity.Type.PERSON))
        .extracting(Entity::name)
        .containsExactly("李", "李建国", "李建国");
  }

  @Test
  void anOfficeBehindAnAndIsAnothers() {
    assertThat(roles("法国总统马克龙和德国总理默克尔出席。")).containsExactly("法国总统", "德国总理");
    assertThat(roles("中国国家主席和俄罗斯总统普京出席。")).containsExactly("俄罗斯总统");
    assertThat(roles("会议要求行政总裁梁国权交代。")).containsExactly("行政总裁");
  }

  @Test
  void macauIsNotAustralia() {
    assertThat(find("粤港澳三地联手")).extracting(Entity::name).contains("澳门特别行政区");
    assertThat(find("中澳关系")).extracting(Entity::name).containsExactly("中国", "澳大利亚");
    assertThat(names("首先要留意的是检查。", Entity.Type.PLACE)).isEmpty();
  }

  @Test
  void peoplesAreNoBodies() {
    assertThat(names("赵某，汉族，大专文化。", Entity.Type.ORGANIZATION)).isEmpty();
    assertThat(names("保山边境管理支队副支队长刘松柏说，好。", Entity.Type.ORGANIZATION)).containsExactly("保山边境管理支队");
  }

  @Test
  void bodiesJoinedByAnAndAreTwo() {
    assertThat(names("由卫生部和红十字会共同发起。", Entity.Type.ORGANIZATION)).containsExactly("卫生部", "红十字会");
    assertThat(names("国家发展和改革委员会发布通知。", Entity.Type.ORGANIZATION)).containsExactly("国家发展和改革委员会");
    assertThat(names("青岛港会同海关等部门办公。", Entity.Type.ORGANIZATION)).doesNotContain("青岛港会同海关");
    assertThat(names("朝鲜族群众很高兴。", Entity.Type.PLACE)).isEmpty();
  }

  @Test
  void namesWithDotsAreWhole() {
    assertThat(names("沙特穆罕默德·本·萨勒曼·阿勒沙特将来访。", Entity.Type.PERSON))
        .containsExactly("穆罕默德·本·萨勒曼·阿勒沙特");
    assertThat(names("约翰斯·霍普金斯大学公布了数字。", Entity.Type.ORGANIZATION)).containsExactly("约翰斯·霍普金斯大学");
    assertThat(names("受众逾360万人。", Entity.Type.ORGANIZATION)).isEmpty();
  }

  @Test
  void bylinesWithBlanksAndOfTaiwansPapers() {
    assertThat(find("本报记者 任　彦摄")).extracting(Entity::name).contains("任彦");
    assertThat(names("【莊玟敔、李四光╱台北報導】今天下雨。", Entity.Type.PERSON)).contains("莊玟敔", "李四光");
  }

  @Test
  void aWordForAPersonAloneIsRead() {
    for (String word : List.of("老", "据", "新任", "总", "·", "第", "“”", "市委书记", "全市", "张·", "·张")) {
      assertThat(find(word)).allMatch(entity -> entity.span().end() <= word.length());
    }
  }

  @Test
  void hostileTextTakesNoLongerThanItsLength() {
    String text = "张三、局长李四表示，中美新城区呼和浩特市公安局·马·".repeat(20_000);
    assertThat(FINDER.find(List.of(text, "1".repeat(500_000)), Evidence.NONE)).hasSize(2);
    Evidence nanjing = new Evidence(List.of(), "南京", null);
    assertThat(find(nanjing, "，全市".repeat(200_000)).getFirst()).hasSize(200_000);
  }

  @Test
  void townsAreLookedForInTheCountiesOfTheArticle() {
    List<List<Entity>> found = find(Evidence.NONE, "土默特左旗下了一场雨。", "察素齐镇的村民很高兴。");
    assertThat(found.getLast()).extracting(Entity::code).containsExactly("150121100");
    assertThat(find("察素齐镇的村民很高兴。")).extracting(Entity::code).containsOnlyNulls();
  }

  @Test
  void documentsKeepTheirMarks() {
    Entity title = only("会议通过了《草原保护条例》。", Entity.Type.DOCUMENT);
    assertThat(title.name()).isEqualTo("草原保护条例");
    assertThat(title.span().length()).isEqualTo(8);
  }

  @Test
  void wordsForTheRegionAreSettledByDatelineAndPaper() {
    Evidence hohhot = new Evidence(List.of(), "呼和浩特", "内蒙古");
    assertThat(find(hohhot, "我区下雪，全市降温，首府供暖。").getFirst())
        .extracting(Entity::name)
        .containsExactly("内蒙古自治区", "呼和浩特市", "呼和浩特市");
    Evidence paper = new Evidence(List.of(), null, "湖南省");
    assertThat(find(paper, "我省下雪，省会降温，全县停课。").getFirst())
        .extracting(Entity::code)
        .containsExactly("430000", "430100");
    assertThat(find("我区下雪，全市降温，首府供暖。")).isEmpty();
    assertThat(find(hohhot, "全市场降价。").getFirst()).isEmpty();
  }

  @Test
  void countyWithoutItsRankNeedsItsProvince() {
    assertThat(find("甘肃陇西的黄芪收获了。")).extracting(Entity::code).contains("621122");
    assertThat(find("千年古县浏阳很热闹。")).extracting(Entity::code).doesNotContain("141025");
    assertThat(find("船队到南海捕鱼。")).extracting(Entity::code).containsOnlyNulls();
    assertThat(find("广东佛山南海的工厂开工。")).extracting(Entity::code).contains("440605");
  }

  @Test
  void aStreetIsNotTheTownThatItIsNamedAfter() {
    assertThat(find("他们走到福州街的茶店。")).extracting(Entity::code).containsOnlyNulls();
  }

  @Test
  void characterOfABorderInsideAWordDoesNotCutTheOffice() {
    assertThat(only("市对外联络处处长张建国说，欢迎再来。", Entity.Type.PERSON).role()).endsWith("对外联络处处长");
  }

  @Test
  void anAndInsideTheUnitDoesNotCutTheOffice() {
    assertThat(roles("外长会见了南非国际关系与合作部长潘多尔。")).containsExactly("南非国际关系与合作部长");
    assertThat(roles("他与美国总统特朗普通了电话。")).containsExactly("美国总统");
    assertThat(roles("他同印度总理莫迪通了电话。")).containsExactly("印度总理");
    assertThat(roles("北京大学与清华大学教授张建国合作。")).containsExactly("清华大学教授");
  }

  @Test
  void whatIsQuotedBelongsToTheUnitUnlessItIsSpeech() {
    assertThat(roles("当地《新闻报》总编辑张建国说，可以。")).containsExactly("当地《新闻报》总编辑");
    assertThat(roles("“真好！”县长张建国说。")).containsExactly("县长");
  }

  @Test
  void formerOfficesSayThatTheyAre() {
    assertThat(roles("时任北京市水利局局长张建国签了字。")).containsExactly("时任北京市水利局局长");
    assertThat(roles("他在三年前北京大学教授张建国家里住。")).doesNotContain("前北京大学教授");
  }

  @Test
  void whoSpeaksForAnotherHoldsNoOffice() {
    assertThat(roles("大使代表习近平主席致辞。")).containsExactly("主席");
    assertThat(roles("习近平在主席台就座。")).containsExactly((String) null);
  }

  @Test
  void aPersonWhoseNameIsNotToldIsNobodyElse() {
    List<Entity> persons =
        find("记者王建国报道：王某拖欠工资，王某某作证，王太太说知道。").stream()
            .filter(entity -> entity.type() == Entity.Type.PERSON)
            .toList();
    assertThat(persons).extracting(Entity::name).containsExactly("王建国", "王某", "王某某", "王太太");
  }

  @Test
  void charactersOfWordsAreNoCountries() {
    assertThat(names("后台算法中嵌入了规则，书法美育进了课堂。", Entity.Type.PLACE)).isEmpty();
    assertThat(names("法中关系与中美关系都重要。", Entity.Type.PLACE)).containsExactly("法", "中", "中", "美");
  }

  @Test
  void aWordForTheRegionMeansThePlaceLastNamed() {
    Evidence nanjing = new Evidence(List.of(), "南京", null);
    List<Entity> found = find(nanjing, "徐州市开了会，全市有一千个村。", "全市的学校都开学了。").getFirst();
    assertThat(found).extracting(Entity::name).containsExactly("徐州市");
    assertThat(find(nanjing, "全市的学校都开学了。").getFirst())
        .extracting(Entity::code)
        .containsExactly("320100");
  }

  @Test
  void shortFormsMeanThePersonNamedInFull() {
    List<List<Entity>> found = find(Evidence.NONE, "局长张建国来到村里。", "张局长说，路要修好。");
    assertThat(found.getLast()).extracting(Entity::name).containsExactly("张建国");
    assertThat(found.getLast().getFirst().span().length()).isEqualTo(1);
  }

  @Test
  void shortFormsMeanTheBodyNamedInFull() {
    String full = "呼和浩特市疫情防控指挥部社会管控组";
    List<List<Entity>> found =
        find(Evidence.NONE, full + "今天发布公告。", "社会管控组负责人表示，将加强巡查。", "内蒙古自治区林业和草原局成立了。", "林草局的人来了。");
    assertThat(found.get(1)).extracting(Entity::name).contains(full);
    assertThat(found.get(3)).extracting(Entity::name).contains("内蒙古自治区林业和草原局");
  }

  @Test
  void theWordForItsReportIsNoPartOfThePaper() {
    assertThat(names("河湾晚报讯（记者 江帆）4月5日，东干渠首闸开启。", Entity.Type.ORGANIZATION))
        .containsExactly("河湾晚报");
  }

  @Test
  void eventsFacilitiesAndProducts() {
    assertThat(names("市里开展“送暖”行动，举办第三届草原音乐节。", Entity.Type.EVENT))
        .containsExactly("“送暖”行动", "第三届草原音乐节");
    assertThat(names("他爱看电视节目，参加运动会议程。", Entity.Type.EVENT)).isEmpty();
    assertThat(names("包头新建客运站昨天启用。", Entity.Type.FACILITY)).containsExactly("包头新建客运站");
    assertThat(names("嫦娥七号探测器和四号楼。", Entity.Type.PRODUCT)).containsExactly("嫦娥七号探测器");
  }

  @Property(tries = 300)
  void namesLieInsideAnyText(@ForAll String text) {
    for (Entity entity : find(text)) {
      assertThat(entity.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(entity.span().isEmpty()).isFalse();
    }
  }
}
