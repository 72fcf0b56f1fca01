package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored comes back as it was, usual or not. */
class NoteWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"p1\",\"text\":\"网格员7000名\",\"pieces\":[{\"start\":3,\"end\":11}],\"sentences\":[[0,8]],"
            + "\"tokens\":[[0,3,\"n\"],[3,7,\"m\"],[7,8,\"q\"]],\"entities\":[],\"figures\":[{\"start\":3,"
            + "\"end\":8,\"text\":\"7000名\",\"kind\":\"quantity\",\"value\":\"7000\",\"unit\":\"名\","
            + "\"subject\":\"网格员\"}],\"times\":[],\"quotes\":[]}",
        "{\"id\":\"p1\",\"text\":\"词不盖全\",\"tokens\":[[0,2,\"n\"]]}",
        "{\"id\":\"p1\",\"text\":\"\",\"tokens\":[]}",
        "{\"text\":\"𠮷野家\",\"tokens\":[[0,1,\"没有的词性\"],[1,3,\"n\"]],"
            + "\"entities\":[{\"start\":0,\"end\":3,\"text\":\"𠮷野家\",\"type\":\"organization\"}]}",
        "{\"text\":\"三\",\"figures\":[{\"text\":\"三\",\"start\":0,\"end\":1},{\"start\":9,\"end\":12,"
            + "\"text\":\"外\"},{\"start\":-1,\"end\":-2,\"text\":\"\"}]}",
        "{\"text\":\"日\",\"times\":[{\"from\":\"2022-02-26T14:00:00\",\"to\":\"2022-02-27T14:00:01\","
            + "\"value\":\"--02-26\"},{\"from\":\"2022-13-01\",\"to\":\"2022-02-30T00:00:00\"},"
            + "{\"value\":\"0001-01-01\"}]}",
        "{\"text\":\"n\",\"a\":[1,-1,99,100,2147483647,-2147483648,9999999999,0.5,1e3,true,false,null],"
            + "\"b\":{\"c\":[[1,2],[5,3]],\"d\":[[1,2],[3]],\"e\":[{},{\"f\":{}}],\"g\":{}},"
            + "\"h\":[\"007\",\"0\",\"123456789012345678\",\"1234567890123456789\",\"\"]}",
        "{\"text\":\"x\",\"a b\":\"y\",\"type\":\"two words\",\"kind\":\"\",\"start\":5,\"end\":\"5\"}",
      })
  void givesBackParagraphs(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    LineValue paragraph = LineParser.parse(bytes);
    Printed text = new Printed(paragraph.get("text").string());

    BytesRef words = ShownTexts.paragraph("p1", text, paragraph.get("tokens").tokens());
    BytesRef notes = NoteWriter.paragraph(paragraph, text);

    PackedInput in = new PackedInput(words);
    assertThat(in.readNumber()).as("p1").isEqualTo(1);
    assertThat(NoteReader.paragraph(notes, PackedWords.read(in)).toString())
        .isEqualTo(Lines.MAPPER.readTree(bytes).toString());
    LineValue frame = LineValue.EMPTY.with("headlines", LineValue.array(paragraph));
    assertThat(NoteReader.object(NoteWriter.object(frame)).path("headlines").path(0).toString())
        .isEqualTo(Lines.MAPPER.readTree(bytes).toString());
  }
}
