package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever wrote a record under a published schema is still understood. The copies under {@code published} are frozen: a
 * release that adds to a schema adds a copy in a directory of its own, and all of them count.
 */
class SchemaCompatibilityTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/published");

    /** One property of each sort. */
    private static final String BASE = """
            {"$id": "x", "type": "object", "additionalProperties": false, "required": ["id"],
             "properties": {
               "id": {"type": "string"},
               "kind": {"type": "string", "enum": ["a", "b"]},
               "when": {"type": "string", "format": "date-time"},
               "slug": {"type": "string", "pattern": "^a$", "minLength": 1, "maxLength": 9},
               "score": {"type": "number", "minimum": 0, "maximum": 1},
               "list": {"type": "array", "maxItems": 50, "items": {"type": "string"}},
               "map": {"type": "object", "additionalProperties": {"type": "string"}},
               "free": {"type": "object"},
               "inner": {"$ref": "#/$defs/inner"},
               "outer": {"$ref": "https://wiredesk.io/schemas/story/v1"}},
             "$defs": {"inner": {"type": "object", "additionalProperties": false,
               "properties": {"name": {"type": "string"}, "url": {"type": "string"}}}}}
            """;

    @TestFactory
    Stream<DynamicTest> every_published_schema_is_still_accepted() throws IOException {
        List<Path> published;
        try (Stream<Path> files = Files.walk(PUBLISHED)) {
            published = files.filter(file -> file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
        return published.stream()
                .map(file -> DynamicTest.dynamicTest(PUBLISHED.relativize(file).toString(), () -> {
                    JsonNode then = Json.MAPPER.readTree(file.toFile());
                    assertThat(SchemaCompatibility.breaks(then, current(then))).isEmpty();
                }));
    }

    @Test
    void every_record_has_a_published_schema() {
        assertThat(JsonSchemas.RECORDS)
                .allSatisfy(record -> assertThat(PUBLISHED.resolve("v1/" + JsonSchemas.name(record) + ".schema.json"))
                        .exists());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a property removed            | \"id\": {\"type\": \"string\"},                | ``                                 | $.id: removed",
                "newly required                | \"required\": [\"id\"]                         | \"required\": [\"id\", \"kind\"]   | $.kind: newly required",
                "another type                  | \"id\": {\"type\": \"string\"}                 | \"id\": {\"type\": \"integer\"}    | $.id: type is narrower",
                "a narrower number             | \"type\": \"number\"                           | \"type\": \"integer\"              | $.score: type is narrower",
                "an enum value gone            | [\"a\", \"b\"]                                 | [\"a\"]                            | $.kind: enum is narrower",
                "an enum where there was none  | \"id\": {\"type\": \"string\"}                 | \"id\": {\"type\": \"string\", \"enum\": [\"x\"]} | $.id: enum is narrower",
                "another format                | \"date-time\"                                  | \"date\"                           | $.when: format is new or another",
                "a format where there was none | \"id\": {\"type\": \"string\"}                 | \"id\": {\"type\": \"string\", \"format\": \"uri\"} | $.id: format is new or another",
                "another pattern               | \"^a$\"                                        | \"^b$\"                            | $.slug: pattern is new or another",
                "a longer minimum              | \"minLength\": 1                               | \"minLength\": 2                   | $.slug: minLength is tighter",
                "a shorter maximum             | \"maxLength\": 9                               | \"maxLength\": 8                   | $.slug: maxLength is tighter",
                "a higher minimum              | \"minimum\": 0                                 | \"minimum\": 0.5                   | $.score: minimum is tighter",
                "a lower maximum               | \"maximum\": 1                                 | \"maximum\": 0.5                   | $.score: maximum is tighter",
                "fewer items                   | \"maxItems\": 50                               | \"maxItems\": 49                   | $.list: maxItems is tighter",
                "a bound where there was none  | \"maxItems\": 50                               | \"maxItems\": 50, \"minItems\": 1  | $.list: minItems is tighter",
                "other items                   | \"items\": {\"type\": \"string\"}              | \"items\": {\"type\": \"number\"}  | $.list[]: type is narrower",
                "other map values              | \"additionalProperties\": {\"type\": \"string\"} | \"additionalProperties\": {\"type\": \"number\"} | $.map.*: type is narrower",
                "a map closed                  | \"additionalProperties\": {\"type\": \"string\"} | \"additionalProperties\": false | $.map: closed to properties it was open to",
                "a free object closed          | \"free\": {\"type\": \"object\"}               | \"free\": {\"type\": \"object\", \"additionalProperties\": false} | $.free: closed to properties it was open to",
                "a free object's map typed     | \"free\": {\"type\": \"object\"}               | \"free\": {\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}} | $.free: closed to properties it was open to",
                "a free object constrained     | \"free\": {\"type\": \"object\"}               | \"free\": {\"type\": \"object\", \"properties\": {\"a\": {}}} | $.free.a: constrains what was free",
                "a break inside a definition   | \"url\": {\"type\": \"string\"}                | \"url\": {\"type\": \"boolean\"}   | $.inner.url: type is narrower",
                "another schema referred to    | story/v1                                       | story/v2                           | $.outer: $ref is new or another",
                "a constraint beside a $ref    | {\"$ref\": \"#/$defs/inner\"}                                  | {\"$ref\": \"#/$defs/inner\", \"maxProperties\": 1}  | $.inner: cannot judge what stands beside $ref",
                "another identity              | \"$id\": \"x\"                                 | \"$id\": \"y\"                     | $: another $id",
                "a keyword nobody judges       | \"id\": {\"type\": \"string\"}                 | \"id\": {\"type\": \"string\", \"not\": {}} | $.id: cannot judge the keyword not",
            })
    void a_breaking_change_is_refused(String change, String old, String now, String complaint)
            throws JsonProcessingException {
        assertThat(BASE).contains(old);
        assertThat(breaks(BASE.replace(old, now))).contains(complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing at all             | \"$id\"                            | \"$id\"",
                "a new optional property    | \"id\": {\"type\": \"string\"},    | \"id\": {\"type\": \"string\"}, \"new\": {\"type\": \"string\"},",
                "open to any property       | \"additionalProperties\": false, \"required\" | \"required\"",
                "open to some properties    | \"additionalProperties\": false, \"required\" | \"additionalProperties\": {\"type\": \"string\"}, \"required\"",
                "no longer required         | \"required\": [\"id\"]             | \"required\": []",
                "one more enum value        | [\"a\", \"b\"]                     | [\"a\", \"b\", \"c\"]",
                "any string for an enum     | , \"enum\": [\"a\", \"b\"]         | ``",
                "a wider type               | \"id\": {\"type\": \"string\"}     | \"id\": {\"type\": [\"string\", \"integer\"]}",
                "a format dropped           | , \"format\": \"date-time\"        | ``",
                "a pattern dropped          | \"pattern\": \"^a$\",              | ``",
                "a bound dropped            | \"maxItems\": 50,                  | ``",
                "a wider bound              | \"maxItems\": 50                   | \"maxItems\": 60",
                "a lower minimum            | \"minimum\": 0                     | \"minimum\": -1",
                "better words               | \"id\": {\"type\": \"string\"}     | \"id\": {\"type\": \"string\", \"description\": \"The id.\"}",
            })
    void a_compatible_change_is_accepted(String change, String old, String now) throws JsonProcessingException {
        assertThat(BASE).contains(old);
        assertThat(breaks(BASE.replace(old, now))).isEmpty();
    }

    private static List<String> breaks(String now) throws JsonProcessingException {
        return SchemaCompatibility.breaks(Json.MAPPER.readTree(BASE), Json.MAPPER.readTree(now));
    }

    private static JsonNode current(JsonNode published) {
        return JsonSchemas.RECORDS.stream()
                .map(JsonSchemas::of)
                .filter(schema -> schema.path("$id").equals(published.path("$id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no schema any more for " + published.path("$id")));
    }
}
