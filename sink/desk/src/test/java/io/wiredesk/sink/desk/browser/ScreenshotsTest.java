package io.wiredesk.sink.desk.browser;

import com.microsoft.playwright.Page;
import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.Desks;
import io.wiredesk.sink.desk.MemoryStore;
import io.wiredesk.sink.desk.Newsroom;
import io.wiredesk.sink.desk.Wire;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes pictures of the pages, to be looked at: {@code target/screenshots}. */
@Tag("browser")
class ScreenshotsTest {

    private static final Map<String, String> PAGES = Map.of(
            "front", "",
            "topics", "topics",
            "topic", "topics/transport",
            "story", "stories/s-bridge-3",
            "sources", "sources",
            "pipeline", "pipeline",
            "search", "search?q=bridge",
            "missing", "stories/none");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @EnumSource
    void every_page_has_its_picture_taken(Chromium.Look look) throws InterruptedException {
        Newsroom newsroom = new Newsroom(Instant.now());
        Wire wire = new Wire();
        try (Desk desk = Desks.open(MemoryStore.of(newsroom), newsroom::pipeline, wire)) {
            Page page = CHROMIUM.page(look);
            PAGES.forEach((name, path) -> {
                page.navigate(desk.address() + path);
                if (name.equals("front") || name.equals("topic")) {
                    page.waitForSelector(".live[data-state=on]");
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + "-" + look + ".png"))
                        .setFullPage(true));
            });
            page.context().close();
            wire.cut();
        }
    }
}
