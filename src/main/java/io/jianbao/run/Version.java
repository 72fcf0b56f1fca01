package io.jianbao.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the program and of what its results depend on; Maven writes them at build. */
public final class Version {
  public static final String PROGRAM;
  public static final String HANLP;

  static {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PROGRAM = properties.getProperty("program");
    HANLP = properties.getProperty("hanlp");
  }

  private Version() {}
}
