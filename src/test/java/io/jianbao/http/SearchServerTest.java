package io.jianbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The server over the wire; every answer is held against {@code openapi.yaml}. */
class SearchServerTest {
  private static final String TOKEN = SampleServer.TOKEN;

  @TempDir static Path folder;
  private static final List<Throwable> FAULTS = new ArrayList<>();
  private static ApiClient client;
  private static SearchServer server;

  @BeforeAll
  static void start() throws Exception {
    server = SampleServer.start(folder, FAULTS::add);
    client = new ApiClient(new OpenApi(), server.port());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    assertThat(FAULTS).isEmpty();
  }

  private static JsonNode get(String described, String path, int status) throws Exception {
    HttpResponse<String> response = client.get(described, path);
    assertThat(response.statusCode()).as("%s: %s", path, response.body()).isEqualTo(status);
    return Json.MAPPER.readTree(response.body());
  }

  private static JsonNode get(String path) throws Exception {
    int question = path.indexOf('?');
    return get(question < 0 ? path : path.substring(0, question), path, 200);
  }

  private static HttpResponse<String> post(String path, String body, String token)
      throws Exception {
    return client.post(path, body, token);
  }

  private static int total(String query) throws Exception {
    return get("/search?unit=paragraph&q=" + ApiClient.encoded(query))
        .path("total")
        .path("value")
        .asInt();
  }

  @Test
  void searchesAndCounts() throws Exception {
    String query =
        "/search?q="
            + ApiClient.encoded("竭泽而渔")
            + "&unit=paragraph&collapse=duplicates&facet=person";
    JsonNode answer = get(query);
    assertThat(answer.path("total").path("value").asInt()).isEqualTo(3);
    assertThat(answer.path("total").path("groups").asInt()).isEqualTo(1);
    assertThat(answer.path("hits").path(0).path("group").path("size").asInt()).isEqualTo(3);
    assertThat(answer.path("facets").path("person").path("buckets")).hasSize(2);
    assertThat(answer.path("query").path("parsed").asString()).isEqualTo("竭泽而渔");
    String body =
        "{\"q\":\"竭泽而渔\",\"unit\":\"paragraph\",\"collapse\":\"duplicates\",\"facet\":[\"person\"]}";
    JsonNode byBody = Json.MAPPER.readTree(post("/search", body, null).body());
    assertThat(byBody.path("hits")).isEqualTo(answer.path("hits"));
    assertThat(byBody.path("facets")).isEqualTo(answer.path("facets"));
  }

  @Test
  void escapesWhatItMarks() throws Exception {
    post("/pages", "{\"source\":\"x.txt\",\"text\":\"<b>甲乙&丙\"}", TOKEN);
    JsonNode answer = get("/search?unit=paragraph&highlight=html&q=" + ApiClient.encoded("\"甲乙\""));
    JsonNode snippet = answer.path("hits").path(0).path("snippets").path(0);
    assertThat(snippet.path("html").asString()).isEqualTo("&lt;b&gt;<mark>甲乙</mark>&amp;丙");
  }

  @Test
  void answersEveryDescribedQuestion() throws Exception {
    JsonNode figures = get("/figures?min=100000000").path("figures");
    assertThat(figures.path(0).path("text").asString()).isEqualTo("3亿立方米");
    JsonNode series = get("/figures/series?subject=" + ApiClient.encoded("现有病例"));
    assertThat(series.path("points").path(0).path("day").asString()).isEqualTo("2022-02-28");
    assertThat(get("/kwic?q=" + ApiClient.encoded("灌区")).path("lines")).hasSize(2);
    assertThat(get("/entities?type=place").path("entities")).hasSize(3);
    assertThat(get("/timeline?step=day").path("periods")).isNotEmpty();
    assertThat(get("/duplicates?kind=speaker").path("pairs")).hasSize(1);
    assertThat(get("/findings?status=conflict").path("findings")).hasSize(1);
    assertThat(get("/suggest?q=" + ApiClient.encoded("李")).path("suggestions")).isNotEmpty();
    assertThat(get("/stats").path("duplicates").asInt()).isEqualTo(2);
    assertThat(get("/health").path("status").asString()).isEqualTo("ok");
    assertThat(get("/ready").path("status").asString()).isEqualTo("ready");
    JsonNode place = get("/facets/{field}", "/facets/place", 200);
    assertThat(place.path("buckets").path(0).path("value").asString()).isEqualTo("内蒙古自治区");
    assertThat(get("/duplicates/{id}", "/duplicates/d1", 200).path("members")).hasSize(3);
  }

