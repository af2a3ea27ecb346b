package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Json;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How many publications told a piece of news themselves, and how many passed on what another had written. */
class IndependentTest {

    private static final String PAGE = "https://harbour.example/ferry/1";
    private static final String WIRE =
            "A ferry with ninety people on board ran aground off the harbour on Sunday morning"
                    + " after its rudder failed in a strong current, the coast guard said. Nobody was hurt, and all passengers"
                    + " were back on land by noon.";
    private static final String OWN = "Passengers of the Anna will not forget this crossing: a sandbank, two hours of"
            + " waiting and then small boats that took them home, with tea. The company will pay for the taxis.";

    @Test
    void who_links_to_the_same_page_in_words_of_its_own_is_independent() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(PAGE).saying(WIRE), told("b").about(PAGE).saying(OWN));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.clusterOf("a").publications()).isEqualTo(2);
        assertThat(pool.clusterOf("a").independent()).isEqualTo(2);
    }

    @Test
    void who_copies_is_not_whether_or_not_it_links_to_the_same_page() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(PAGE).saying(WIRE),
                told("same").about(PAGE).saying(WIRE),
                told("edited").saying("HARBOUR CITY (Wire) – " + WIRE.replace("Nobody was hurt", "No one was harmed")),
                told("own").about(PAGE).saying(OWN),
                told("copy-of-own").saying(OWN));

        assertThat(pool.clusterOf("a").size()).isEqualTo(5);
        assertThat(pool.clusterOf("a").publications()).isEqualTo(5);
        assertThat(pool.clusterOf("a").independent()).isEqualTo(2);
    }

    @Test
    void where_there_is_no_text_to_compare_the_same_headline_is_a_copy() {
        String headline = "Ferry runs aground off the harbour";
        PoolUnderTest pool =
                PoolUnderTest.of(told("a").headed(headline), told("b").headed(headline));

        assertThat(pool.clusterOf("a").publications()).isEqualTo(2);
        assertThat(pool.clusterOf("a").independent()).isEqualTo(1);
    }

    @Test
    void a_publication_counts_once_however_often_it_tells() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").by("x").about(PAGE).saying(WIRE),
                told("b").by("y").about(PAGE).saying(OWN),
                told("c").by("y").saying(WIRE),
                told("d").by("y").about(PAGE).saying(OWN));

        assertThat(pool.clusterOf("a").independent()).isEqualTo(2);
    }

    @Test
    void when_the_original_goes_the_first_copy_stands_for_it() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").saying(WIRE), told("b").saying(WIRE), told("c").saying(WIRE));

        pool.remove("a");

        assertThat(pool.clusterOf("b").publications()).isEqualTo(2);
        assertThat(pool.clusterOf("b").independent()).isEqualTo(1);
    }

    @Test
    void who_finds_words_of_its_own_later_becomes_independent() {
        Told b = told("b").about(PAGE);
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(PAGE).saying(WIRE), b.saying(WIRE));
        assertThat(pool.clusterOf("a").independent()).isEqualTo(1);

        pool.put(b.saying(OWN));

        assertThat(pool.clusterOf("a").independent()).isEqualTo(2);
    }

    @Test
    void stories_stored_before_copies_were_looked_at_count_by_themselves() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").saying(WIRE), told("b").saying(WIRE));
        Member copy = Objects.requireNonNull(pool.store.story("b")).member();
        String before = Json.line(copy).replaceAll("\"copied\":\\d+,", "");

        assertThat(before).doesNotContain("copied");
        assertThat(Json.read(before.getBytes(StandardCharsets.UTF_8), Member.class)
                        .original())
                .isEqualTo(copy.arrival());
    }
}
