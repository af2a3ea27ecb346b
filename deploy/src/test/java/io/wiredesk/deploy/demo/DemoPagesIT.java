package io.wiredesk.deploy.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.wiredesk.deploy.config.ConfigFile;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.line.AllInOne;
import io.wiredesk.sink.desk.browser.Chromium;
import io.wiredesk.sink.desk.browser.Watched;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages over all that the demo brings, on every kind of screen; what they look like is in {@code target/screenshots}.
 * Those of the documentation: {@code -Dscreenshots=../docs/screenshots}.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPagesIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int AT_A_TIME = 3;

    @TempDir
    static Path folder;

    private final Instant now = Instant.now();
    private Newsstand stand;
    private AllInOne line;
    private final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeAll
    void deliver_everything() throws InterruptedException {
        stand = Newsstand.open(folder, now);
        line = AllInOne.start(config());
        List<Newsletter> all = Newsletter.all();
        int expected = 0;
        for (int i = 0; i < all.size(); i++) {
            stand.bringOutEarlier(all.get(i));
            expected += (Newsletter.EDITIONS - 1) * all.get(i).entries();
            if (i % AT_A_TIME == AT_A_TIME - 1) {
                awaitEditions(expected); // who had the news first leads, as in the demo
            }
        }
        all.forEach(stand::bringOutLatest);
        awaitEditions(all.stream()
                .mapToInt(Newsletter::entries)
                .map(entries -> entries * Newsletter.EDITIONS)
                .sum());
        line.awaitStored();
        pages.put("front", "/?window=all");
        pages.put("topics", "/topics");
        pages.put("topic", "/topics/ships-and-harbours");
        pages.put("story", mostWidelyTold());
        pages.put("sources", "/sources");
        pages.put("pipeline", "/pipeline");
        pages.put("search", "/search?q=ferry");
    }

    @AfterAll
    void stop() {
        if (line != null) {
            line.close();
        }
        if (stand != null) {
            stand.close();
        }
    }

    /** Two of four, as the desk's own tests go through all; the documentation shows others too. */
    static Stream<Chromium.Look> looks() {
        return Screenshots.ARE_WANTED
                ? Stream.of(Chromium.Look.values())
                : Stream.of(Chromium.Look.DESKTOP_LIGHT, Chromium.Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_is_quiet_accessible_and_fits(Chromium.Look look) {
        Watched watched = Watched.of(CHROMIUM.page(look));
        pages.forEach((name, path) -> {
            watched.page().navigate(at(path));
            if (watched.page().locator("[data-stream]").count() > 0) {
                assertThat(watched.page().locator(".live")).hasText("Live");
            }
            watched.page().evaluate("document.fonts.ready");
            Screenshots.take(watched.page(), name, look);
            watched.assertAccessible();
            watched.assertFits(look);
            watched.assertQuiet();
        });
        assertThat(watched.page().locator(".item")).not().hasCount(0);
        watched.page().context().close();
    }

    private WiredeskConfig config() {
        return switch (ConfigFile.load(stand.configuration(), System::getenv)) {
            case ConfigFile.Result.Loaded loaded ->
                loaded.config().with(loaded.config().desk().onAnyPort());
            case ConfigFile.Result.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
        };
    }

    private void awaitEditions(int expected) {
        try (Watch watch = Watch.of(line.instance(), InstantSource.system())) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                watch.catchUp(arrived -> {});
                assertThat(watch.arrivals().editions()).isGreaterThanOrEqualTo(expected);
            });
        }
    }

    private String mostWidelyTold() {
        Page page = CHROMIUM.page(Chromium.Look.DESKTOP_LIGHT);
        page.navigate(at("/?window=all"));
        String story = page.locator(".card h3 a").first().getAttribute("href");
        page.context().close();
        return story;
    }

    private String at(String path) {
        return line.instance().desk().resolve(path).toString();
    }
}
