package io.wiredesk.enrich.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Tags a labelled set with the built-in topics, for {@code score_topics.py}, or measures the rate of tagging.
 *
 * <pre>{@code
 * TopicHarness tag GOLD.ndjson OUT.ndjson
 * TopicHarness rate GOLD.ndjson COUNT      # with the built-in topics and COUNT generated ones
 * }</pre>
 */
final class TopicHarness {

    private static final int WARM_UP = 2;

    private TopicHarness() {}

    public static void main(String[] args) throws IOException {
        List<Story> stories = stories(Path.of(args[1]));
        try (var monitor = new NewsTopicMonitor()) {
            NewsTopics.builtIn().forEach(topic -> monitor.put(topic, 0));
            switch (args[0]) {
                case "tag" -> tag(monitor, stories, Path.of(args[2]));
                case "rate" -> rate(monitor, stories, Integer.parseInt(args[2]));
                default -> throw new IllegalArgumentException("tag or rate, not " + args[0]);
            }
        }
    }

    private static void tag(NewsTopicMonitor monitor, List<Story> stories, Path out) throws IOException {
        try (var lines = new PrintStream(Files.newOutputStream(out))) {
            for (Story story : stories) {
                lines.println(Json.line(
                        Map.of("id", story.id(), "topics", monitor.tag(story).topics())));
            }
        }
    }

    private static void rate(NewsTopicMonitor monitor, List<Story> stories, int generated) {
        long began = cpuNanos();
        generated(stories, generated).forEach(query -> monitor.put(Stories.topic("t" + query.hashCode(), query), 0));
        System.out.printf(
                "registered in %d ms%n", Duration.ofNanos(cpuNanos() - began).toMillis());
        for (int round = 0; round <= WARM_UP; round++) {
            long start = cpuNanos();
            long tags = stories.stream()
                    .mapToLong(story -> monitor.tag(story).topics().size())
                    .sum();
            double seconds = Duration.ofNanos(cpuNanos() - start).toMillis() / 1000.0;
            System.out.printf(
                    "%d topics: %.0f stories/s of CPU time, %.2f tags a story, %d failures%n",
                    monitor.streamed().size(),
                    stories.size() / seconds,
                    (double) tags / stories.size(),
                    monitor.failures());
        }
    }

    /** Other work of the machine does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Like what users write: a few aliases, a third with a context or an exclusion. */
    private static List<String> generated(List<Story> stories, int count) {
        var random = new Random(7);
        List<String> queries = new ArrayList<>();
        while (queries.size() < count) {
            String aliases = "\"" + words(stories, random, 2) + "\" OR \"" + words(stories, random, 2) + "\"";
            queries.add(
                    switch (random.nextInt(3)) {
                        case 0 -> aliases;
                        case 1 -> "(" + aliases + ") AND " + words(stories, random, 1);
                        default -> "(" + aliases + ") NOT " + words(stories, random, 1);
                    });
        }
        return queries;
    }

    private static String words(List<Story> stories, Random random, int count) {
        while (true) {
            String[] words = stories.get(random.nextInt(stories.size()))
                    .text()
                    .replaceAll("[^A-Za-z ]", "")
                    .split(" +");
            int from = random.nextInt(words.length);
            if (from + count <= words.length && words[from].length() > 4) {
                return String.join(" ", List.of(words).subList(from, from + count));
            }
        }
    }

    private static List<Story> stories(Path file) throws IOException {
        List<Story> stories = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode story = Json.MAPPER.readTree(line);
            stories.add(Stories.story(
                    story.get("id").asText(),
                    story.get("headline").asText(),
                    story.get("text").asText(),
                    null,
                    null,
                    story.path("language").asText(null)));
        }
        return stories;
    }
}
