package io.jianbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description that is served, for tests: every answer must have its form. */
final class OpenApi {
  private static final String ID = "urn:jianbao:openapi";

  private final JsonNode root;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  OpenApi() throws Exception {
    try (InputStream in = SearchServer.class.getResourceAsStream("openapi.yaml")) {
      root = new YAMLMapper().readTree(in);
    }
    String text = root.toString();
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text)));
  }

  /** The paths that have a GET, as the description writes them. */
  List<String> questions() {
    List<String> paths = new ArrayList<>();
    root.path("paths").propertyNames().forEach(paths::add);
    paths.removeIf(path -> !root.path("paths").path(path).has("get"));
    return paths;
  }

  /** The parameters of GET, references resolved. */
  List<JsonNode> parameters(String path) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode node : root.path("paths").path(path).path("get").path("parameters")) {
      parameters.add(resolved(node));
    }
    return parameters;
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
  }

  /** Asserts that the answer is one that the description allows. */
  void assertDescribed(String method, String path, int status, String mediaType, String body) {
    String operation = "/paths/" + path.replace("/", "~1") + "/" + method;
    JsonNode responses = root.at(operation).path("responses");
    assertThat(responses.isObject()).as("%s %s is described", method, path).isTrue();
    String key = String.valueOf(status);
    if (!responses.has(key)) {
      key = key.charAt(0) + "XX";
    }
    assertThat(responses.has(key)).as("%s %s may answer %d", method, path, status).isTrue();
    JsonNode response = responses.path(key);
    String pointer =
        response.has("$ref")
            ? response.get("$ref").asString().substring(1)
            : operation + "/responses/" + key;
    String type = mediaType.split(";", -1)[0];
    assertThat(root.at(pointer).path("content").has(type)).as("%s of %s", type, path).isTrue();
    if (type.endsWith("json")) {
      String schema = pointer + "/content/" + type.replace("/", "~1") + "/schema";
      assertThat(schema(schema).validate(body, InputFormat.JSON))
          .as("%s %s: %s", method, path, body)
          .isEmpty();
    }
  }

  /** Asserts that the answer is a problem as the description has it. */
  void assertProblem(String mediaType, String body) {
    assertThat(mediaType).startsWith(Problem.MEDIA_TYPE);
    assertThat(schema("/components/schemas/Problem").validate(body, InputFormat.JSON))
        .as(body)
        .isEmpty();
  }

  private Schema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer, at -> registry.getSchema(SchemaLocation.of(ID + "#" + at)));
  }
}
