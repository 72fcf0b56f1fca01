package io.jianbao.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shipped JSON Schema, for tests: every output must have the contract's form. */
public final class ContractSchema {
  private static final String ID = "urn:jianbao:schema:1";
  private static final Map<String, Schema> FORMS = new ConcurrentHashMap<>();

  private ContractSchema() {}

  /**
   * Asserts that each line is JSON of one form.
   *
   * @param form article, pair, finding, problem, summary or annotation
   */
  public static void assertValid(String form, List<String> lines) {
    Schema schema = FORMS.computeIfAbsent(form, ContractSchema::load);
    for (String line : lines) {
      assertThat(schema.validate(line, InputFormat.JSON)).as("%s: %s", form, line).isEmpty();
    }
  }

  private static Schema load(String form) {
    String text = text();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text)));
    return registry.getSchema(SchemaLocation.of(ID + "#/$defs/" + form));
  }

  private static String text() {
    try (InputStream in = ContractSchema.class.getResourceAsStream("jianbao-1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
