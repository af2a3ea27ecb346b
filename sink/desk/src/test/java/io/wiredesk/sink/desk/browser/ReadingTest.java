package io.wiredesk.sink.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.Desks;
import io.wiredesk.sink.desk.MemoryStore;
import io.wiredesk.sink.desk.Newsroom;
import io.wiredesk.sink.desk.Wire;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody does with the pages. */
@Tag("browser")
class ReadingTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Newsroom newsroom = new Newsroom(Instant.now());
    private final Wire wire = new Wire();
    private Desk desk;
    private Page page;

    @BeforeEach
    void start() {
        desk = Desks.open(MemoryStore.of(newsroom), newsroom::pipeline, wire);
        page = CHROMIUM.page(Chromium.Look.DESKTOP_LIGHT);
        page.navigate(desk.address().toString());
    }

    @AfterEach
    void stop() {
        page.context().close();
        wire.cut();
        desk.close();
    }

    @Test
    void keys_move_through_the_stories_and_open_one() {
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("a:focus")).containsText("Twelve coastal states");
        page.keyboard().press("k");
        assertThat(page.locator("a:focus")).containsText("Harbour bridge closes");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(desk.address() + "stories/s-bridge-0");
    }

    @Test
    void slash_searches_and_what_is_found_is_marked() {
        page.keyboard().press("/");
        page.keyboard().type("cod grounds");
        page.keyboard().press("Enter");

        assertThat(page.locator(".item mark").first()).hasText("cod grounds");
        assertThat(page.locator("#words")).hasValue("cod grounds");
    }

    @Test
    void a_question_mark_explains_the_keys() {
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#help")).isHidden();
    }

    @Test
    void a_followed_topic_stands_first_until_it_is_followed_no_more() {
        page.navigate(desk.address() + "topics/science");
        page.locator(".follow button").click();
        assertThat(page.locator(".follow button")).containsText("Following");

        page.navigate(desk.address().toString());
        assertThat(page.locator("#yours")).hasText("Your topics");
        assertThat(page.locator(".yours h3").first()).containsText("A flooded archive");
        page.locator(".tabs a").getByText("Your topics").click();
        assertThat(page.locator(".card")).hasCount(3);

        page.navigate(desk.address() + "topics/science");
        page.locator(".follow button").click();
        page.navigate(desk.address().toString());
        assertThat(page.locator("#yours")).hasCount(0);
    }

    @Test
    void the_first_tab_stop_skips_to_the_content() {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void everything_but_live_works_without_scripts() {
        Page plain = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        plain.navigate(desk.address() + "topics/transport");
        plain.locator(".follow button").click();
        assertThat(plain.locator(".follow button")).containsText("Following");
        assertThat(plain.locator(".just-in")).isHidden();
        plain.navigate(desk.address() + "search?q=ferries");
        assertThat(plain.locator(".item").first()).isVisible();
        plain.context().close();
    }

    @Test
    void pictures_are_fetched_only_when_asked_for() {
        page.navigate(desk.address() + "stories/s-bridge-0");
        assertThat(page.locator(".text img")).hasCount(0);
        page.route("https://pictures.example/**", route -> route.fulfill());
        page.getByText("Show the pictures").click();
        assertThat(page.locator(".text img")).hasCount(1);
        page.getByText("Hide the pictures").click();
        assertThat(page.locator(".text img")).hasCount(0);
    }
}
