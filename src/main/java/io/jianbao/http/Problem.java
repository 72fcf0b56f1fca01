package io.jianbao.http;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with a request (RFC 9457).
 *
 * @param status the HTTP status
 * @param code a stable word for programs
 * @param detail for people: what is wrong and what is allowed
 * @param parameter the parameter that is wrong, or null
 * @param start the first wrong character of the query in code points, -1 if it has no place
 * @param end the first behind
 * @param allowed the values that are allowed; empty if they cannot be listed
 */
record Problem(
    int status,
    String code,
    String detail,
    String parameter,
    int start,
    int end,
    List<String> allowed) {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(421, "Misdirected Request"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(503, "Service Unavailable"));

  static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, null, -1, -1, List.of());
  }

  static Problem parameter(String code, String name, String detail, List<String> allowed) {
    return new Problem(400, code, detail, name, -1, -1, allowed);
  }

  String json() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", "urn:jianbao:problem:" + code);
    json.put("title", TITLES.getOrDefault(status, "Error"));
    json.put("status", status).put("detail", detail).put("code", code);
    if (parameter != null) {
      json.put("parameter", parameter);
    }
    if (start >= 0) {
      json.putObject("position").put("start", start).put("end", end);
    }
    if (!allowed.isEmpty()) {
      allowed.forEach(json.withArray("allowed")::add);
    }
    return json.toString();
  }
}
