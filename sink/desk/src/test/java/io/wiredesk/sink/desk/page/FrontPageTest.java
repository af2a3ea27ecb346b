package io.wiredesk.sink.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.sink.desk.Newsroom;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Page;
import io.wiredesk.sink.desk.store.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrontPageTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Now NOW = new Now(NOON, ZoneOffset.UTC);

    private final List<ClusterView> clusters = new Newsroom(NOON).clusters();

    @Test
    void a_card_names_the_lead_and_who_else_tells_it() {
        Card card = Card.of(clusters.getFirst(), NOW).orElseThrow();

        assertThat(card.lead().publication()).isEqualTo("Morning Wire");
        assertThat(card.lead().when().words()).isEqualTo("5 h ago");
        assertThat(card.publications()).isEqualTo(7);
        assertThat(card.also())
                .extracting(Card.Also::publication)
                .containsExactly(
                        "Quayside", "The Long Way Round", "Concrete Matters", "Das Werk am Morgen", "Budget Letter");
        assertThat(card.more()).isEqualTo(1);
        assertThat(card.lead().excerpt()).startsWith("The city will shut").endsWith("…");
    }

    @Test
    void a_cluster_none_of_whose_stories_is_stored_yet_is_left_out() {
        ClusterView empty = new ClusterView(clusters.getFirst().cluster(), List.of());

        assertThat(front(new FrontPage.Wish(Period.DAY, false, null), List.of(empty), Follows.none())
                        .cards())
                .isEmpty();
    }

    @Test
    void followed_topics_come_first_and_are_not_repeated() {
        FrontPage page =
                front(new FrontPage.Wish(Period.DAY, false, null), clusters, Follows.parse("technology.culture"));

        assertThat(page.yours()).extracting(FrontPageTest::headline).hasSize(2);
        assertThat(page.cards()).hasSize(clusters.size() - 2);
        assertThat(page.scopes()).extracting(Tab::label).containsExactly("Everything", "Your topics");
    }

    @Test
    void a_followed_topic_is_shown_though_too_few_tell_it_to_be_among_the_first() {
        List<ClusterView> first = clusters.subList(0, 1);
        List<ClusterView> followed = clusters.stream()
                .filter(view -> view.cluster().topics().contains("culture"))
                .toList();
        FrontPage page = FrontPage.of(
                new FrontPage.Wish(Period.DAY, false, null),
                new Page<>(first, null),
                followed,
                List.of(),
                Follows.parse("culture"),
                NOW);

        assertThat(page.yours()).hasSize(1);
        assertThat(page.cards()).hasSize(1);
    }

    @Test
    void the_readers_topics_alone_can_be_asked_for() {
        FrontPage page = front(new FrontPage.Wish(Period.WEEK, true, null), clusters, Follows.parse("technology"));

        assertThat(page.cards())
                .singleElement()
                .satisfies(card -> assertThat(headline(card)).startsWith("Lumen"));
        assertThat(page.older()).isEqualTo("/?window=week&topics=yours&after=a%26b");
    }

    @Test
    void who_follows_nothing_is_not_asked() {
        assertThat(front(new FrontPage.Wish(Period.DAY, false, null), clusters, Follows.none())
                        .scopes())
                .isEmpty();
    }

    @Test
    void the_strip_has_always_as_many_lines() {
        JustIn justIn = JustIn.of("/stream", List.of());

        assertThat(justIn.lines().size() + justIn.empty()).isEqualTo(JustIn.LINES);
    }

    private static FrontPage front(FrontPage.Wish wish, List<ClusterView> clusters, Follows follows) {
        @Nullable String next = "a&b";
        return FrontPage.of(wish, new Page<>(clusters, next), List.of(), List.of(), follows, NOW);
    }

    private static String headline(Card card) {
        return card.lead().headline().text();
    }
}
