package io.wiredesk.sink.desk.api;

import static io.wiredesk.sink.desk.testing.Samples.MORNING;
import static io.wiredesk.sink.desk.testing.Samples.cluster;
import static io.wiredesk.sink.desk.testing.Samples.in;
import static io.wiredesk.sink.desk.testing.Samples.membership;
import static io.wiredesk.sink.desk.testing.Samples.source;
import static io.wiredesk.sink.desk.testing.Samples.story;
import static io.wiredesk.sink.desk.testing.Samples.topic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.schemas.SourceStatus.Outcome;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.Stores;
import io.wiredesk.sink.desk.testing.Served;
import io.wiredesk.sink.desk.testing.StoreWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API over HTTP, held against its own description. */
class ApiServiceTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** For each parameter a value that finds something. */
    private static final Map<String, String> VALUES = Map.of(
            "topic", "space",
            "publication", "orbit",
            "edition", "e-s1",
            "cluster", "c1",
            "since", "2026-11-03T00:00:00Z",
            "q", "rocket",
            "limit", "1",
            "window", "all");

    @TempDir
    Path folder;

    private Store store;
    private Served desk;
    private OpenApi description;

    @BeforeEach
    void serve() {
        Path file = folder.resolve("news.db");
        try (StoreWriter writer = StoreWriter.at(file)) {
            writer.put(
                            story("s1", 1, "Rocket starts", "It rose.", "space"),
                            story("s2", 2, "Rocket lands", "It fell.", "space"),
                            in(story("s3", 3, "Vote", "They voted."), "e3", 0, "comet"))
                    .put(membership("s1", "c1", Relation.LEAD), membership("s2", "c1", Relation.NEAR))
                    .put(cluster("c1", 2, 5, "s1", "s2"), cluster("c2", 1, 6, "s3"))
                    .put(topic("space", "Space"), topic("war", "War"))
                    .put(source("orbit", Outcome.FAILED, 2), source("comet", Outcome.UPDATED, 0));
        }
        store = Stores.open("jdbc:sqlite:" + file);
        desk = Served.of(new ApiService(store, () -> MORNING.plusSeconds(3600)));
        description = new OpenApi(name -> desk.get("/api/" + name).body());
    }

    @AfterEach
    void close() {
        desk.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stories",
                "/api/stories/s1",
                "/api/stories/s3",
                "/api/stories/nothing",
                "/api/clusters",
                "/api/clusters/c1",
                "/api/clusters/nothing",
                "/api/topics",
                "/api/topics/space",
                "/api/topics/war",
                "/api/topics/nothing",
                "/api/sources",
            })
    void answers_are_as_described(String address) {
        assertDescribed(address);
    }

    @Test
    void every_parameter_is_taken_and_no_other() {
        description.parameters().forEach((path, parameters) -> {
            for (String parameter : parameters) {
                String value = VALUES.getOrDefault(parameter, "");
                HttpResponse<String> answer = assertDescribed(path + "?" + parameter + "=" + value);
                assertThat(answer.statusCode()).as(path + parameter).isEqualTo(200);
                assertThat(answer.body()).as(path + parameter).doesNotContain("\"items\":[]");
            }
            assertThat(desk.get(example(path) + "?misspelt=1").statusCode())
                    .as(path)
                    .isEqualTo(400);
        });
    }

    @Test
    void every_path_is_described_and_every_described_path_is_there() {
        Set<String> served = new TreeSet<>(Set.of(
                "/api/stories",
                "/api/stories/{id}",
                "/api/clusters",
                "/api/clusters/{id}",
                "/api/topics",
                "/api/topics/{id}",
                "/api/sources"));
        assertThat(description.parameters().keySet()).isEqualTo(served);
        served.forEach(path -> assertThat(desk.get(example(path)).statusCode()).isEqualTo(200));
    }

    @Test
    void a_store_that_cannot_be_read_is_a_problem_that_passes() {
        try (Store none = Stores.open("jdbc:sqlite:" + folder.resolve("none.db"));
                Served broken = Served.of(new ApiService(none))) {
            for (String path : description.parameters().keySet()) {
                HttpResponse<String> answer = broken.get(example(path));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                assertThat(problems(path, answer)).isEmpty();
                assertThat(json(answer).get("detail").asText()).startsWith("there is no store");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/stories?limit=0, 1 to 200",
        "/api/stories?limit=201, 1 to 200",
        "/api/stories?limit=many, limit is no number",
        "/api/stories?after=x, after is no cursor",
        "/api/stories?since=yesterday, since is no time",
        "/api/stories?q=rocket&topic=space, without other filters",
        "/api/stories?topic=a&topic=b, more than once",
        "/api/stories?top1c=space, there are after",
        "/api/clusters?window=year, there are day",
        "/api/clusters?window=day&since=2026-01-01T00:00:00Z, give one of them",
        "/api/topics?limit=1, this takes none",
    })
    void what_is_asked_wrongly_is_answered_with_what_would_be_right(String address, String sentence) {
        HttpResponse<String> answer = desk.get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("detail").asText()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stories?limit=1",
                "/api/stories?topic=space&limit=1",
                "/api/stories?q=rocket&limit=1",
                "/api/stories?q=%22rocket%22&limit=1",
                "/api/clusters?limit=1&window=week"
            })
    void pages_are_linked(String address) {
        List<String> ids = new ArrayList<>();
        String next = address;
        while (next != null) {
            HttpResponse<String> answer = assertDescribed(next);
            JsonNode items = json(answer).get("items");
            items.forEach(item -> ids.add(
                    item.at("/story/id").asText() + item.at("/cluster/id").asText()));
            Matcher link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            next = link.matches() ? link.group(1) : null;
            assertThat(json(answer).has("next")).isEqualTo(next != null);
        }
        assertThat(ids).hasSizeBetween(2, 3).doesNotHaveDuplicates();
    }

    @Test
    void a_list_of_clusters_has_their_stories_in_short_and_a_cluster_has_them_whole() {
        JsonNode listed = json(desk.get("/api/clusters")).at("/items/0/stories/0/story");
        assertThat(listed.get("headline").asText()).isEqualTo("Rocket starts");
        assertThat(listed.has("text") || listed.has("html") || listed.has("links"))
                .isFalse();
        assertThat(json(desk.get("/api/clusters/c1"))
                        .at("/stories/0/story/text")
                        .asText())
                .isEqualTo("It rose.");
    }

    @Test
    void clusters_of_a_topic() {
        assertThat(json(desk.get("/api/clusters?topic=space")).get("items")).hasSize(2);
        assertThat(json(desk.get("/api/clusters?topic=war")).get("items")).isEmpty();
    }

    @Test
    void a_window_ends_now() {
        assertThat(json(desk.get("/api/clusters?window=day")).get("items")).hasSize(2);
        try (Served later = Served.of(new ApiService(store, () -> MORNING.plusSeconds(3 * 24 * 3600)))) {
            assertThat(json(later.get("/api/clusters?window=day")).get("items")).isEmpty();
            assertThat(json(later.get("/api/clusters?window=week")).get("items"))
                    .hasSize(2);
        }
    }

    @Test
    void what_a_client_has_already_is_not_sent_again() {
        String tag = desk.get("/api/stories").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = desk.get("/api/stories", "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(desk.get("/api/stories", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_tells_whether_a_list_has_changed_without_the_list() {
        HttpResponse<String> headers = desk.head("/api/stories");
        assertThat(headers.statusCode()).isEqualTo(200);
        assertThat(headers.body()).isEmpty();
        assertThat(headers.headers().firstValue("ETag"))
                .isEqualTo(desk.get("/api/stories").headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..%2Fetc", "%00", "'%20OR%201=1", "%F0%9F%9A%80", "a%2Fb"})
    void an_id_of_any_kind_is_only_an_id(String id) {
        assertThat(desk.get("/api/stories/" + id).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "NEAR(a b)", "\0", "🚀", "a:b -c *"})
    void a_search_of_any_kind_is_only_words(String words) {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        assertThat(assertDescribed("/api/stories?q=" + q).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> assertDescribed(String address) {
        HttpResponse<String> answer = desk.get(address);
        String path = address.replaceFirst("\\?.*", "").replaceFirst("^(/api/[a-z]+)/.+", "$1/{id}");
        assertThat(problems(path, answer)).as(address).isEmpty();
        return answer;
    }

    private List<String> problems(String path, HttpResponse<String> answer) {
        String mediaType = answer.headers().firstValue("Content-Type").orElse("none");
        return description.problems(path, answer.statusCode(), mediaType, answer.body());
    }

    private static String example(String path) {
        String id = path.startsWith("/api/clusters") ? "c1" : path.startsWith("/api/topics") ? "space" : "s1";
        return path.replace("{id}", id);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
