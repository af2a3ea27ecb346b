package io.wiredesk.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether a JSON Schema still accepts everything an older one accepted. Knows the keywords our schemas use; one it does not
 * know counts as a break, as nobody can say what it refuses.
 */
final class SchemaCompatibility {

    private static final Set<String> ANNOTATIONS =
            Set.of("$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default", "deprecated");

    private static final List<String> BOUNDS =
            List.of("minimum", "minLength", "minItems", "maximum", "maxLength", "maxItems");

    private static final Set<String> JUDGED = Set.of(
            "$ref",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "format",
            "pattern",
            "minimum",
            "minLength",
            "minItems",
            "maximum",
            "maxLength",
            "maxItems");

    private final JsonNode publishedRoot;
    private final JsonNode currentRoot;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode publishedRoot, JsonNode currentRoot) {
        this.publishedRoot = publishedRoot;
        this.currentRoot = currentRoot;
    }

    /** What the current schema may refuse though the published one accepts it; empty when nothing. */
    static List<String> breaks(JsonNode published, JsonNode current) {
        SchemaCompatibility check = new SchemaCompatibility(published, current);
        if (!published.path("$id").equals(current.path("$id"))) {
            check.breaks.add("$: another $id");
        }
        check.compare("$", published, current);
        return check.breaks;
    }

    private void compare(String path, JsonNode publishedOrRef, JsonNode currentOrRef) {
        aloneOrJudged(path, currentOrRef);
        JsonNode published = resolved(publishedRoot, publishedOrRef);
        JsonNode current = resolved(currentRoot, currentOrRef);
        knownKeywords(path, current);
        kept(path, "$ref", published, current);
        kept(path, "format", published, current);
        kept(path, "pattern", published, current);
        types(path, published, current);
        values(path, published, current);
        bounds(path, published, current);
        properties(path, published, current);
        additionalProperties(path, published, current);
        items(path, published, current);
    }

    /** Resolving a reference loses what stands beside it. */
    private void aloneOrJudged(String path, JsonNode schema) {
        if (schema.has("$ref") && names(schema).stream().anyMatch(SchemaCompatibility::constrainsBesideReference)) {
            breaks.add(path + ": cannot judge what stands beside $ref");
        }
    }

    private static boolean constrainsBesideReference(String keyword) {
        return !keyword.equals("$ref") && !ANNOTATIONS.contains(keyword);
    }

    private void knownKeywords(String path, JsonNode current) {
        current.fieldNames().forEachRemaining(keyword -> {
            if (!ANNOTATIONS.contains(keyword) && !JUDGED.contains(keyword)) {
                breaks.add(path + ": cannot judge the keyword " + keyword);
            }
        });
    }

    /** A constraint that may go but neither come nor change. */
    private void kept(String path, String keyword, JsonNode published, JsonNode current) {
        if (current.has(keyword) && !current.get(keyword).equals(published.get(keyword))) {
            breaks.add(path + ": " + keyword + " is new or another");
        }
    }

    private void types(String path, JsonNode published, JsonNode current) {
        if (!current.has("type")) {
            return;
        }
        Set<String> now = texts(current.get("type"));
        if (now.contains("number")) {
            now.add("integer");
        }
        if (!published.has("type") || !now.containsAll(texts(published.get("type")))) {
            breaks.add(path + ": type is narrower");
        }
    }

    private void values(String path, JsonNode published, JsonNode current) {
        if (current.has("enum")
                && (!published.has("enum") || !texts(current.get("enum")).containsAll(texts(published.get("enum"))))) {
            breaks.add(path + ": enum is narrower");
        }
    }

    private void bounds(String path, JsonNode published, JsonNode current) {
        BOUNDS.stream()
                .filter(current::has)
                .filter(bound ->
                        !published.has(bound) || isTighter(bound, number(current, bound), number(published, bound)))
                .forEach(bound -> breaks.add(path + ": " + bound + " is tighter"));
    }

    private static boolean isTighter(String bound, BigDecimal now, BigDecimal before) {
        return bound.startsWith("min") ? now.compareTo(before) > 0 : now.compareTo(before) < 0;
    }

    private static BigDecimal number(JsonNode schema, String keyword) {
        return schema.path(keyword).decimalValue();
    }

    private void properties(String path, JsonNode published, JsonNode current) {
        for (String name : minus(texts(current.path("required")), texts(published.path("required")))) {
            breaks.add(path + "." + name + ": newly required");
        }
        for (Map.Entry<String, JsonNode> property : published.path("properties").properties()) {
            String inner = path + "." + property.getKey();
            JsonNode now = current.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(inner + ": removed");
            } else {
                compare(inner, property.getValue(), now);
            }
        }
        if (isClosed(published)) {
            return;
        }
        for (String name : minus(names(current.path("properties")), names(published.path("properties")))) {
            breaks.add(path + "." + name + ": constrains what was free");
        }
    }

    private void additionalProperties(String path, JsonNode published, JsonNode current) {
        JsonNode before = published.path("additionalProperties");
        JsonNode now = current.path("additionalProperties");
        boolean isOpen = now.isMissingNode() || now.asBoolean();
        if (before.isObject() && now.isObject()) {
            compare(path + ".*", before, now);
        } else if (!isClosed(published) && !isOpen) {
            breaks.add(path + ": closed to properties it was open to");
        }
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").equals(BooleanNode.FALSE);
    }

    private void items(String path, JsonNode published, JsonNode current) {
        if (published.has("items") && current.has("items")) {
            compare(path + "[]", published.get("items"), current.get("items"));
        } else if (current.has("items")) {
            breaks.add(path + "[]: constrains what was free");
        }
    }

    /** The definition a local reference points to; other references stand for themselves. */
    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.startsWith("#/") ? resolved(root, root.at(ref.substring(1))) : schema;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode textOrArray) {
        return textOrArray.isTextual()
                ? new TreeSet<>(Set.of(textOrArray.asText()))
                : textOrArray.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }
}
