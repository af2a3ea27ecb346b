package io.wiredesk.sink.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.Desks;
import io.wiredesk.sink.desk.MemoryStore;
import io.wiredesk.sink.desk.Newsroom;
import io.wiredesk.sink.desk.Wire;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stories arrive while somebody reads. */
@Tag("browser")
class LiveTest {

    private static final String COUNT_SHIFTS =
            "window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts += e.value))"
                    + ".observe({type: 'layout-shift', buffered: true})";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Newsroom newsroom = new Newsroom(Instant.now());
    private final Wire wire = new Wire();
    private Desk desk;

    @BeforeEach
    void start() {
        desk = Desks.open(MemoryStore.of(newsroom), newsroom::pipeline, wire);
    }

    @AfterEach
    void stop() {
        wire.cut();
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "DESKTOP_LIGHT"})
    void a_story_arrives_and_nothing_else_moves(Chromium.Look look) throws InterruptedException {
        Watched watched = open(look, "");
        Page page = watched.page();
        for (int i = 1; i <= 9; i++) {
            wire.send(story("s-new-" + i, "Arrival number " + i + " with a headline that is rather long for one line"));
        }

        assertThat(first(page)).containsText("Arrival number 9");
        assertThat(first(page).locator("a")).hasAttribute("href", "/stories/s-new-9");
        assertThat(page).hasTitle("9 new – wiredesk");
        assertThat(((Number) page.evaluate("window.shifts")).doubleValue()).isLessThan(0.01);
        watched.assertQuiet();

        page.keyboard().press("Escape");
        assertThat(page).hasTitle("wiredesk");
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "DESKTOP_LIGHT"})
    void nothing_moves_while_a_page_comes_slowly(Chromium.Look look) throws InterruptedException {
        Page page = CHROMIUM.page(look);
        page.navigate(desk.address() + "topics"); // the style sheet is kept, so nothing else holds painting up
        throttle(page);
        open(Watched.of(page), "");

        assertThat(((Number) page.evaluate("window.shifts")).doubleValue()).isLessThan(0.01);
        page.context().close();
    }

    @Test
    void a_story_that_is_told_again_takes_its_place_anew() throws InterruptedException {
        Watched watched = open(Chromium.Look.DESKTOP_LIGHT, "topics/transport");
        Page page = watched.page();
        wire.send(story("s-a", "First version"));
        wire.send(story("s-b", "Another"));
        wire.send(story("s-a", "Second version"));

        assertThat(first(page)).containsText("Second version");
        assertThat(page.locator("[data-stream] a")).hasCount(2);
        page.context().close();
    }

    @Test
    void a_line_somebody_points_at_stays_until_they_leave() throws InterruptedException {
        Watched watched = open(Chromium.Look.DESKTOP_LIGHT, "");
        Page page = watched.page();
        first(page).hover();
        wire.send(story("s-late", "Late arrival"));
        assertThat(page).hasTitle(Pattern.compile("1 new.*"));
        assertThat(first(page)).not().containsText("Late arrival");

        page.locator("h1").hover();
        assertThat(first(page)).containsText("Late arrival");
        page.context().close();
    }

    @Test
    void a_cut_stream_is_taken_up_where_it_ended() throws InterruptedException {
        Watched watched = open(Chromium.Look.DESKTOP_LIGHT, "");
        Page page = watched.page();
        wire.send(story("s-before", "Before the cut"));
        assertThat(first(page)).containsText("Before the cut");

        page.waitForRequest(Pattern.compile(".*/stream$"), wire::cut);
        assertThat(page.locator(".live")).hasAttribute("data-state", "on");
        page.waitForCondition(() -> wire.resumedAt().contains("1"));
        page.context().close();
    }

    private Watched open(Chromium.Look look, String path) throws InterruptedException {
        return open(Watched.of(CHROMIUM.page(look)), path);
    }

    private Watched open(Watched watched, String path) throws InterruptedException {
        watched.page().addInitScript(COUNT_SHIFTS);
        watched.page().navigate(desk.address() + path);
        wire.awaitListener();
        assertThat(watched.page().locator(".live")).hasText("Live");
        return watched;
    }

    /** A slow line, so that the browser paints what it has before the rest is there. */
    private static void throttle(Page page) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", 2_000);
        line.addProperty("uploadThroughput", 2_000);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", line);
    }

    private static Locator first(Page page) {
        return page.locator("[data-stream] li").first();
    }

    private Story story(String id, String headline) {
        return newsroom.story(id, Newsroom.draft("Ferry Spotter", 0, Relation.LEAD, headline, "Text.", "transport"));
    }
}
