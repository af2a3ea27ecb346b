package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same news in other words. */
class SameEventTest {

    private static final Told FERRY = told("ferry").headed("Ferry with ninety passengers runs aground off Lindholm");
    private static final Told AGROUND = told("aground").headed("Passengers rescued after Lindholm ferry ran aground");
    private static final Told BAKERY = told("bakery").headed("Oldest bakery in Marstad closes after two centuries");

    @Test
    void other_words_for_the_same_news_join_its_cluster_but_not_its_copies() {
        PoolUnderTest pool = PoolUnderTest.of(FERRY, BAKERY, AGROUND);

        Membership aground = pool.membership("aground");
        assertThat(aground.cluster()).isEqualTo(pool.membership("ferry").cluster());
        assertThat(aground.copyGroup()).isNotEqualTo(pool.membership("ferry").copyGroup());
        assertThat(aground.relation()).isEqualTo(Relation.SAME_EVENT);
        assertThat(aground.of()).isEqualTo("ferry");
        assertThat(aground.score()).isBetween(0.2, 1.0);
        assertThat(pool.clusterOf("bakery").size()).isEqualTo(1);
    }

    @Test
    void the_reason_names_the_words_in_common() {
        PoolUnderTest pool = PoolUnderTest.of(FERRY, AGROUND);

        assertThat(pool.membership("aground").because())
                .singleElement()
                .asString()
                .startsWith("tells of the same: ")
                .contains("lindholm", "aground", "ferry");
    }

