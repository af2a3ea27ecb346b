package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published JSON Schemas say of every record what the record says of itself. */
class SchemaContractTest {

    static List<Class<? extends Record>> records() {
        return JsonSchemas.RECORDS;
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_schema_is_a_schema_of_draft_2020_12_with_its_own_id(Class<?> record) {
        JsonNode schema = JsonSchemas.of(record);
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

        assertThat(metaSchema.validate(schema.toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.path("$schema").asText())
                .isEqualTo(Dialects.getDraft202012().getId());
        assertThat(schema.path("$id").asText()).isEqualTo(JsonSchemas.id(record));
        assertThat(schema.path("title").asText()).isEqualTo(record.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_schema_and_its_record_name_the_same_things(Class<?> record) {
        assertThat(RecordsAndSchemas.differences(record, JsonSchemas.of(record)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_with_everything_in_it_is_valid(Class<?> record) {
        assertThat(JsonSchemas.validate(record, Json.line(Samples.filled(record))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_with_only_what_is_required_is_valid(Class<?> record) {
        assertThat(JsonSchemas.validate(record, Json.line(Samples.minimal(record))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_required_may_be_neither_missing_nor_null(Class<?> record) {
        for (JsonNode required : JsonSchemas.of(record).path("required")) {
            ObjectNode missing = Json.MAPPER.valueToTree(Samples.filled(record));
            missing.remove(required.asText());
            assertThat(JsonSchemas.validate(record, missing.toString()))
                    .as("without %s", required)
                    .isNotEmpty();

            ObjectNode empty = Json.MAPPER.valueToTree(Samples.filled(record));
            empty.putNull(required.asText());
            assertThat(JsonSchemas.validate(record, empty.toString()))
                    .as("with %s null", required)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void an_unknown_property_is_refused_wherever_it_stands(Class<?> record) {
        ObjectNode sample = Json.MAPPER.valueToTree(Samples.filled(record));
        List<ObjectNode> objects = objects(sample).toList();
        for (ObjectNode object : objects) {
            object.put("surprise", "!");
            assertThat(JsonSchemas.validate(record, sample.toString()))
                    .as(sample::toString)
                    .isNotEmpty();
            object.remove("surprise");
        }
        assertThat(JsonSchemas.validate(record, sample.toString())).isEmpty();
    }

    @Test
    void a_format_that_is_broken_is_refused() {
        String membership = Json.line(Samples.filled(Cluster.class));
        assertThat(JsonSchemas.validate(Cluster.class, membership.replace("2026-11-03T08:30:00Z", "yesterday")))
                .isNotEmpty();
        String story = Json.line(Samples.filled(Story.class));
        assertThat(JsonSchemas.validate(
                        Story.class,
                        story.replace("\"url\":\"https://harbour.example/2026/ferry\"", "\"url\":\"a b\"")))
                .isNotEmpty();
    }

    /** The object and all objects in it, but for the free-form maps. */
    private static Stream<ObjectNode> objects(ObjectNode object) {
        Stream<ObjectNode> inner = object.properties().stream()
                .filter(property -> !List.of("headers", "options").contains(property.getKey()))
                .flatMap(property -> Stream.concat(Stream.of(property.getValue()), elements(property.getValue())))
                .filter(ObjectNode.class::isInstance)
                .flatMap(node -> objects((ObjectNode) node));
        return Stream.concat(Stream.of(object), inner);
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.empty();
    }
}
