package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@KafkaBroker
class TailIT {

    private static Broker broker;

    private static final Channels CHANNELS = new Channels("tail.", 2);
    private static final Story STORM = Samples.story("Storm closes port", "weather");
    private static final Story VOTE = Samples.story("Council votes on tram");
    private static final Story REOPENED = Samples.story("Port reopens", "weather");

    @BeforeAll
    static void some_stories_flow(Broker shared) {
        broker = shared;
        Channel<Story> stories = CHANNELS.stories();
        Channel<TopicStory> weather = CHANNELS.topic("weather");
        broker.create(stories, weather, CHANNELS.topic("economy-business"));
        Written written = new Written(broker.bootstrap());
        written.committed(transaction -> transaction
                .put(stories, 0, STORM.id(), STORM)
                .put(weather, 0, STORM.id(), new TopicStory(STORM, Samples.lead(STORM)))
                .raw(stories, 0, "broken", "{".getBytes(StandardCharsets.UTF_8)));
        written.aborted(transaction -> transaction.put(stories, 0, "never", Samples.story("Never happened")));
        written.committed(transaction -> transaction.put(stories, 1, VOTE.id(), VOTE));
        written.committed(transaction ->
                transaction.put(stories, 0, REOPENED.id(), REOPENED).delete(stories, 0, "gone"));
    }

    @Test
    void it_shows_committed_stories_of_all_partitions_and_names_what_it_cannot_read() {
        CommandRun run = tail("--from", "beginning", "--limit", "3");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("Storm closes port  [weather]  https://example.org/"))
                .anyMatch(line -> line.contains("Council votes"))
                .anyMatch(line -> line.contains("Port reopens"));
        assertThat(run.err()).contains("skipped tail.stories partition 0 offset 1: not a valid Story");
    }

    @Test
    void the_latest_are_told_in_the_order_they_came() {
        assertThat(tail("--from", "latest", "2", "--limit", "2").out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Council votes"),
                        line -> assertThat(line).contains("Port reopens"));
    }

    @Test
    void the_latest_are_found_behind_gaps_of_aborted_and_deleted_records() throws Exception {
        Channels channels = new Channels("tail.gaps.", 2);
        broker.create(channels.stories());
        Written written = new Written(broker.bootstrap());
        written.committed(transaction -> transaction.put(channels.stories(), 1, VOTE.id(), VOTE));
        written.committed(transaction -> transaction.put(channels.stories(), 0, STORM.id(), STORM));
        written.committed(transaction -> transaction.put(channels.stories(), 0, REOPENED.id(), REOPENED));
        written.aborted(transaction -> transaction.put(channels.stories(), 0, "never", VOTE));
        written.committed(transaction -> transaction.delete(channels.stories(), 0, "gone"));

        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            assertThat(new Backlog(consumer, Partitions.of(channels.stories(), consumer)).latest(2))
                    .extracting(ConsumerRecord::key)
                    .containsExactly(STORM.id(), REOPENED.id());
        }
    }

    @Test
    void a_time_in_the_past_shows_what_was_received_since() {
        assertThat(tail("--from", "2020-01-01", "--limit", "3").out().lines()).hasSize(3);
    }

    @Test
    void what_comes_later_is_shown_as_it_comes() throws Exception {
        Channels channels = new Channels("tail.later.", 2);
        broker.create(channels.stories());
        Written written = new Written(broker.bootstrap());
        written.committed(transaction -> transaction.put(channels.stories(), 1, VOTE.id(), VOTE));
        List<String> seen = new ArrayList<>();

        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            new ChannelTail(consumer).follow(channels.stories(), new From.Latest(5), record -> {
                seen.add(record.key());
                if (seen.size() == 1) {
                    written.committed(transaction -> transaction.put(channels.stories(), 0, STORM.id(), STORM));
                }
                return seen.size() < 2;
            });
        }

        assertThat(seen).containsExactly(VOTE.id(), STORM.id());
    }

    @Test
    void from_now_on_and_from_the_future_nothing_old_is_shown() throws Exception {
        for (From from : List.of(new From.Now(), new From.Since(Instant.parse("2100-01-01T00:00:00Z")))) {
            try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
                Partitions partitions = Partitions.of(CHANNELS.stories(), consumer);

                assertThat(new ChannelTail(consumer).start(from, partitions)).isEmpty();
                partitions
                        .ends()
                        .forEach((partition, end) ->
                                assertThat(consumer.position(partition)).isEqualTo(end));
            }
        }
    }

    @Test
    void a_topic_shows_its_stories_with_their_first_membership() {
        CommandRun run = tail("--topic", "weather", "--from", "beginning", "--limit", "1", "--json");

        assertThat(run.out()).isEqualTo(Json.line(new TopicStory(STORM, Samples.lead(STORM))) + "\n");
    }

    @Test
    void an_unknown_topic_lists_what_is_near() {
        assertThat(tail("--topic", "wether"))
                .isEqualTo(new CommandRun(
                        ExitCode.SOME_FAILED,
                        "",
                        "wiredesk: no topic \"wether\" has a channel; did you mean weather?\n"));
        assertThat(tail("--topic", "cooking").err()).contains("there are economy-business, weather");
    }

    @Test
    void a_wrong_prefix_is_said_to_be_one() {
        CommandRun run = CommandRun.of("tail", "--bootstrap", broker.bootstrap(), "--prefix", "nobody.");

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("there is no channel nobody.stories on this broker. Check --prefix");
    }

    private static CommandRun tail(String... options) {
        List<String> all =
                new ArrayList<>(List.of("tail", "--bootstrap", broker.bootstrap(), "--prefix", CHANNELS.prefix()));
        all.addAll(List.of(options));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
