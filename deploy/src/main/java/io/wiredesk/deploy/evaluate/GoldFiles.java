package io.wiredesk.deploy.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads {@code NEWSLETTER/EDITION.gold.json}. */
public final class GoldFiles {

    private static final String EXTENSION = ".gold.json";
    private static final Set<String> REQUIRED = Set.of("story", "essay", "brief", "poll", "update", "proposal", "lead");

    private GoldFiles() {}

    /**
     * The editions below a folder at any depth, in the order of their paths.
     *
     * @throws IOException if the folder cannot be walked or a file is not JSON; it names the file
     */
    public static List<GoldEdition> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> name(file).endsWith(EXTENSION)).sorted().toList();
        }
        List<GoldEdition> editions = new ArrayList<>();
        for (Path file : files) {
            editions.add(read(file));
        }
        return editions;
    }

    private static GoldEdition read(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        JsonNode gold = tree(file);
        Map<Boolean, List<Item>> items = elements(gold, "stories")
                .collect(Collectors.partitioningBy(
                        GoldFiles::isRequired, Collectors.mapping(GoldFiles::item, Collectors.toList())));
        return new GoldEdition(
                file,
                name(folder),
                name(file).substring(0, name(file).length() - EXTENSION.length()),
                Objects.requireNonNull(items.get(true)),
                Objects.requireNonNull(items.get(false)),
                elements(gold, "not_stories")
                        .map(snippet -> named(snippet, "text"))
                        .toList());
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return Json.MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static boolean isRequired(JsonNode story) {
        return REQUIRED.contains(kind(story)) && story.path("level").asInt(1) == 1;
    }

    private static Item item(JsonNode story) {
        return Item.of(
                kind(story),
                story.path("section").asText(""),
                story.path("headline").asText(""),
                story.path("text").asText(""),
                elements(story, "links").map(link -> named(link, "url")).toList(),
                named(story.path("source"), "name"));
    }

    private static String kind(JsonNode story) {
        String kind = story.path("kind").asText("");
        return kind.isEmpty() ? "story" : kind;
    }

    /** A string, or an object that has it under a name. */
    private static String named(JsonNode value, String name) {
        return (value.isObject() ? value.path(name) : value).asText("");
    }

    private static Stream<JsonNode> elements(JsonNode gold, String name) {
        return StreamSupport.stream(gold.path(name).spliterator(), false);
    }

    private static String name(Path path) {
        return Objects.toString(path.getFileName(), "");
    }
}
