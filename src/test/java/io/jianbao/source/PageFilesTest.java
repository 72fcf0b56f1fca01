package io.jianbao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {
  @TempDir Path folder;

  @Test
  void findsPagesInFoldersInTheOrderOfTheirSources() throws Exception {
    for (String name :
        List.of(
            "b/2.txt",
            "b/10.TXT",
            "a.txt",
            "a/1.text",
            "头版.txt",
            "\uD842\uDFB7.txt",
            "\uFF21.txt",
            "page")) {
      write(name);
    }
    assertThat(sources(folder))
        .containsExactly(
            "a.txt",
            "a/1.text",
            "b/10.TXT",
            "b/2.txt",
            "page",
            "头版.txt",
            "\uFF21.txt",
            "\uD842\uDFB7.txt");
  }

  @Test
  void passesOverOtherTypesAndHiddenFiles() throws Exception {
    write("1.txt");
    write("README.md");
    write(".DS_Store");
    write(".git/1.txt");
    PageFiles.Found found = find(folder);
    assertThat(found.files()).extracting(PageFiles.PageFile::source).containsExactly("1.txt");
    assertThat(found.otherTypes()).isEqualTo(1);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void takesANamedFileWhateverItsName() throws Exception {
    assertThat(sources(write("x/.hidden.dat"))).containsExactly(".hidden.dat");
  }

  @Test
  void takesAFileOnce() throws Exception {
    Path page = write("x/1.txt");
    PageFiles.Found found = find(page, folder, folder.resolve("x/../x"));
    assertThat(found.files()).extracting(PageFiles.PageFile::source).containsExactly("1.txt");
    assertThat(found.repeated()).isEqualTo(2);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void lengthensSourcesUntilTheyDiffer() throws Exception {
    write("2021/pages/1.txt");
    write("2022/pages/1.txt");
    Path single = write("2022/2.txt");
    assertThat(sources(folder.resolve("2021/pages"), folder.resolve("2022/pages"), single))
        .containsExactly("2021/pages/1.txt", "2022/pages/1.txt", parentName() + "/2022/2.txt");
  }

  private String parentName() {
    return folder.getFileName().toString();
  }

  @Test
  void reportsWhatIsNotThere() {
    PageFiles.Found found = find(folder.resolve("gone.txt"));
    assertThat(found.files()).isEmpty();
    assertThat(found.problems())
        .containsExactly(
            new Problem(
                "gone.txt", "find", "not-found", "there is no file or folder of this name", null));
  }

  @Test
  void reportsLinksThatLeadNowhereAndFollowsOthers() throws Exception {
    Path page = write("pages/1.txt");
    link("pages/loop", folder.resolve("pages"));
    link("pages/self", folder.resolve("pages/self"));
    link("pages/broken.txt", folder.resolve("gone"));
    Path elsewhere = write("elsewhere/2.txt");
    link("pages/other", elsewhere.getParent());
    PageFiles.Found found = find(page.getParent());
    assertThat(found.files())
        .extracting(PageFiles.PageFile::source)
        .containsExactly("1.txt", "other/2.txt");
    assertThat(found.problems())
        .extracting(problem -> problem.source() + " " + problem.code())
        .containsExactly("broken.txt broken-link", "loop link-loop", "self link-loop");
  }

  @Test
  void reportsAFolderThatItMayNotEnter() throws Exception {
    write("open/1.txt");
    write("closed/1.txt");
    Path closed = folder.resolve("closed");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "not as root");
    PageFiles.Found found = find(folder);
    assertThat(closed.toFile().setReadable(true)).isTrue();
    assertThat(found.files()).extracting(PageFiles.PageFile::source).containsExactly("open/1.txt");
    assertThat(found.problems())
        .extracting(problem -> problem.source() + " " + problem.code())
        .containsExactly("closed unreadable");
  }

  @Test
  void writesANameThatIsNotUtf8AndStillReadsTheFile() throws Exception {
    Path odd = Path.of(URI.create(folder.toUri() + "%B1%BE%B1%A8%20%25.txt"));
    try {
      Files.writeString(odd, "本报讯");
    } catch (IOException e) {
      assumeTrue(false, "this file system has no such names");
    }
    PageFiles.Found found = find(folder);
    assertThat(found.files())
        .extracting(PageFiles.PageFile::source)
        .containsExactly("%B1%BE%B1%A8 %.txt");
    assertThat(found.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("name-not-utf8");
          assertThat(problem.message()).contains("本报 %.txt");
        });
    Page page = PageReader.automatic().read("odd", found.files().getFirst().path());
    assertThat(page.text()).isEqualTo("本报讯");
  }

  @Test
  void reportsADevice() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "a system with devices");
    assertThat(find(device).problems()).extracting(Problem::code).containsExactly("not-a-file");
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "本报讯");
  }

  private void link(String name, Path target) {
    try {
      Files.createSymbolicLink(folder.resolve(name), target);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "this file system has no symbolic links");
    }
  }

  private static PageFiles.Found find(Path... arguments) {
    return PageFiles.find(Stream.of(arguments).map(Path::toString).toList());
  }

  private static List<String> sources(Path... arguments) {
    return find(arguments).files().stream().map(PageFiles.PageFile::source).toList();
  }
}
