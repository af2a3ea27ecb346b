package io.wiredesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Quality on labelled sets. Leaves {@code target/dedup-<set>.ndjson} for the scoring tool. */
class CorpusTest {

    @Test
    void edited_copies_of_wire_stories_are_found() throws IOException {
        Map<String, Member> members = deduplicated("near");
        Pairs pairs = Pairs.of(gold("near"), members, Member::copyGroup);

        assertThat(pairs.precision()).isGreaterThan(0.98);
        assertThat(pairs.f1()).isGreaterThan(0.97);
    }

    @Test
    void headlines_about_one_event_are_not_taken_for_copies() throws IOException {
        Map<String, Member> members = deduplicated("headlines");
        Pairs pairs = Pairs.of(gold("headlines"), members, Member::copyGroup);

        // the set holds a headline once a story, so what is found here is equal headlines its gold keeps apart
        assertThat(pairs.found()).isLessThan(100);
    }

    @Test
    void headlines_about_one_event_meet() throws IOException {
        assertThat(bCubed(gold("headlines"), deduplicated("headlines"))).isGreaterThan(0.80);
    }

    @Test
    void newsletters_that_cite_one_article_meet_without_links_and_no_cluster_runs_away() throws IOException {
        Map<String, Member> members = deduplicated("newsletters");
        List<String[]> same = rows(set("newsletters").resolve("same.tsv"));

        long met = same.stream()
                .filter(row -> member(members, row[0])
                        .cluster()
                        .equals(member(members, row[1]).cluster()))
                .count();
        long largest = members.values().stream()
                .collect(Collectors.groupingBy(Member::cluster, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(size -> size)
                .max()
                .orElseThrow();

        assertThat((double) met / same.size()).isGreaterThan(0.75);
        assertThat(largest).isLessThan(50);
    }

    /** Bagga and Baldwin 1998: means over stories of precision and recall of the story's own cluster. */
    private static double bCubed(Map<String, String> gold, Map<String, Member> members) {
        Map<String, Long> ofGold = sizes(gold.keySet(), gold::get);
        Map<String, Long> found = sizes(gold.keySet(), id -> member(members, id).cluster());
        Map<String, Long> both = sizes(
                gold.keySet(), id -> gold.get(id) + ' ' + member(members, id).cluster());
        double precision = 0;
        double recall = 0;
        for (String id : gold.keySet()) {
            String cluster = member(members, id).cluster();
            double shared = Objects.requireNonNull(both.get(gold.get(id) + ' ' + cluster));
            precision += shared / Objects.requireNonNull(found.get(cluster)) / gold.size();
            recall += shared / Objects.requireNonNull(ofGold.get(Objects.requireNonNull(gold.get(id)))) / gold.size();
        }
        return 2 * precision * recall / (precision + recall);
    }

    private static Map<String, Long> sizes(Set<String> ids, Function<String, String> group) {
        return ids.stream().collect(Collectors.groupingBy(group, Collectors.counting()));
    }

    private static Map<String, Member> deduplicated(String name) throws IOException {
        JsonStore store = new JsonStore();
        // memberships are the result here: nothing may be forgotten
        Deduplicator deduplicator = new Deduplicator(patient(), store);
        Instant received = Instant.parse("2027-01-01T00:00:00Z");
        try (Stream<String> told = Files.lines(set(name).resolve("stories.ndjson"))) {
            told.forEach(line -> deduplicator.put(story(line), received));
        }
        Map<String, Member> members = new HashMap<>();
        store.forEachStory(story -> members.put(story.id(), story.member()));
        List<String> lines = members.values().stream().map(CorpusTest::line).toList();
        Files.write(Path.of("target", "dedup-" + name + ".ndjson"), lines);
        return members;
    }

    private static DedupSettings patient() {
        DedupSettings d = DedupSettings.DEFAULT;
        return new DedupSettings(
                d.window(),
                Duration.ofDays(100_000),
                d.lateGrace(),
                d.containment(),
                d.ownContainment(),
                d.minWords(),
                d.minSameWords(),
                d.minHeadline(),
                d.maxPerKey(),
                d.maxCandidates(),
                d.maxPerTarget(),
                d.maxCluster(),
                d.events());
    }

    private static String line(Member member) {
        return Json.line(
                Map.of("id", member.id(), "cluster", Map.of("id", member.cluster(), "copyGroup", member.copyGroup())));
    }

    private static Story story(String line) {
        try {
            JsonNode json = Json.MAPPER.readTree(line);
            return Told.told(json.get("id").asText())
                    .by(json.path("publication").asText(""))
                    .headed(json.get("headline").asText())
                    .saying(json.get("text").asText())
                    .at(Instant.parse(json.get("publishedAt").asText()))
                    .story();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> gold(String name) throws IOException {
        return rows(set(name).resolve("gold.tsv")).stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static Member member(Map<String, Member> members, String id) {
        return Objects.requireNonNull(members.get(id), id);
    }

    private static Path set(String name) {
        String shared = System.getenv("WIREDESK_SHARED");
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        Path set = (shared == null ? root.resolveSibling("shared") : Path.of(shared)).resolve("corpora/dedup/" + name);
        assumeTrue(Files.isDirectory(set), "skipped: no labelled set " + name + "; set WIREDESK_SHARED");
        return set;
    }

    private record Pairs(long gold, long found, long right) {

        static Pairs of(Map<String, String> gold, Map<String, Member> members, Function<Member, String> by) {
            Function<String, String> found = id -> by.apply(member(members, id));
            return new Pairs(
                    pairs(gold, gold::get),
                    pairs(gold, found),
                    pairs(gold, id -> gold.get(id) + ' ' + found.apply(id)));
        }

        double precision() {
            return (double) right / found;
        }

        double f1() {
            return 2.0 * right / (gold + found);
        }

        private static long pairs(Map<String, String> ids, Function<String, String> group) {
            return ids.keySet().stream().collect(Collectors.groupingBy(group, Collectors.counting())).values().stream()
                    .mapToLong(n -> n * (n - 1) / 2)
                    .sum();
        }
    }
}
