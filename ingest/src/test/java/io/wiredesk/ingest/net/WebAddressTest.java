package io.wiredesk.ingest.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.ORG,               http://example.org/",
        "https://example.org:443/a?b#c,    https://example.org/a?b",
        "http://example.org:443/,          http://example.org:443/",
        "http://example.org:/,             http://example.org/",
        "http://example.org.//feed,        http://example.org//feed",
        "http://[2001:DB8::1]:81/,         http://[2001:db8::1]:81/",
        "http://[::1]/x,                   http://[::1]/x",
        "http://my_feed.example/ü,         http://my_feed.example/%C3%BC",
        "http://user:p@my_feed.example/x,  http://my_feed.example/x",
    })
    void an_address_is_taken_apart_and_put_together_again(String address, String same) {
        assertThat(WebAddress.of(URI.create(address)).orElseThrow().uri()).isEqualTo(URI.create(same));
    }

    @Test
    void user_info_stays_as_it_is_written() {
        URI written = URI.create("http://me:p%40s+s%3A@my_feed.example/");
        WebAddress address = WebAddress.of(written).orElseThrow();

        assertThat(address.uri(address.userInfo())).isEqualTo(written);
    }

    @Test
    void an_ipv6_server_is_asked_by_its_bracketed_name() throws Exception {
        InetAddress loopback = WebFixture.addresses("::1").getFirst();
        Assumptions.assumeTrue(loopback.isReachable(1_000), "no IPv6 here");
        try (RawServer server = new RawServer(new ServerSocket(0, 5, loopback));
                WebClient web = WebClient.within(WebFixture.LIMITS, WebFixture.config("::1"))) {
            server.ok("/", "here");
            WebAnswer answer = web.get(URI.create("http://[::1]:" + server.port() + "/"), Map.of());

            assertThat(WebFixture.received(answer).status()).isEqualTo(200);
            assertThat(List.copyOf(server.requests))
                    .singleElement()
                    .asString()
                    .contains("Host: [::1]:" + server.port());
        }
    }
}
