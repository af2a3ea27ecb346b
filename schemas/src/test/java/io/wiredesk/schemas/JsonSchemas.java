package io.wiredesk.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The published JSON Schemas, one for each record that travels on a channel. */
final class JsonSchemas {

    static final List<Class<? extends Record>> RECORDS = List.of(
            Edition.class,
            Story.class,
            Membership.class,
            Cluster.class,
            TopicStory.class,
            NewsTopic.class,
            SourceDefinition.class,
            SourceStatus.class);

    private static final String BASE = "https://wiredesk.io/schemas/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(JsonSchemas::byId)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private JsonSchemas() {}

    /** {@code NewsTopic} is {@code news-topic}. */
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String id(Class<?> type) {
        return BASE + name(type) + "/v1";
    }

    static JsonNode of(Class<?> type) {
        try {
            return Json.MAPPER.readTree(text(name(type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema of a record says against a JSON text; formats count. */
    static List<Error> validate(Class<?> type, String json) {
        return REGISTRY.getSchema(SchemaLocation.of(id(type))).validate(json, InputFormat.JSON);
    }

    private static @Nullable String byId(String id) {
        return id.startsWith(BASE) ? text(id.substring(BASE.length()).replace("/v1", "")) : null;
    }

    private static String text(String name) {
        String resource = "/wiredesk/schemas/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(JsonSchemas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
