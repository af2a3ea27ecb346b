package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.discovery.FeedFinder.FoundFeed;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedChoiceTest {

    private static final FoundFeed NEWS =
            new FoundFeed(URI.create("https://example.org/0815/news.xml"), "News\u001b[2J");
    private static final FoundFeed TALK = new FoundFeed(URI.create("https://example.org/0815/talk.xml"), " ");

    private final FeedChoice choice = new FeedChoice();

    @Test
    void the_only_feed_needs_no_choice() {
        assertThat(choice.of(List.of(NEWS))).contains(NEWS);
    }

    @Test
    void of_several_somebody_has_to_choose() {
        assertThat(choice.of(List.of(NEWS, TALK))).isEmpty();
        assertThat(choice.question(List.of(NEWS, TALK))).containsExactly("  1  News [2J", "  2  (without title)");
    }

    @Test
    void by_number_or_the_first() {
        choice.number = 2;
        assertThat(choice.of(List.of(NEWS, TALK))).contains(TALK);
        choice.number = 3;
        assertThat(choice.of(List.of(NEWS, TALK))).isEmpty();
        choice.number = null;
        choice.yes = true;
        assertThat(choice.of(List.of(NEWS, TALK))).contains(NEWS);
    }

    @Test
    void where_they_are_is_shown_to_who_asks() {
        choice.address = true;
        assertThat(choice.question(List.of(TALK))).containsExactly("  1  (without title)  " + TALK.address());
    }
}
