package io.wiredesk.sink.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The description of the API, as the desk serves it. */
final class OpenApi {

    private static final String BASE = "https://desk.example/api/";
    private static final Pattern REFERENCE = Pattern.compile("#/components/(.*)");

    private final JsonNode root;
    private final SchemaRegistry registry;

    /** @param served what is served under {@code /api/} and a name */
    OpenApi(Function<String, String> served) {
        try {
            root = new YAMLMapper().readTree(served.apply("openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> known = Map.of(BASE + "openapi.yaml", root.toString());
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(id -> known.containsKey(id)
                                ? known.get(id)
                                : id.startsWith(BASE) ? served.apply(id.substring(BASE.length())) : null)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    JsonNode root() {
        return root;
    }

    /** Paths and the names of their query parameters. */
    Map<String, Set<String>> parameters() {
        Map<String, Set<String>> parameters = new TreeMap<>();
        root.get("paths").properties().forEach(path -> {
            Set<String> names = new TreeSet<>();
            for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                JsonNode resolved = resolved(parameter);
                if (resolved.get("in").asText().equals("query")) {
                    names.add(resolved.get("name").asText());
                }
            }
            parameters.put(path.getKey(), names);
        });
        return parameters;
    }

    /** What is wrong with an answer; the status must be described, and the media type. */
    List<String> problems(String path, int status, String mediaType, String body) {
        JsonNode responses = root.get("paths").get(path).at("/get/responses");
        if (!responses.has(String.valueOf(status))) {
            return List.of(path + " does not describe " + status);
        }
        JsonNode content = resolved(responses.get(String.valueOf(status))).get("content");
        if (!content.has(mediaType)) {
            return List.of(path + " " + status + " does not describe " + mediaType);
        }
        String schema = content.get(mediaType).at("/schema/$ref").asText();
        List<String> problems = new ArrayList<>();
        for (Error error : registry.getSchema(SchemaLocation.of(BASE + "openapi.yaml" + schema))
                .validate(body, InputFormat.JSON)) {
            problems.add(error.toString());
        }
        return problems;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? root.at("/components/"
                        + REFERENCE.matcher(node.get("$ref").asText()).replaceFirst("$1"))
                : node;
    }
}
