package io.wiredesk.sink.sql;

import io.wiredesk.schemas.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the SQL sink demands of a connector's settings as a whole; each setting by itself is {@link SqlSinkConfig}'s. */
final class ConnectRules {

    static final String ISOLATION = "consumer.override.isolation.level";
    static final String TOPICS = "topics";
    private static final String TOLERANCE = "errors.tolerance";
    private static final String DEAD_LETTERS = "errors.deadletterqueue.topic.name";

    private ConnectRules() {}

    /**
     * One broken rule.
     *
     * @param key the setting to change
     * @param message what to change, naming the key; never its value
     */
    record Problem(String key, String message) {}

    /**
     * All that is wrong.
     *
     * @param properties the whole configuration of a connector, Connect's own keys included
     */
    static List<Problem> broken(Map<String, String> properties) {
        List<Problem> problems = new ArrayList<>();
        if (!"read_committed".equals(properties.get(ISOLATION))) {
            problems.add(new Problem(
                    ISOLATION,
                    ISOLATION + " must be read_committed: otherwise the store takes in what enrich never committed"));
        }
        if ("all".equals(properties.get(TOLERANCE))
                && properties.getOrDefault(DEAD_LETTERS, "").isBlank()) {
            problems.add(new Problem(
                    DEAD_LETTERS, DEAD_LETTERS + " must be set with " + TOLERANCE + "=all: bad records would be lost"));
        }
        unknownChannels(properties).forEach(problems::add);
        unknownKeys(properties).forEach(problems::add);
        return problems;
    }

    private static Stream<Problem> unknownChannels(Map<String, String> properties) {
        String prefix = properties.getOrDefault(SqlSinkConfig.PREFIX, Channels.DEFAULT_PREFIX);
        Set<String> channels = StoryTables.of(new Channels(prefix, 1)).stream()
                .map(table -> table.channel().name())
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(properties.getOrDefault(TOPICS, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !channels.contains(name))
                .map(name -> new Problem(
                        TOPICS,
                        TOPICS + ": no table for " + name + "; there are tables for "
                                + String.join(", ", channels) + " (see "
                                + SqlSinkConfig.PREFIX + ")"));
    }

    private static Stream<Problem> unknownKeys(Map<String, String> properties) {
        return properties.keySet().stream()
                .filter(key -> key.startsWith("sql.") || key.startsWith("wiredesk."))
                .filter(key -> !SqlSinkConfig.DEFINITION.names().contains(key))
                .map(key -> new Problem(key, key + ": no such setting"));
    }
}
