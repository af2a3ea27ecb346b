package io.wiredesk.sink.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.sink.desk.Newsroom;
import io.wiredesk.sink.desk.html.RemoteImages;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Telling;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryPageTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Now NOW = new Now(NOON, ZoneOffset.UTC);

    private final ClusterView bridge = new Newsroom(NOON).clusters().getFirst();

    @Test
    void an_edited_copy_says_of_what_and_how_much_of_it() {
        Evidence.Grouping grouping = page(3).evidence().grouping();

        assertThat(grouping.sentence()).isEqualTo("It is an edited copy of this one.");
        assertThat(Objects.requireNonNull(grouping.of()).text()).startsWith("Harbour bridge closes");
        assertThat(grouping.because()).containsExactly("83 % of the shorter text is in both");
        assertThat(grouping.strength()).isEqualTo(83);
    }

    @Test
    void reasons_name_stories_by_their_headlines() {
        assertThat(page(2).evidence().grouping().because())
                .containsExactly(
                        "both tell of bridge, piers, cracks",
                        "through “Harbour bridge closes for a year after engineers find cracks in four of its nine piers”");
    }

    @Test
    void a_lead_says_how_many_are_grouped_around_it() {
        Evidence.Grouping grouping = page(0).evidence().grouping();

        assertThat(grouping.sentence()).contains("6 further tellings");
        assertThat(grouping.strength()).isNull();
    }

    @Test
    void what_it_matched_may_be_gone() {
        Telling copy = bridge.tellings().get(3);
        StoryPage page = StoryPage.of(copy, Optional.empty(), RemoteImages.OFF, NOW);

        assertThat(page.evidence().grouping().sentence()).contains("another telling that is no longer kept");
        assertThat(page.timeline()).isNull();
    }

    @Test
    void a_story_may_be_read_before_it_is_grouped() {
        Telling early = new Telling(bridge.tellings().getFirst().story(), null);
        StoryPage page = StoryPage.of(early, Optional.empty(), RemoteImages.OFF, NOW);

        assertThat(page.evidence().grouping().sentence()).contains("just arrived");
        assertThat(page.evidence().ids()).extracting(Evidence.Id::what).containsExactly("Story", "Edition");
    }

    @Test
    void the_timeline_is_told_from_the_first_on() {
        Timeline timeline = Objects.requireNonNull(page(3).timeline());

        assertThat(timeline.summary()).isEqualTo("7 publications within 5 hours");
        assertThat(timeline.entries()).extracting(Timeline.Entry::publication).startsWith("Morning Wire", "Quayside");
        assertThat(timeline.entries())
                .extracting(Timeline.Entry::relation)
                .startsWith("Lead", "Same story", "Own words", "Edited copy");
        assertThat(timeline.entries().get(1).after()).isEqualTo("18 min later");
        assertThat(timeline.entries())
                .filteredOn(Timeline.Entry::here)
                .singleElement()
                .satisfies(entry -> assertThat(entry.publication()).isEqualTo("Concrete Matters"));
        assertThat(timeline.hidden()).isNull();
    }

    @Test
    void the_timeline_says_what_each_telling_rests_on_and_adds() {
        List<Timeline.Entry> entries =
                Objects.requireNonNull(page(3).timeline()).entries();

        assertThat(entries.getFirst().news()).isNull();
        assertThat(entries.get(1).reason()).isNotBlank();
        assertThat(entries.get(1).matched()).isEqualTo("Morning Wire");
        assertThat(Objects.requireNonNull(entries.get(1).news()).isEmpty()).isTrue();
        assertThat(Objects.requireNonNull(entries.get(2).news()).sentences())
                .containsExactly("What the closing of one bridge does to a city that was built around it.");
    }

    @Test
    void who_only_copies_is_told_apart_from_who_tells() {
        ClusterView some = toldByThemselves(3);
        ClusterView one = toldByThemselves(1);

        assertThat(Timeline.of(some, "", NOW).summary())
                .isEqualTo("7 publications, 3 in words of their own, within 5 hours");
        assertThat(Card.of(some, NOW)).hasValueSatisfying(card -> {
            assertThat(card.publications()).isEqualTo(7);
            assertThat(card.widely()).isTrue();
            assertThat(card.coverage()).startsWith("3 in words of their own, first ");
        });
        assertThat(Card.of(one, NOW)).hasValueSatisfying(card -> {
            assertThat(card.widely()).isFalse();
            assertThat(card.coverage()).startsWith("7 publications, 1 in words of its own, first ");
        });
    }

    private ClusterView toldByThemselves(int publications) {
        Cluster all = bridge.cluster();
        Cluster told = new Cluster(
                all.id(),
                all.lead(),
                all.size(),
                all.publications(),
                publications,
                all.members(),
                all.topics(),
                all.firstSeen(),
                all.lastSeen());
        return new ClusterView(told, bridge.tellings());
    }

    @Test
    void pictures_stay_away_until_they_are_asked_for() {
        assertThat(page(0).pictures()).isEqualTo(Pictures.HIDDEN);
        assertThat(page(0).html()).doesNotContain("<img").contains("[image: A pier]");

        StoryPage shown = StoryPage.of(bridge.tellings().getFirst(), Optional.of(bridge), RemoteImages.ON, NOW);
        assertThat(shown.pictures()).isEqualTo(Pictures.SHOWN);
        assertThat(shown.html()).contains("<img");
    }

    @Test
    void a_story_that_is_a_whole_edition_says_so() {
        Telling lead = bridge.tellings().getFirst();
        Telling unsure = new Telling(lead.story().warned("It could not be read apart."), lead.membership());

        assertThat(StoryPage.of(unsure, Optional.of(bridge), RemoteImages.OFF, NOW)
                        .warning())
                .isEqualTo("It could not be read apart.");
        assertThat(page(0).warning()).isNull();
    }

    private StoryPage page(int telling) {
        return StoryPage.of(bridge.tellings().get(telling), Optional.of(bridge), RemoteImages.OFF, NOW);
    }
}