    @Test
    void forms_of_a_word_and_accents_make_no_difference() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Beyoncé cancelling concerts in Zürich"),
                told("b").headed("Beyonce cancels Zurich concert"));

        assertThat(pool.clusterOf("a").size()).isEqualTo(2);
    }

    @Test
    void one_rare_word_alone_is_a_coincidence() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Lindholm wins regional chess title"),
                told("b").headed("Autumn fair at Lindholm draws record crowd"));

        assertThat(pool.clusterOf("a").size()).isEqualTo(1);
    }

    @Test
    void likeness_fades_with_time() {
        PoolUnderTest pool = PoolUnderTest.of(FERRY, AGROUND.after(Duration.ofDays(13)));

        assertThat(pool.clusterOf("ferry").size()).isEqualTo(1);
    }

    @Test
    void one_publication_must_tell_it_much_more_alike() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("monday")
                        .by("daily")
                        .headed("Weather in Marstad: rain and wind from the west")
                        .after(Duration.ZERO),
                told("tuesday")
                        .by("daily")
                        .headed("Weather in Marstad: sun and clouds from the south")
                        .after(Duration.ofDays(1)));

        assertThat(pool.clusterOf("monday").size()).isEqualTo(1);
    }

    @Test
    void items_of_one_issue_are_told_apart_by_their_editor() {
        Told stream = told("stream").by("daily").headed("Rangers find otter cubs beside Lindholm stream");
        Told garden = told("garden").headed("Otter cubs seen near Lindholm, rangers find");
        PoolUnderTest issue = PoolUnderTest.of(stream, garden.by("daily"));
        PoolUnderTest two = PoolUnderTest.of(stream, garden);

        assertThat(issue.clusterOf("stream").size()).isEqualTo(1);
        assertThat(two.clusterOf("stream").size()).isEqualTo(2);
    }

    @Test
    void two_words_in_common_say_something_only_where_little_else_is_said() {
        Told brief = told("brief").headed("Lindholm otter census");
        Told call = told("call").headed("Otter census: volunteers wanted");
        Told walk = told("walk").headed("Winter museum walk in Lindholm draws harbour bands and cheering crowds");
        Told fund = told("fund").headed("Marstad museum fund fears dearest harbour season since shearing strike");

        assertThat(PoolUnderTest.of(brief, call).clusterOf("brief").size()).isEqualTo(2);
        assertThat(PoolUnderTest.of(walk, fund).clusterOf("walk").size()).isEqualTo(1);
    }

    @Test
    void numbers_in_common_are_dates_more_often_than_news() {
        Told huts = told("huts").headed("Lindholm rangers open otter huts near harbour for 2026 camps");
        Told choir = told("choir").headed("Marstad school choir sings otter legends on 2026 church tour");

        assertThat(PoolUnderTest.of(huts, choir).clusterOf("huts").size()).isEqualTo(1);
    }

    @Test
    void an_edit_of_one_word_throws_no_telling_out() {
        Told first = told("first").by("daily").headed("Lindholm ferry captain Okoye questioned after grounding");
        Told second = told("second")
                .by("daily")
                .headed("Lindholm ferry captain Okoye questioned on grounding")
                .after(Duration.ofDays(1));
        PoolUnderTest pool = PoolUnderTest.of(first, second);
        assertThat(pool.clusterOf("first").size()).isEqualTo(2);

        pool.put(second.headed("Lindholm ferry captain Okoye is questioned on grounding, again"));
        assertThat(pool.clusterOf("first").size()).isEqualTo(2);

        pool.put(first.headed("Lindholm ferry captain Okoye questioned after the grounding: why"));
        assertThat(pool.clusterOf("first").size()).isEqualTo(2);
    }

    @Test
    void what_is_further_apart_than_the_window_is_never_compared() {
        DedupSettings day = DedupSettings.DEFAULT.within(Duration.ofDays(1));
        PoolUnderTest pool = new PoolUnderTest(day);
        pool.put(FERRY, Told.MONDAY);
        pool.put(AGROUND.after(Duration.ofDays(3)), Told.MONDAY.plus(Duration.ofDays(3)));

        assertThat(pool.clusterOf("ferry").size()).isEqualTo(1);
    }

    @Test
    void endless_words_are_nothing_to_tell_by() {
        String endless = "a1".repeat(100_000);
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed(endless + " Lindholm ferry aground"),
                told("b").headed(endless + " Lindholm ferry ran aground"));

        assertThat(pool.membership("b").because())
                .allSatisfy(reason -> assertThat(reason.length()).isLessThan(100));
    }

    @Test
    void a_telling_between_two_unites_them() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Lindholm ferry aground"),
                told("b").headed("Lindholm captain Okoye questioned"),
                told("c").headed("Okoye, captain of Lindholm ferry aground, questioned"));

        assertThat(pool.clusterOf("a").size()).isEqualTo(3);
        assertThat(pool.clusterOf("b").id()).isEqualTo(pool.clusterOf("a").id());
    }

    @Test
    void scripts_without_spaces_are_compared_by_pairs_of_characters() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("林德霍尔姆渡轮搁浅 九十名乘客获救"), told("b").headed("渡轮在林德霍尔姆附近搁浅"));

        assertThat(pool.clusterOf("a").size()).isEqualTo(2);
    }

    @Test
    void terms_survive_storage() {
        EventTerms terms = EventTerms.of(
                java.util.List.of(
                        new EventTerms.Weighed(-7, 2), new EventTerms.Weighed(5, 1), new EventTerms.Weighed(9, 0.001)),
                3);

        EventTerms read = Json.read(Json.bytes(terms), EventTerms.class);

        assertThat(read).isEqualTo(terms).hasSameHashCodeAs(terms);
        assertThat(read.size()).as("the lightest is lost in rounding").isEqualTo(2);
        assertThat(read.cosine(terms)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void records_written_before_there_were_terms_are_still_read() {
        PoolUnderTest pool = PoolUnderTest.of(FERRY);
        String now = new String(pool.store.stories.get("ferry"), StandardCharsets.UTF_8);
        String before = now.replaceFirst(",\"terms\":\"[^\"]*\"", "");

        TrackedStory read = Json.read(before.getBytes(StandardCharsets.UTF_8), TrackedStory.class);

        assertThat(before).isNotEqualTo(now);
        assertThat(read.terms()).isNull();
        assertThat(read.eventTerms()).isEqualTo(EventTerms.NONE);
    }
}
