package io.wiredesk.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KEYS = List.of("every", "feed", "first", "title", "archive", "economy-business");

    @Test
    void slips_of_the_finger_are_seen_through() {
        assertThat(Nearest.to("evry", KEYS)).containsExactly("every");
        assertThat(Nearest.to("Titel", KEYS)).containsExactly("title");
        assertThat(Nearest.to("archives", KEYS)).containsExactly("archive");
    }

    @Test
    void a_part_of_a_name_finds_it() {
        assertThat(Nearest.to("business", KEYS)).containsExactly("economy-business");
    }

    @Test
    void what_resembles_nothing_finds_nothing() {
        assertThat(Nearest.to("nonsense", KEYS)).isEmpty();
        assertThat(Nearest.to("", KEYS)).isEmpty();
    }
}
