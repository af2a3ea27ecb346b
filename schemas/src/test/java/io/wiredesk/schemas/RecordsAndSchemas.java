package io.wiredesk.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a record's components against a JSON Schema, down to the records inside it. */
final class RecordsAndSchemas {

    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class, "string",
            Instant.class, "string",
            Duration.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            double.class, "number",
            boolean.class, "boolean");

    private final JsonNode root;
    private final List<String> differences = new ArrayList<>();

    private RecordsAndSchemas(JsonNode root) {
        this.root = root;
    }

    /** What one says and the other does not; empty when they agree. */
    static List<String> differences(Class<?> record, JsonNode schema) {
        RecordsAndSchemas comparison = new RecordsAndSchemas(schema);
        comparison.compareRecord(record.getSimpleName(), record, schema);
        return comparison.differences;
    }

    private void compareRecord(String path, Class<?> record, JsonNode schema) {
        same(path + " type", "object", schema.path("type").asText());
        same(
                path + " additionalProperties",
                "false",
                schema.path("additionalProperties").asText());
        same(path + " properties", names(record, component -> true), fieldNames(schema.path("properties")));
        same(path + " required", names(record, RecordsAndSchemas::isRequired), texts(schema.path("required")));
        for (RecordComponent component : record.getRecordComponents()) {
            JsonNode property = schema.path("properties").path(component.getName());
            String inner = path + "." + component.getName();
            same(
                    inner + " is described",
                    true,
                    property.path("description").asText().endsWith("."));
            compareType(inner, component.getGenericType(), property);
        }
    }

    private void compareType(String path, Type type, JsonNode schema) {
        if (type instanceof ParameterizedType generic) {
            compareGeneric(path, generic, schema);
        } else if (type instanceof Class<?> raw && raw.isRecord()) {
            compareNested(path, raw, schema.path("$ref").asText());
        } else if (type instanceof Class<?> raw && raw.isEnum()) {
            same(path + " enum", wireNames(raw), texts(schema.path("enum")));
        } else {
            same(path + " type", SCALARS.get(type), schema.path("type").asText());
            same(
                    path + " date-time",
                    type == Instant.class,
                    "date-time".equals(schema.path("format").asText()));
        }
    }

    private void compareGeneric(String path, ParameterizedType generic, JsonNode schema) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            same(path + " type", "array", schema.path("type").asText());
            compareType(path + "[]", arguments[0], schema.path("items"));
        } else {
            same(path + " type", "object", schema.path("type").asText());
            compareType(path + "{}", arguments[1], schema.path("additionalProperties"));
        }
    }

    /** A record of its own channel has a schema of its own, any other stands in {@code $defs}. */
    private void compareNested(String path, Class<?> record, String ref) {
        if (JsonSchemas.RECORDS.contains(record)) {
            same(path + " $ref", JsonSchemas.id(record), ref);
        } else {
            compareRecord(path, record, root.at(ref.replaceFirst("^#", "")));
        }
    }

    private void same(String what, @Nullable Object inRecord, Object inSchema) {
        if (!Objects.equals(inRecord, inSchema)) {
            differences.add(what + ": record " + inRecord + ", schema " + inSchema);
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Set<String> names(Class<?> record, Predicate<RecordComponent> which) {
        return Arrays.stream(record.getRecordComponents())
                .filter(which)
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wireNames(Class<?> type) {
        return texts(Json.MAPPER.valueToTree(type.getEnumConstants()));
    }

    private static Set<String> fieldNames(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }
}
