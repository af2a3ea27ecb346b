package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {

    private static final Channels CHANNELS = new Channels(Channels.DEFAULT_PREFIX, Channels.DEFAULT_EDITION_PARTITIONS);

    private static List<Channel<?>> everyKind() {
        return Stream.concat(CHANNELS.all().stream(), Stream.of(CHANNELS.topic("science")))
                .toList();
    }

    @Test
    void no_two_channels_share_a_name() {
        assertThat(everyKind()).extracting(Channel::name).doesNotHaveDuplicates();
    }

    @Test
    void every_name_starts_with_the_prefix_and_is_legal_in_kafka() {
        assertThat(everyKind()).extracting(Channel::name).allSatisfy(name -> {
            assertThat(name).startsWith("wiredesk.");
            assertThat(Topic.isValid(name)).isTrue();
        });
    }

    @Test
    void a_prefix_moves_every_channel() {
        Channels others = new Channels("blue-", 2);
        assertThat(others.all()).extracting(Channel::name).allMatch(name -> name.startsWith("blue-"));
        assertThat(others.topic("science").name()).isEqualTo("blue-topic.science");
    }

    @Test
    void the_longest_slug_still_makes_a_legal_name() {
        assertThat(Topic.isValid(CHANNELS.topic("a".repeat(64)).name())).isTrue();
    }

    @Test
    void what_is_kept_for_ever_shows_its_deletions_for_at_least_thirty_days() {
        assertThat(everyKind())
                .filteredOn(channel -> channel.retention() instanceof Channel.Retention.Compact)
                .hasSize(8)
                .allSatisfy(channel -> assertThat(channel.config())
                        .contains(entry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact"))
                        .satisfies(config -> assertThat(
                                        Long.parseLong(config.get(TopicConfig.DELETE_RETENTION_MS_CONFIG)))
                                .isGreaterThanOrEqualTo(Duration.ofDays(30).toMillis())));
    }

    @Test
    void what_goes_by_age_says_when() {
        assertThat(CHANNELS.topic("science").config())
                .contains(
                        entry(TopicConfig.CLEANUP_POLICY_CONFIG, "delete"),
                        entry(TopicConfig.RETENTION_MS_CONFIG, "2592000000"))
                .doesNotContainKey(TopicConfig.DELETE_RETENTION_MS_CONFIG);
        assertThat(CHANNELS.deadLetters().config())
                .contains(
                        entry(TopicConfig.CLEANUP_POLICY_CONFIG, "delete"),
                        entry(TopicConfig.RETENTION_MS_CONFIG, "7776000000"));
    }

    @Test
    void dead_letters_go_before_their_time_where_they_are_too_many() {
        assertThat(CHANNELS.deadLetters().config())
                .contains(
                        entry(TopicConfig.RETENTION_BYTES_CONFIG, "1073741824"),
                        entry(TopicConfig.SEGMENT_BYTES_CONFIG, "67108864"));
        assertThat(CHANNELS.topic("science").config()).doesNotContainKey(TopicConfig.RETENTION_BYTES_CONFIG);
    }

    @Test
    void whatever_may_carry_an_edition_or_its_text_has_room_for_it() {
        assertThat(List.of(
                        CHANNELS.editions(),
                        CHANNELS.splitStories(),
                        CHANNELS.stories(),
                        CHANNELS.topic("science"),
                        CHANNELS.deadLetters()))
                .allSatisfy(channel ->
                        assertThat(channel.config()).contains(entry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "10485760")));
    }

    @Test
    void dead_letters_are_kept_byte_for_byte() {
        byte[] notJson = {0, 1, (byte) 0xff};
        try (var serde = CHANNELS.deadLetters().valueSerde()) {
            assertThat(serde.serializer().serialize("dead-letters", notJson)).isEqualTo(notJson);
            assertThat(serde.deserializer().deserialize("dead-letters", notJson))
                    .isEqualTo(notJson);
        }
    }

    @Test
    void records_travel_as_json() {
        Membership membership = Samples.filled(Membership.class);
        try (var serde = CHANNELS.memberships().valueSerde()) {
            assertThat(new String(serde.serializer().serialize("m", membership), StandardCharsets.UTF_8))
                    .isEqualTo(Json.line(membership));
        }
    }

    @Test
    void the_slug_of_a_topic_channel_is_found_again() {
        assertThat(CHANNELS.slugOf(CHANNELS.topic("science-and-tech").name())).contains("science-and-tech");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wiredesk.topics",
                "wiredesk.stories",
                "wiredesk.topic.",
                "wiredesk.topic.a.b",
                "topic.science",
                "other.topic.science"
            })
    void other_channels_have_no_slug(String name) {
        assertThat(CHANNELS.slugOf(name)).isEmpty();
    }

    @Test
    void a_publication_keeps_its_partition_for_ever() {
        assertThat(Channels.editionPartition("harbour-dispatch", 4)).isZero();
        assertThat(Channels.editionPartition("harbour-dispatch", 12)).isEqualTo(4);
        assertThat(Channels.editionPartition("kiln-weekly", 4)).isEqualTo(1);
        assertThat(Channels.editionPartition("kiln-weekly", 12)).isEqualTo(9);
    }

    @Test
    void publications_spread_over_all_partitions_and_no_further() {
        assertThat(Stream.iterate(0, i -> i + 1).limit(200).map(i -> Channels.editionPartition("p" + i, 4)))
                .containsOnly(0, 1, 2, 3);
    }
}
