package io.wiredesk.deploy.line;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.wiredesk.deploy.Letter;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.TopicStory;
import io.wiredesk.sink.desk.browser.Chromium;
import io.wiredesk.sink.desk.browser.Watched;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody reads while the whole line runs: what is delivered as a file comes up in their browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Keeps what its own {@code EventSource} gets, whichever connection it comes by. */
    private static final String LISTEN = """
            path => new Promise(opened => {
              const source = new EventSource(path);
              const got = (window.got ??= {})[path] = [];
              source.addEventListener('story', e => { const d = JSON.parse(e.data); got.push((d.story ?? d).id); });
              source.addEventListener('gap', e => got.push('gap'));
              source.addEventListener('open', opened, { once: true });
            })""";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BREAKS = 6;

    @TempDir
    static Path folder;

    private Installation installation;
    private AllInOne line;
    private Watched watched;
    private Page page;

    @BeforeAll
    void start() throws Exception {
        installation = new Installation(folder);
        installation.topics("""
                topics:
                  - {label: Harbours, query: harbour}
                  - {label: Kites, query: kite kites}
                  - {label: Lights, query: lighthouse}
                """);
        installation.configure("""
                data: data
                topics: topics.yaml
                sources:
                  - {id: live, archive: newsletters, every: 1s}
                """);
        line = installation.start();
        watched = Watched.of(CHROMIUM.page(Chromium.Look.DESKTOP_LIGHT));
        page = watched.page();
    }

    @AfterEach
    void nothing_complained() {
        watched.assertQuiet();
    }

    @AfterAll
    void stop() {
        if (line != null) {
            line.close();
        }
    }

    @Test
    void a_story_comes_up_on_the_open_front_page_and_on_that_of_its_topic() {
        Watched other = Watched.of(page.context().newPage());
        openLive(page, "/");
        openLive(other.page(), "/topics/kites");

        deliver(
                "The Kite Post",
                "A kite crosses the bay",
                "The kite was made of paper and took nine hours over the water.");

        for (Page open : List.of(page, other.page())) {
            assertThat(open.locator("[data-stream] li").first()).containsText("A kite crosses the bay");
            assertThat(open.locator("[data-stream] li").first()).containsText("The Kite Post");
        }
        page.locator("[data-stream] a").first().click();
        assertThat(page.locator("h1")).hasText("A kite crosses the bay");
        assertThat(page.locator(".why-tags mark").first()).hasText("kite");
        other.assertQuiet();
        other.page().close();
    }

    @Test
    void a_topic_that_is_followed_stands_first_on_the_front_page() {
        deliver(
                "Pier Review",
                "The lighthouse is for sale",
                "Whoever buys the lighthouse has to keep its lamp lit at night.");
        deliver(
                "Pier Review",
                "Bakers strike over yeast",
                "The bakers of the old town want to see the yeast before they pay.");
        page.navigate(at("/topics/lights"));
        page.locator(".follow button").first().click();
        assertThat(page.locator(".follow button").first()).containsText("Following");

        await().atMost(PATIENCE).untilAsserted(() -> {
            page.navigate(at("/?window=all"));
            assertThat(page.locator(".yours h3").allTextContents())
                    .contains("The lighthouse is for sale")
                    .doesNotContain("Bakers strike over yeast");
        });
    }

    @Test
    void what_has_just_come_is_found() {
        deliver("灯塔邮报", "渡轮停航三天", "由于大风，岛上的渡轮将停航三天，居民须改乘小船，港口办公室说。");
        deliver(
                "Pier Review",
                "Gulls learn to queue",
                "The gulls at the chip stall have formed an orderly line since Tuesday.");

        assertFound("orderly gulls", "Gulls learn to queue");
        assertFound("渡轮", "渡轮停航三天");
        assertFound("小船", "渡轮停航三天");
    }

    @Test
    void a_connection_that_breaks_again_and_again_loses_and_repeats_nothing() throws Exception {
        Channel<TopicStory> harbours = installation.channels().topic("harbours");
        int before = installation.records(line, harbours).size();
        Set<String> known = published();
        try (Cable cable = Cable.to(line.instance().desk())) {
            Page reader = page.context().newPage(); // its console has to complain of breaks
            reader.navigate(cable.address() + "sources");
            reader.evaluate(LISTEN, "/topics/harbours/stream");
            reader.evaluate(LISTEN, "/stream");
            printWhileItBreaks(cable);
            line.awaitStored();

            List<String> told = installation.records(line, harbours).stream()
                    .skip(before)
                    .map(record ->
                            Json.read(record.value(), TopicStory.class).story().id())
                    .toList();
            Set<String> published = published();
            published.removeAll(known);
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(got(reader, "/topics/harbours/stream"))
                        .hasSizeGreaterThan(100)
                        .containsExactlyElementsOf(told);
                assertThat(got(reader, "/stream")).containsExactlyInAnyOrderElementsOf(published);
            });
            reader.close();
        }
    }

    private void printWhileItBreaks(Cable cable) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                SteadyPress press = new SteadyPress(
                        line.instance().bootstrap(), installation.channels(), 3, Duration.ofMillis(100))) {
            cable.wear();
            var unused = threads.submit(press);
            await().atMost(PATIENCE).until(() -> cable.breaks() >= BREAKS);
            cable.mend();
        }
    }

    private Set<String> published() {
        return installation.records(line, installation.channels().stories()).stream()
                .map(ConsumerRecord::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String at(String path) {
        return line.instance().desk().resolve(path).toString();
    }

    private void openLive(Page page, String path) {
        page.navigate(at(path));
        assertThat(page.locator(".live")).hasText("Live");
    }

    private void deliver(String publisher, String headline, String text) {
        Letter.of(publisher, headline, headline, text)
                .into(installation.newsletters(), Integer.toHexString(headline.hashCode()) + ".eml");
    }

    private void assertFound(String words, String headline) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            page.navigate(at("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
            assertThat(page.locator(".item h3").allTextContents()).containsExactly(headline);
        });
    }

    @SuppressWarnings("unchecked") // what the script keeps
    private static List<String> got(Page reader, String path) {
        return (List<String>) reader.evaluate("path => window.got[path]", path);
    }
}
