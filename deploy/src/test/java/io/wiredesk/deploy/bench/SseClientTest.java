package io.wiredesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SseClientTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String STREAM = String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Transfer-Encoding: chunked",
            "",
            "9",
            "id: x-1\n\n",
            "10",
            "id: x-2\nevent: s",
            "33",
            "tory\ndata: {\"id\":\"s\",\"publishedAt\":\"2026-03-01T11:5",
            "a",
            "9:59Z\"}\n\n:",
            "2",
            "\n\n",
            "");

    private final List<Instant> stated = new ArrayList<>();
    private final SseClient client = new SseClient((who, published, digest, now) -> stated.add(published));

    @Test
    void an_event_is_found_whatever_the_pieces_it_comes_in() throws IOException {
        for (byte next : STREAM.getBytes(StandardCharsets.US_ASCII)) {
            client.received(new byte[] {next}, 1, NOW);
        }

        assertThat(client.isGreeted()).isTrue();
        assertThat(stated).containsExactly(Instant.parse("2026-03-01T11:59:59Z"));
    }

    @Test
    void a_refusal_is_an_error() {
        byte[] refusal = "HTTP/1.1 503 Service Unavailable\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> client.received(refusal, refusal.length, NOW)).hasMessageContaining("503");
    }
}
