package io.jianbao.http;

import io.javalin.http.Context;
import io.jianbao.text.Sha256;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;

/** Who may ask. Immutable. */
final class Guard {
  private static final String SCHEME = "bearer ";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final byte[] token;
  private final boolean forAll;
  private final boolean local;

  Guard(ServerOptions options) {
    token = options.token() == null ? null : hash(options.token());
    forAll = options.tokenForAll();
    local = options.host().equals("127.0.0.1") || options.host().equals("localhost");
  }

  /** Lets a question pass. */
  void admit(Context context) throws ProblemException {
    admitHost(context.header("Host"));
    if (forAll) {
      admitToken(context);
    }
  }

  /** Lets a change pass. */
  void admitChange(Context context) throws ProblemException {
    admitHost(context.header("Host"));
    if (token == null) {
      throw new ProblemException(
          403, "read-only", "pages cannot be added: the server was started without --token-file");
    }
    admitToken(context);
  }

  /**
   * A page in a browser must not reach a server on this machine under a name of its own (DNS
   * rebinding).
   */
  private void admitHost(String host) throws ProblemException {
    if (local && (host == null || !THIS_MACHINE.contains(withoutPort(host)))) {
      throw new ProblemException(
          421, "wrong-host", "this server answers to localhost and 127.0.0.1 only");
    }
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  private void admitToken(Context context) throws ProblemException {
    String header = context.header("Authorization");
    boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    byte[] given = hash(bearer ? header.substring(SCHEME.length()).strip() : "");
    if (!bearer || !MessageDigest.isEqual(given, token)) {
      context.header("WWW-Authenticate", "Bearer");
      throw new ProblemException(
          401, "unauthorized", "this needs the header 'Authorization: Bearer TOKEN'");
    }
  }

  /** Tokens are compared by their hashes, so that the time tells nothing, not even the length. */
  private static byte[] hash(String text) {
    return Sha256.of(text);
  }
}
