package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.ConfigFile;
import io.wiredesk.deploy.config.Problem;
import io.wiredesk.schemas.SourceDefinition;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source as it would stand in {@code wiredesk.yaml}, and checked just as there. */
final class SourceEntry {

    private static final Set<String> LISTS = Set.of("folders", "include", "exclude");
    private static final Set<String> PLACES = Set.of("feed", "archive", "mail");

    private final Map<String, Object> keys = new LinkedHashMap<>();

    /** What came of the checks. */
    sealed interface Checked {
        /** As the connectors take it. */
        record Right(SourceDefinition definition) implements Checked {}

        /** All that is wrong, a line each; quotes no address. */
        record Wrong(String why) implements Checked {}
    }

    /** As the user wrote it, placeholders and all; lists with commas. Without a value there is nothing to add. */
    SourceEntry put(String key, @Nullable String value) {
        if (value != null) {
            keys.put(
                    key,
                    LISTS.contains(key)
                            ? Stream.of(value.split(",")).map(String::strip).toList()
                            : value);
        }
        return this;
    }

    /** As a stranger wrote it: what looks like a placeholder must not be filled in, least of all with a secret. */
    SourceEntry literal(String key, @Nullable String text) {
        return put(key, text == null ? null : text.replace("${", "$${"));
    }

    Checked checked() {
        return switch (ConfigFile.of(Map.of("sources", List.of(keys)), Path.of(""), System::getenv)) {
            case ConfigFile.Result.Loaded loaded ->
                new Checked.Right(loaded.config().toDefinitions().getFirst());
            case ConfigFile.Result.Invalid invalid ->
                new Checked.Wrong(
                        invalid.problems().stream().map(SourceEntry::explained).collect(Collectors.joining("\n")));
        };
    }

    /**
     * What the user gave.
     *
     * @throws CommandFailure naming every mistake in it
     */
    SourceDefinition definition() {
        return switch (checked()) {
            case Checked.Right right -> right.definition();
            case Checked.Wrong wrong -> throw CommandFailure.usage(wrong.why());
        };
    }

    private static String explained(Problem problem) {
        String key = problem.key().substring(problem.key().lastIndexOf('.') + 1);
        String what = problem.what() + "; " + problem.remedy();
        if (key.contains("[")) {
            return "the source " + what;
        }
        return (PLACES.contains(key) ? "URL|PATH" : "--" + key) + ": " + what;
    }
}
