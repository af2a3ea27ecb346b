package io.wiredesk.sink.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.Desks;
import io.wiredesk.sink.desk.Hostile;
import io.wiredesk.sink.desk.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hostile news in a real browser: nothing of it runs, and nothing even tries so that the policy had to stop it. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Wire wire = new Wire();
    private final Instant now = Instant.now();
    private Desk desk;

    @BeforeAll
    void start() {
        desk = Desks.open(Hostile.store(now), () -> Hostile.pipeline(now), wire);
    }

    @AfterAll
    void stop() {
        wire.cut();
        desk.close();
    }

    @Test
    void nothing_hostile_runs_on_any_page() {
        Watched watched = Watched.of(CHROMIUM.page(Chromium.Look.DESKTOP_LIGHT));
        Page page = watched.page();
        pages().forEach(path -> {
            page.navigate(desk.address() + path);
            assertThat(page.evaluate("window.pwned"))
                    .as("script ran on %s", path)
                    .isNull();
            assertThat(links(page)).as("links on %s", path).allMatch(HostileTest::isHarmless);
            assertThat(page.locator("iframe, object, embed, base, svg, math, style, main script, main link, main img"
                            + ", [onload], [onerror], [onclick], [onfocus], [onmouseover], [ontoggle], main [style]"))
                    .satisfies(found -> assertThat(found.count())
                            .as("hostile elements on %s", path)
                            .isZero());
            watched.assertQuiet();
        });
        page.context().close();
    }

    @Test
    void hostile_arrivals_stay_text() throws InterruptedException {
        Watched watched = Watched.of(CHROMIUM.page(Chromium.Look.DESKTOP_LIGHT));
        Page page = watched.page();
        page.navigate(desk.address().toString());
        wire.awaitListener();
        Locator first = page.locator("[data-stream] li").first();
        for (String payload : Hostile.PAYLOADS) {
            wire.send(Hostile.story("\"><script>window.pwned=1</script>", 0, 0, payload, now));
        }
        wire.send(Hostile.story("s-last", 0, 0, "The last arrival", now));
        PlaywrightAssertions.assertThat(first).containsText("The last arrival");

        assertThat(page.evaluate("window.pwned")).isNull();
        assertThat(links(page)).allMatch(HostileTest::isHarmless);
        watched.assertQuiet();
        page.context().close();
    }

    private static Stream<String> pages() {
        Stream<String> stories = IntStream.range(0, Hostile.PAYLOADS.size())
                .mapToObj(i -> List.of("stories/s" + i + "-1", "clusters/c" + i, "topics/t" + i))
                .flatMap(List::stream);
        Stream<String> searches = Hostile.PAYLOADS.stream()
                .map(payload -> URLEncoder.encode(payload, StandardCharsets.UTF_8))
                .map(payload -> "search?q=" + payload);
        return Stream.of(
                        Stream.of(
                                "",
                                "topics",
                                "sources",
                                "sources/unsure",
                                "pipeline",
                                "?window=" + encoded() + "&topics=" + encoded()),
                        stories,
                        searches)
                .flatMap(paths -> paths);
    }

    private static String encoded() {
        return URLEncoder.encode(Hostile.PAYLOADS.get(1), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked") // what the script gives
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(
                "[...document.querySelectorAll('[href],[src],[action],[formaction]')].flatMap(e => ['href','src','action',"
                        + "'formaction'].map(a => e.getAttribute(a)).filter(v => v))");
    }

    private static boolean isHarmless(String link) {
        return link.startsWith("/") || link.startsWith("#") || link.startsWith("https://");
    }
}
