package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.wiredesk.deploy.Letter;
import io.wiredesk.deploy.cli.CommandRun;
import io.wiredesk.deploy.cli.ExitCode;
import io.wiredesk.ingest.testing.SharedCorpora;
import io.wiredesk.sink.desk.Hostile;
import io.wiredesk.sink.desk.browser.Chromium;
import io.wiredesk.sink.desk.browser.Watched;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Hostile feeds, mails and pages through the whole line: wherever their words come up, they are words. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileLineIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NASTY = "<img src=x onerror=window.pwned=1>";

    /** Its slug is made of its letters. */
    private static final String TOPIC = "img-src-x-onerror-window-pwned-1";

    private static final List<String> PAGES =
            List.of("/", "/?window=all", "/topics", "/topics/" + TOPIC, "/sources", "/pipeline");
    private static final List<String> FEEDS = Stream.of("atom", "rss", "json")
            .map(type -> "/topics/" + TOPIC + "." + type)
            .toList();

    /** How many stories are opened in the browser; a parser reads all. */
    private static final int OPENED = 36;

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private Installation installation;
    private WebServer web;
    private AllInOne line;

    @BeforeAll
    void let_them_in() throws Exception {
        installation = new Installation(folder);
        web = WebServer.start();
        String feed = web.serve("/feed.xml", HostilePress.feed());
        installation.topics("topics:\n  - {label: \"" + NASTY + "\", description: \"" + NASTY + "\", query: canary}\n");
        installation.configure("""
                data: data
                topics: topics.yaml
                network: {allow: ["127.0.0.1"]}
                sources:
                  - {id: feed, title: "%s", feed: "%s", every: 1s, first: all}
                  - {id: files, title: "%s", archive: newsletters, every: 1s}
                """.formatted(NASTY, feed, NASTY));
        Letter.deliver("<rss version=\"2.0\"><channel><item>", installation.newsletters(), NASTY + ".rss");
        line = installation.start();
        Path mbox = Files.writeString(folder.resolve("nasty.mbox"), HostilePress.mbox());
        HostilePress.pages(folder.resolve("pages"));
        take(mbox, folder.resolve("pages"));
        await().atMost(PATIENCE).until(() -> editionsOf("feed") >= Hostile.PAYLOADS.size());
        line.awaitStored();
    }

    @AfterAll
    void stop() {
        if (line != null) {
            line.close();
        }
        if (web != null) {
            web.close();
        }
        client.close();
    }

    @Test
    void nothing_runs_in_a_browser_and_nothing_is_fetched_from_elsewhere() throws Exception {
        List<JsonNode> stories = stories();
        assertThat(stories.size()).isGreaterThanOrEqualTo(3 * Hostile.PAYLOADS.size());
        Watched watched = Watched.of(CHROMIUM.page(Chromium.Look.DESKTOP_LIGHT));
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        listen(watched, elsewhere);

        int step = Math.max(1, stories.size() / OPENED);
        Stream<String> opened = IntStream.range(0, stories.size())
                .filter(i -> i % step == 0)
                .mapToObj(i -> "/stories/" + id(stories.get(i)));
        Stream.of(PAGES.stream(), searches().limit(8), FEEDS.stream(), Stream.of("/api/stories?limit=200"), opened)
                .flatMap(paths -> paths)
                .forEach(path -> assertQuiet(watched, path));
        assertThat(elsewhere).as("fetched from elsewhere").isEmpty();

        stories.stream().limit(8).forEach(story -> assertQuiet(watched, "/stories/" + id(story) + "?images=1"));
        assertThat(elsewhere)
                .as("fetched when pictures are asked for")
                .isNotEmpty()
                .allMatch(what -> what.startsWith("image https://pictures.example/"));
        watched.page().context().close();
    }

    @Test
    void a_parser_finds_words_and_links_only() throws Exception {
        for (String path : Stream.concat(PAGES.stream(), searches()).toList()) {
            Harmless.assertPage(get(path).body(), path);
        }
        for (String path : List.of("/topics", "/topics/" + TOPIC, "/sources")) {
            assertThat(Jsoup.parse(get(path).body()).text()).as(path).containsIgnoringCase(NASTY);
        }
        List<JsonNode> stories = stories();
        assertThat(stories.stream().map(story -> story.at("/story/headline").asText()))
                .as("headlines that are markup")
                .filteredOn(headline -> headline.contains("<script>") || headline.contains("onerror="))
                .hasSizeGreaterThan(Hostile.PAYLOADS.size());
        for (JsonNode story : stories) {
            assertReads(story);
        }
        assertFeeds();
    }

    @Test
    @Order(Integer.MAX_VALUE) // the others need not read it too
    void nothing_of_the_shared_corpus_gets_through() throws Exception {
        List<Path> corpus = Stream.of(
                        "feeds/feedparser/tests/wellformed/sanitize", "mail/mailparser-js", "mail/mail-parser")
                .map(name -> SharedCorpora.folder("hostile/" + name))
                .toList();
        int before = stories().size();
        take(corpus.toArray(Path[]::new));
        line.awaitStored();

        List<JsonNode> stories = stories();
        assertThat(stories).hasSizeGreaterThan(before + 300);
        for (JsonNode story : stories) {
            assertReads(story);
        }
        Watched watched = Watched.of(CHROMIUM.page(Chromium.Look.PHONE_DARK));
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        listen(watched, elsewhere);
        int step = Math.max(1, stories.size() / OPENED);
        IntStream.range(0, stories.size())
                .filter(i -> i % step == 0)
                .forEach(i -> assertQuiet(watched, "/stories/" + id(stories.get(i))));
        assertThat(elsewhere).isEmpty();
        watched.page().context().close();
    }

    private long editionsOf(String source) {
        return new Committed(line.instance().bootstrap())
                .latest(installation.channels().editions()).values().stream()
                        .filter(edition -> edition.source().id().equals(source))
                        .count();
    }

    /** By command, as people bring in what they have; some of it cannot be read. */
    private void take(Path... paths) {
        String[] command = Stream.concat(Stream.of("import"), Stream.of(paths).map(Path::toString))
                .toArray(String[]::new);
        CommandRun run = installation.run(command);
        assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.DONE, ExitCode.SOME_FAILED);
    }

    private void listen(Watched watched, List<String> elsewhere) {
        Page page = watched.page();
        String desk = line.instance().desk().toString();
        page.onDialog(dialog -> {
            watched.complaints().add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.route(url -> !url.startsWith(desk), route -> {
            elsewhere.add(route.request().resourceType() + " " + route.request().url());
            route.fulfill();
        });
    }

    private void assertQuiet(Watched watched, String path) {
        watched.page().navigate(at(path).toString());
        assertThat(watched.page().evaluate("window.pwned"))
                .as("a script ran on %s", path)
                .isNull();
        assertThat(watched.page().url()).as("where %s leads to", path).isEqualTo(at(path).toString());
        watched.assertQuiet();
    }

    /** The page of a story: its headline is there as text, and so are its pictures only when asked for. */
    private void assertReads(JsonNode story) throws Exception {
        String path = "/stories/" + id(story);
        Document page = Harmless.assertPage(get(path).body(), path);
        String headline = Jsoup.parse("")
                .body()
                .text(story.at("/story/headline").asText())
                .text();
        assertThat(page.select("h1").text())
                .as("headline of %s", path)
                .isEqualTo(headline.isBlank() ? "Untitled" : headline);
        assertThat(page.select("img")).as("pictures of %s", path).isEmpty();
        if (!page.select(".pictures").isEmpty()) {
            Document shown = Harmless.assertPage(get(path + "?images=1").body(), path + "?images=1");
            assertThat(shown.select("main img"))
                    .allMatch(image -> image.attr("src").matches("https?://.*"));
        }
    }

    private void assertFeeds() throws Exception {
        for (String path : FEEDS.subList(0, 2)) {
            HttpResponse<String> feed = get(path);
            assertThat(feed.headers().firstValue("Content-Type").orElse("")).contains("xml");
            Document xml = Jsoup.parse(feed.body(), Parser.xmlParser());
            assertThat(xml.select("content, description, summary, title"))
                    .isNotEmpty()
                    .allSatisfy(text ->
                            assertThat(text.children()).as("markup of %s", path).isEmpty());
            xml.select("item > description, content").forEach(text -> Harmless.assertFragment(text.text(), path));
            assertThat(xml.select("link").eachAttr("href")).allMatch(href -> href.isEmpty() || href.startsWith("http"));
        }
        HttpResponse<String> feed = get(FEEDS.getLast());
        assertThat(feed.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode items = json.readTree(feed.body()).path("items");
        assertThat(items).isNotEmpty();
        items.forEach(item -> Harmless.assertFragment(item.path("content_html").asText(), FEEDS.getLast()));
    }

    private static Stream<String> searches() {
        return Hostile.PAYLOADS.stream()
                .map(payload -> payload.length() > 150 ? payload.substring(0, 150) : payload)
                .map(payload -> "/search?q=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
    }

    private List<JsonNode> stories() throws Exception {
        List<JsonNode> stories = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json.readTree(get("/api/stories?limit=200" + next).body());
            page.path("items").forEach(stories::add);
            next = page.hasNonNull("next")
                    ? "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!next.isEmpty());
        return stories;
    }

    private static String id(JsonNode story) {
        return story.at("/story/id").asText();
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private URI at(String path) {
        return line.instance().desk().resolve(path);
    }
}
