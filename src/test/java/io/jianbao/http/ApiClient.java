package io.jianbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a server; every answer is held against the description that it serves. */
final class ApiClient {
  private final HttpClient client = HttpClient.newHttpClient();
  private final OpenApi api;
  private final int port;

  ApiClient(OpenApi api, int port) {
    this.api = api;
    this.port = port;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path of the API. */
  URI uri(String path) {
    return root("/api/v1" + path);
  }

  /** A path of the server. */
  URI root(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * Sends a request.
   *
   * @param described the path as the description writes it
   */
  HttpResponse<String> send(String described, HttpRequest request) throws Exception {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    String type = response.headers().firstValue("content-type").orElse("");
    String method = request.method().equals("POST") ? "post" : "get";
    api.assertDescribed(method, described, response.statusCode(), type, response.body());
    assertThat(response.headers().firstValue("x-content-type-options"))
        .as("%s: %d %s", request.uri(), response.statusCode(), response.body())
        .contains("nosniff");
    return response;
  }

  HttpResponse<String> get(String described, String path) throws Exception {
    return send(described, HttpRequest.newBuilder(uri(path)).build());
  }

  /** Posts JSON; {@code token} may be null. */
  HttpResponse<String> post(String path, String body, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(path, request.build());
  }

  /** Sends what the description does not know; the answer must be a problem. */
  HttpResponse<String> refused(HttpRequest request) throws Exception {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    String type = response.headers().firstValue("content-type").orElse("");
    api.assertProblem(type, response.body());
    return response;
  }

  /** Sends what the description does not tell of because it stands at the root. */
  HttpResponse<String> atRoot(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(root(path)).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    String type = response.headers().firstValue("content-type").orElse("");
    if (api.questions().contains(path)) {
      api.assertDescribed("get", path, response.statusCode(), type, response.body());
    }
    return response;
  }
}
