package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static io.wiredesk.ingest.feed.TestServer.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fault 6 over the web. */
class FeedMovesTest extends FeedTaskFixture {

    private final AtomicInteger visits = new AtomicInteger();

    @Test
    @DisplayName("6: a permanent redirect is followed directly after repeats, and the user is told")
    void after_repeats_the_new_address_is_asked_directly() throws Exception {
        moved(308);
        assertThat(poll().status().notices()).isEmpty();
        Written last = polls(4);

        assertThat(last.status().notices())
                .containsExactly("moved for good: give the definition of news the new address");
        assertThat(last.records().toString()).doesNotContain(server.authority());
        restart();
        Written directly = polls(2);
        assertThat(visits).as("of the old address").hasValue(5);
        assertThat(directly.status().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    @DisplayName("6: a temporary redirect is never stored")
    void a_temporary_redirect_is_followed_for_ever() throws Exception {
        moved(302);
        polls(9);

        assertThat(visits).hasValue(9);
    }

    @Test
    void a_new_address_that_fails_or_is_gone_gives_way_to_the_definitions() throws Exception {
        moved(301);
        polls(5);
        server.at("/new", page(410, ""));
        server.at("/old", page(200, rss(item("a", "First", "text"), item("b", "Back", "text"))));

        Written failed = later();
        Written back = later();

        assertThat(failed.status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.status().nextPoll()).isNotNull();
        assertThat(back.titles()).containsExactly("Back");
        assertThat(back.status().notices()).isEmpty();
    }

    private Written polls(int times) throws InterruptedException {
        Written last = later();
        for (int i = 1; i < times; i++) {
            last = later();
        }
        return last;
    }

    private void moved(int status) {
        server.at("/old", exchange -> {
            visits.incrementAndGet();
            page(status, "", "Location", "/new").answer(exchange);
        });
        server.at("/new", page(200, rss(item("a", "First", "text"))));
        define("news", "/old");
    }
}
