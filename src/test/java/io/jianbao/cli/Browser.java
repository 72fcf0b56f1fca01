package io.jianbao.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, and what a person does with it, for tests. */
final class Browser implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(String browser, String chromedriver, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(chromedriver))
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
  }

  /** What is missing on this machine, in a clear word; empty if a browser can be started. */
  static Optional<String> missing() {
    if (first(BROWSERS).isEmpty() || first(DRIVERS).isEmpty()) {
      return Optional.of(
          "no browser is installed, so the pages are not tested"
              + " (Debian: apt-get install chromium chromium-driver fonts-noto-cjk)");
    }
    return Optional.empty();
  }

  private static Optional<String> first(List<String> paths) {
    return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
  }

  static Browser start(Path profile) {
    return new Browser(first(BROWSERS).orElseThrow(), first(DRIVERS).orElseThrow(), profile);
  }

  /**
   * How the pages are looked at.
   *
   * @param language what the browser asks for: zh-CN, en
   * @param scale pixels of the picture for each of the page
   */
  record Look(String language, boolean dark, int width, int height, double scale) {
    static Look of(String language, boolean dark, int width) {
      return new Look(language, dark, width, width < 500 ? 780 : 900, 1);
    }

    /** Looks among which every two of language, theme and width meet. */
    static Stream<Look> all() {
      return Stream.of(
          of("zh-CN", false, 360), of("zh-CN", true, 1440),
          of("en", false, 1440), of("en", true, 360));
    }
  }

  void look(Look look) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", look.width(),
            "height", look.height(),
            "deviceScaleFactor", look.scale(),
            "mobile", false));
    driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    String theme = look.dark() ? "dark" : "light";
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    driver.executeCdpCommand(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", "test", "acceptLanguage", look.language()));
  }

  /** Opens a page and waits until it shows what it has. */
  void open(String address) {
    open(address, true);
  }

  /** Opens a page that may ask for something before it shows anything. */
  void open(String address, boolean settles) {
    driver.get(address);
    if (settles) {
      settled();
    }
  }

  /** Waits until nothing is being fetched. */
  void settled() {
    await("document.readyState === 'complete' && !document.querySelector('main[aria-busy]')");
  }

  /** Waits until an expression is true on the page. */
  void await(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(run("return Boolean(" + expression + ")"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not true in " + PATIENCE + ": " + expression);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that calls its last argument with the result. */
  Object runAsync(String script) {
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return driver.executeAsyncScript(script);
  }

  WebElement find(String selector) {
    await("document.querySelector(\"" + selector.replace("\"", "\\\"") + "\")");
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The texts of all elements, as a person sees them. */
  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  /** Presses keys wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** The address behind the host. */
  String address() {
    return (String) run("return decodeURIComponent(location.pathname + location.search)");
  }

  void back() {
    driver.navigate().back();
    settled();
  }

  void forget() {
    driver.manage().deleteAllCookies();
  }

  /** Errors on the console since the last call. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
