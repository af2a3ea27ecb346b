package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.demo.Arrivals.Arrived;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DemoWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void what_arrives_is_told_in_a_line() {
        assertThat(said("2026-11-20T00:30:00Z", 6, 2))
                .isEqualTo("  Tidewater Times, edition of today: 6 stories, 2 told before");
        assertThat(said("2026-11-19T23:30:00Z", 1, 0)).isEqualTo("  Tidewater Times, edition of yesterday: 1 story");
        assertThat(said("2026-11-12T00:30:00Z", 10, 1))
                .isEqualTo("  Tidewater Times, earlier editions: 10 stories, 1 told before");
    }

    @Test
    void every_address_is_one_of_the_desk_that_runs() {
        assertThat(DemoWords.addresses(URI.create("http://127.0.0.1:4711/")))
                .contains("Open http://127.0.0.1:4711/")
                .anyMatch(line -> line.contains("curl -N http://127.0.0.1:4711/topics/ships-and-harbours/stream"))
                .filteredOn(line -> line.contains("http"))
                .allMatch(line -> line.contains("http://127.0.0.1:4711/"));
    }

    private static String said(String newest, int stories, int toldBefore) {
        return DemoWords.arrived(
                new Arrived("Tidewater Times", Instant.parse(newest), stories, toldBefore), NOW, ZoneOffset.UTC);
    }
}
