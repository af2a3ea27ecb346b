package io.wiredesk.sink.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.Desks;
import io.wiredesk.sink.desk.MemoryStore;
import io.wiredesk.sink.desk.Newsroom;
import io.wiredesk.sink.desk.Wire;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page on every kind of screen: nothing complains, no barrier a machine can find, nothing wider than the screen. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final Map<String, String> PAGES = new LinkedHashMap<>(Map.of(
            "front", "",
            "topics", "topics",
            "topic", "topics/transport",
            "story", "stories/s-bridge-3",
            "single", "clusters/c-tea",
            "sources", "sources",
            "unsure", "sources/unsure",
            "pipeline", "pipeline",
            "search", "search?q=bridge",
            "unfound", "search?q=xyzzy"));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Newsroom newsroom = new Newsroom(Instant.now());
    private final Wire wire = new Wire();
    private Desk desk;
    private Desk locked;

    @BeforeAll
    void start() {
        desk = Desks.open(MemoryStore.of(newsroom), newsroom::pipeline, wire);
        locked = Desks.locked(MemoryStore.of(newsroom), "token");
    }

    @AfterAll
    void stop() {
        wire.cut();
        desk.close();
        locked.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_page_is_quiet_accessible_and_fits(Chromium.Look look) {
        Watched watched = Watched.of(CHROMIUM.page(look));
        Page page = watched.page();
        PAGES.forEach((name, path) -> {
            page.navigate(desk.address() + path);
            assertGood(watched, name, look);
        });
        follow(page);
        page.navigate(desk.address().toString());
        assertGood(watched, "followed", look);
        page.navigate(locked.address().toString());
        assertGood(watched, "login", look);
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "DESKTOP_DARK"})
    void a_page_that_is_not_there_has_no_barriers_either(Chromium.Look look) {
        Watched watched = Watched.of(CHROMIUM.page(look));
        Page page = watched.page();
        page.navigate(desk.address() + "stories/none");
        assertThat(page.locator("h1").textContent()).isEqualTo("There is nothing here");
        watched.assertAccessible();
        page.context().close();
    }

    private void follow(Page page) {
        page.navigate(desk.address() + "topics/science");
        page.getByText("Follow", new Page.GetByTextOptions()).first().click();
        page.waitForSelector("button.on");
    }

    private static void assertGood(Watched watched, String name, Chromium.Look look) {
        Page page = watched.page();
        if (page.locator("[data-stream]").count() > 0) {
            page.waitForSelector(".live[data-state=on]");
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + look + ".png"))
                .setFullPage(true));
        watched.assertAccessible();
        watched.assertFits(look);
        watched.assertQuiet();
    }
}