  @Test
  void exportsAllThatAnswers() throws Exception {
    String query = "/export?unit=paragraph&q=" + ApiClient.encoded("竭泽而渔");
    HttpResponse<String> jsonl = client.get("/export", query);
    assertThat(jsonl.headers().firstValue("content-disposition").orElse(""))
        .isEqualTo("attachment; filename=\"jianbao-paragraphs.jsonl\"");
    List<JsonNode> rows = jsonl.body().lines().map(Json.MAPPER::readTree).toList();
    assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.has("paragraph")).isTrue());
    HttpResponse<String> csv = client.get("/export", query + "&format=csv");
    assertThat(csv.body()).startsWith("\uFEFFid,article,source,date,headline,text,");
    assertThat(csv.body().lines()).hasSize(4);
    assertThat(client.get("/export", "/export").body().lines()).hasSizeGreaterThanOrEqualTo(3);
    get("/export", "/export?format=xml", 400);
    get("/export", "/export?q=" + ApiClient.encoded("渔业 (渠道"), 400);
  }

  @Test
  void takesIdsWithSlashesInBothForms() throws Exception {
    JsonNode article = get("/articles/{id}", "/articles/a.txt%23a1", 200);
    assertThat(article.path("paragraphs")).hasSize(3);
    assertThat(get("/paragraphs/{id}", "/paragraphs/a.txt%23a1/p2", 200))
        .isEqualTo(get("/paragraphs/{id}", "/paragraphs/a.txt%23a1%2Fp2", 200));
    JsonNode source = get("/articles/{id}/source", "/articles/a.txt%23a2/source", 200);
    assertThat(source.path("source").asString()).isEqualTo("a.txt");
    post("/pages", "{\"source\":\"2022/02/28/A 1.txt\",\"text\":\"深处的一页。\"}", TOKEN);
    get("/articles/{id}", "/articles/2022/02/28/A%201.txt%23a1", 200);
    get("/articles/{id}", "/articles/2022%2F02%2F28%2FA%201.txt%23a1", 200);
  }

  @Test
  void saysWhatIsWrongAndWhatIsAllowed() throws Exception {
    JsonNode unknown = get("/search", "/search?qq=x", 400);
    assertThat(unknown.path("code").asString()).isEqualTo("unknown-parameter");
    assertThat(unknown.path("parameter").asString()).isEqualTo("qq");
    assertThat(unknown.path("allowed").toString()).contains("collapse");
    JsonNode query = get("/search", "/search?q=" + ApiClient.encoded("渔业 (渠道"), 400);
    assertThat(query.path("code").asString()).isEqualTo("unclosed-bracket");
    assertThat(query.path("position").path("start").asInt()).isEqualTo(3);
    for (String wrong :
        List.of(
            "unit=page",
            "limit=-1",
            "limit=1001",
            "limit=1&limit=2",
            "offset=10000&limit=10",
            "from=2022-02-30",
            "from=2022-03-01&to=2022-02-01",
            "filter=nobody",
            "filter=nobody:x",
            "facet=person:0",
            "fields=secret",
            "cursor=x",
            "cursor=x&offset=1",
            "highlight=bold",
            "q=%FF")) {
      JsonNode problem = get("/search", "/search?" + wrong, 400);
      assertThat(problem.path("detail").asString()).as(wrong).isNotBlank();
    }
    get("/articles/{id}", "/articles/nothing", 404);
    get("/facets/{field}", "/facets/nothing", 404);
    get("/figures", "/figures?min=x", 400);
    get("/suggest", "/suggest", 400);
  }

  @Test
  void answersProblemsToWhatNoPathTakes() throws Exception {
    for (String path : List.of("/nothing", "/search/more")) {
      HttpResponse<String> response =
          client.refused(HttpRequest.newBuilder(client.uri(path)).build());
      assertThat(response.statusCode()).isEqualTo(404);
      assertProblem(response.body(), "not-found");
    }
    HttpResponse<String> deleted =
        client.refused(HttpRequest.newBuilder(client.uri("/search")).DELETE().build());
    assertThat(deleted.statusCode()).isEqualTo(405);
    assertProblem(deleted.body(), "method-not-allowed");
  }

  private static void assertProblem(String body, String code) {
    JsonNode problem = Json.MAPPER.readTree(body);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(body).doesNotContain("Exception").doesNotContain("io.jianbao");
  }

  @Test
  void addsPagesWithTheTokenOnlyAndFindsThemAtOnce() throws Exception {
    String page = "{\"source\":\"new.txt\",\"text\":\"新来的一页。\",\"date\":\"2022-03-05\"}";
    assertThat(post("/pages", page, null).statusCode()).isEqualTo(401);
    assertThat(post("/pages", page, TOKEN + "x").statusCode()).isEqualTo(401);
    assertThat(post("/pages", page, TOKEN).statusCode()).isEqualTo(201);
    assertThat(total("\"新来的一页\"")).isOne();
    assertThat(post("/pages", page, TOKEN).body()).contains("\"unchanged\":1");
    assertThat(total("\"新来的一页\"")).isOne();
    String outside = "{\"source\":\"../a\",\"text\":\"x\"}";
    assertThat(post("/pages", outside, TOKEN).statusCode()).isEqualTo(400);
  }

  @Test
  void analyzesWithoutStoring() throws Exception {
    HttpResponse<String> response = post("/analyze", "{\"text\":\"不会存下来。\"}", null);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("不会存下来");
    assertThat(total("\"不会存下来\"")).isZero();
    assertThat(post("/analyze", "{\"text\":", null).statusCode()).isEqualTo(400);
    assertThat(post("/analyze", "[]", null).statusCode()).isEqualTo(400);
    assertThat(post("/analyze", "{}", null).statusCode()).isEqualTo(400);
    String large = "{\"text\":\"" + "大".repeat(20_000) + "\"}";
    assertThat(post("/analyze", large, null).statusCode()).isEqualTo(413);
    HttpRequest plain =
        HttpRequest.newBuilder(client.uri("/analyze")).POST(BodyPublishers.ofString("x")).build();
    assertThat(client.send("/analyze", plain).statusCode()).isEqualTo(415);
  }

  @Test
  void servesItsDescription() throws Exception {
    for (String path : List.of("/openapi.yaml", "/metrics", "/health", "/ready")) {
      HttpResponse<String> response = client.atRoot(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertThat(response.body()).isNotBlank();
    }
    HttpResponse<String> metrics = client.get("/metrics", "/metrics");
    assertThat(metrics.body()).contains("jianbao_requests_total").contains("kind=\"article\"");
  }

  @Test
  void refusesOtherNamesAndWhatIsNotHttp() throws Exception {
    assertThat(raw("GET /api/v1/health HTTP/1.1\r\nHost: evil.example")).contains(" 200 ");
    assertThat(raw("GET /api/v1/search HTTP/1.1\r\nHost: evil.example"))
        .contains(" 421 ")
        .contains("wrong-host");
    assertThat(raw("GET /api/v1/articles/%zz HTTP/1.1\r\nHost: localhost"))
        .contains(" 400 ")
        .contains("application/problem+json");
    assertThat(raw("GET /api/v1/search?q=%2 HTTP/1.1\r\nHost: localhost")).contains(" 400 ");
    assertThat(raw("nonsense")).contains(" 400 ");
  }

  private static String raw(String head) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      String request = head + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void refusesClientsThatAskTooOften() throws Exception {
    try (SearchServer limited = SampleServer.serve(folder, FAULTS::add, 2)) {
      ApiClient impatient = new ApiClient(new OpenApi(), limited.port());
      assertThat(impatient.get("/health", "/health").statusCode()).isEqualTo(200);
      assertThat(impatient.get("/health", "/health").statusCode()).isEqualTo(200);
      HttpResponse<String> refused = impatient.get("/health", "/health");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).contains("too-many-requests");
      String wait = refused.headers().firstValue("retry-after").orElse("");
      assertThat(Integer.parseInt(wait)).isBetween(1, 61);
    }
  }
}
