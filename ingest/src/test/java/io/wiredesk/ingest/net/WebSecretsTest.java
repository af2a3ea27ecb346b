package io.wiredesk.ingest.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fault 22 of docs/faults.md: whatever happens to a request, what is said of it holds nothing of its address. */
class WebSecretsTest extends WebFixture {

    private static final List<String> SECRETS = List.of("hunter2", "s3cret", "t0ken", "/private");

    @Test
    void no_answer_holds_address_or_credentials() throws Exception {
        server.at("/private?k=t0ken", "HTTP/1.1 302 Found\nLocation: /private2?k=t0ken");
        server.at("/private2?k=t0ken", "HTTP/1.1 302 Found\nLocation: http://me:hunter2@10.0.0.1/private?k=t0ken");
        server.at("/private/short", "HTTP/1.1 200 OK\nContent-Length: 10", new byte[1]);
        server.at("/private/packed", "HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 1", new byte[1]);

        List<String> addresses = List.of(
                server.address("/private?k=t0ken"),
                server.address("/private/short"),
                server.address("/private/packed"),
                "https://127.0.0.1:" + server.port() + "/private?k=t0ken",
                "http://127.0.0.1:1/private?k=t0ken",
                "http://10.0.0.1/private?k=t0ken",
                "ftp://127.0.0.1/private?k=t0ken");
        try (WebClient web = WebClient.within(LIMITS, config("127.0.0.0/8"))) {
            for (String address : addresses) {
                URI withPassword = URI.create(address.replace("://", "://me:hunter2@"));
                WebRequest request = new WebRequest(withPassword, Map.of(), Map.of("X-Key", "s3cret"), null);
                WebAnswer answer = web.send(request);

                assertThat(answer.toString() + request).as(address).doesNotContain(SECRETS);
                assertThat(answer).isInstanceOfAny(WebAnswer.Refused.class, WebAnswer.Failed.class);
            }
        }
    }

    @Test
    void a_request_with_a_body_does_not_show_it() {
        WebRequest.Content content = new WebRequest.Content("text/plain", "s3cret".getBytes(UTF_8));

        assertThat(new WebRequest(URI.create("http://h/private"), Map.of(), Map.of(), content).toString())
                .doesNotContain(SECRETS);
    }
}
