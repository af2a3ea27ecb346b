package io.wiredesk.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.demo.Newsletter.Arrival;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedServerTest {

    private static final Newsletter COURIER = new Newsletter("courier", "Courier", "rss", Arrival.FEED, "en", 1, "RSS");

    private final FeedServer server = FeedServer.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() {
        server.open(COURIER);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void a_feed_opens_without_entries_and_moves_on_one_file_whenever_its_reader_has_the_last() throws Exception {
        server.publish(COURIER, "<rss>1</rss>");
        server.publish(COURIER, "<rss>2</rss>");

        HttpResponse<String> empty = get(null);
        HttpResponse<String> first = get(tag(empty));
        HttpResponse<String> second = get(tag(first));

        assertThat(empty.body()).contains("<title>Courier</title>").doesNotContain("<item>");
        assertThat(first.body()).isEqualTo("<rss>1</rss>");
        assertThat(second.body()).isEqualTo("<rss>2</rss>");
        assertThat(get(tag(second)).statusCode()).isEqualTo(304);
    }

    @Test
    void who_did_not_take_what_was_sent_is_sent_it_again() throws Exception {
        server.publish(COURIER, "<rss>1</rss>");
        String before = tag(get(null));

        assertThat(get(before).body()).isEqualTo("<rss>1</rss>");
        assertThat(get(before).body()).isEqualTo("<rss>1</rss>");
    }

    @Test
    void what_comes_out_later_is_there_at_the_next_poll() throws Exception {
        String last = tag(get(null));
        assertThat(get(last).statusCode()).isEqualTo(304);

        server.publish(COURIER, "{\"items\": []}");

        assertThat(get(last).headers().firstValue("Content-Type")).contains("application/feed+json");
    }

    @Test
    void there_is_nothing_else_on_it() throws Exception {
        assertThat(get(URI.create("http://" + server.authority() + "/etc/passwd"), null)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String tag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> get(@Nullable String ifNoneMatch) throws IOException, InterruptedException {
        return get(server.address(COURIER), ifNoneMatch);
    }

    private HttpResponse<String> get(URI address, @Nullable String ifNoneMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (ifNoneMatch != null) {
            request.header("If-None-Match", ifNoneMatch);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
