package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.http.SearchServer;
import io.jianbao.http.ServerOptions;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of the pages in the README; {@code mvn test -Dtest=PagePicturesTest
 * -Dpictures=write} makes them anew.
 */
class PagePicturesTest {
  private static final Path FOLDER = Path.of("src/docs");
  private static final long LARGEST = 120_000;

  /** A picture: its file, the page, and how it is looked at. */
  private record Picture(String name, String address, String language, boolean dark) {
    Browser.Look look() {
      return new Browser.Look(language, dark, 1280, 820, 0.75);
    }
  }

  private static final List<Picture> PICTURES =
      List.of(
          new Picture("search", "/?q=%E7%BD%91%E6%A0%BC%E5%91%98", "zh-CN", false),
          new Picture("article", "/article?id=2022-02-28-A02.txt%23a1", "zh-CN", false),
          new Picture("figures", "/figures?kind=money", "en", false),
          new Picture("duplicates", "/duplicates", "zh-CN", true),
          new Picture("findings", "/findings", "en", true),
          new Picture("contexts", "/kwic?q=%E5%91%BC%E5%92%8C%E6%B5%A9%E7%89%B9", "en", false));

  @TempDir private Path folder;

  @Test
  void theReadmeHasItsPictures() throws IOException {
    if ("write".equals(System.getProperty("pictures"))) {
      write();
    }
    String readme = Files.readString(Path.of("README.md"));
    for (Picture picture : PICTURES) {
      Path file = FOLDER.resolve(picture.name() + ".png");
      assertThat(readme).contains("(" + file + ")");
      assertThat(Files.size(file)).as("bytes of %s", file).isLessThan(LARGEST);
    }
  }

  private void write() throws IOException {
    Browser.missing().ifPresent(word -> Assumptions.abort(word));
    Path index = folder.resolve("index");
    RunFiles.call(
        "", "index", "corpus", "--issue-date-from", "filename", "--index", index.toString());
    Files.createDirectories(FOLDER);
    try (SearchServer server =
            SearchServer.start(ServerOptions.local(0, index), new LazyAnalysis(), fault -> {});
        Browser browser = Browser.start(folder.resolve("profile"))) {
      for (Picture picture : PICTURES) {
        browser.look(picture.look());
        String address = "http://127.0.0.1:" + server.port() + picture.address();
        browser.open(address);
        browser.open(address); // the first answer of a server is its slowest
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(browser.picture()));
        Path file = FOLDER.resolve(picture.name() + ".png");
        ImageIO.write(reduced(image), "png", file.toFile());
      }
    }
  }

  /** The picture in its 64 most frequent colours, each other one as the nearest of them. */
  private static BufferedImage reduced(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int[] colours = frequent(pixels);
    IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
    BufferedImage small =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int colour = nearest.computeIfAbsent(pixels[i], pixel -> nearest(pixel, colours));
      small.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, colour);
    }
    return small;
  }

  private static int[] frequent(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    Arrays.stream(pixels).forEach(pixel -> counts.merge(pixel, 1, Integer::sum));
    Stream<Integer> sorted =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey);
    return sorted.limit(64).mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int pixel, int[] colours) {
    int best = 0;
    for (int i = 1; i < colours.length; i++) {
      if (distance(pixel, colours[i]) < distance(pixel, colours[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = (a >> shift & 0xFF) - (b >> shift & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }
}
