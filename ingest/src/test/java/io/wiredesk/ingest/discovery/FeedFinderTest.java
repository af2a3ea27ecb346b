package io.wiredesk.ingest.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.discovery.FeedFinder.FoundFeed;
import io.wiredesk.ingest.discovery.FeedFinder.Result;
import io.wiredesk.ingest.net.WebAnswer;
import io.wiredesk.ingest.net.WebClient;
import io.wiredesk.ingest.net.WebRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedFinderTest {

    private static final String SITE = "https://example.org/";

    private final Map<String, WebAnswer> pages = new HashMap<>();
    private final List<URI> requests = new ArrayList<>();

    @Test
    void the_address_of_a_feed_is_found_as_it_is() throws InterruptedException {
        answer(SITE, rss("News"));

        assertThat(find()).isEqualTo(feeds(SITE, "News"));
        assertThat(requests).hasSize(1);
    }

    @Test
    void of_the_feeds_a_page_names_those_that_work_are_found() throws InterruptedException {
        answer(SITE, """
                <link rel=alternate type=application/rss+xml href=/gone>
                <link rel=alternate type=application/rss+xml href=/page>
                <link rel=alternate type=application/rss+xml title="By the page" href=/works>""");
        answer(SITE + "page", "<html>no feed</html>");
        answer(SITE + "works", rss(""));

        assertThat(find()).isEqualTo(feeds(SITE + "works", "By the page"));
    }

    @Test
    void without_any_named_the_usual_places_are_tried() throws InterruptedException {
        answer(SITE, "<html>hello</html>");
        answer(SITE + "atom.xml", rss("At last"));

        assertThat(find()).isEqualTo(feeds(SITE + "atom.xml", "At last"));
    }

    @Test
    void a_feed_that_has_moved_is_found_where_it_is_now() throws InterruptedException {
        pages.put(
                SITE,
                new WebAnswer.Received(
                        200, Map.of(), rss("News").getBytes(UTF_8), URI.create("https://new.example/f")));

        assertThat(find()).isEqualTo(feeds("https://new.example/f", "News"));
    }

    @Test
    void what_stands_in_the_way_is_said_without_the_address() throws InterruptedException {
        assertThat(find()).isEqualTo(new Result.None("the address answered with status 404"));
        pages.put(SITE, new WebAnswer.Failed("no answer within 30 s"));
        assertThat(find()).isEqualTo(new Result.None("no answer within 30 s"));
        pages.put(SITE, new WebAnswer.Refused("a private address"));
        assertThat(find()).isEqualTo(new Result.None("a private address"));
        answer(SITE, "<html>hello</html>");
        assertThat(find())
                .isInstanceOfSatisfying(
                        Result.None.class,
                        none -> assertThat(none.why()).startsWith("no feed").doesNotContain("example.org"));
        assertThat(new FeedFinder(new Pages()).find(URI.create("file:///etc/passwd")))
                .isInstanceOf(Result.None.class);
    }

    @Test
    void a_page_that_names_hundreds_costs_a_few_requests() throws InterruptedException {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            page.append("<link rel=feed href=/f").append(i).append('>');
        }
        answer(SITE, page.toString());

        assertThat(find()).isInstanceOf(Result.None.class);
        assertThat(requests).hasSizeLessThan(31);
    }

    private Result find() throws InterruptedException {
        return new FeedFinder(new Pages()).find(URI.create(SITE));
    }

    private void answer(String address, String body) {
        pages.put(
                address, new WebAnswer.Received(200, Map.of("content-type", "text/html"), body.getBytes(UTF_8), null));
    }

    private static Result feeds(String address, String title) {
        return new Result.Feeds(List.of(new FoundFeed(URI.create(address), title)));
    }

    private static String rss(String title) {
        return "<rss version='2.0'><channel><title>" + title + "</title><item><title>x</title></item></channel></rss>";
    }

    /** A web of a few pages. */
    private final class Pages implements WebClient {

        @Override
        public WebAnswer send(WebRequest request) {
            requests.add(request.address());
            return pages.getOrDefault(
                    request.address().toString(), new WebAnswer.Received(404, Map.of(), new byte[0], null));
        }

        @Override
        public void close() {}
    }
}
