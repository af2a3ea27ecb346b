package io.wiredesk.sink.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Json;
import io.wiredesk.sink.desk.live.PipelineView.Flow;
import io.wiredesk.sink.desk.live.PipelineView.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the line is doing, seen from its end. */
@ExtendWith(DeskBroker.class)
@Timeout(120)
class PipelineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LiveSettings OFTEN = new LiveSettings(
            10, Duration.ofSeconds(15), Duration.ofSeconds(30), 100, 512 * 1024, Duration.ofMillis(100));

    @Test
    void each_channel_has_its_flow_in_the_order_records_pass_them(Installation installation) {
        Channel<?> topic = installation.topic("harbours");
        RunningDesk desk = installation.desk(OFTEN);
        ChannelWriter writer = installation.writer();
        for (int i = 0; i < 10; i++) {
            writer.write(topic, "s" + i, Stories.ofTopic("s" + i));
        }

        await().atMost(PATIENCE).until(() -> flow(desk, topic.name()).perMinute() > 0);

        assertThat(flow(desk, topic.name()).records()).isGreaterThanOrEqualTo(10);
        String prefix = installation.channels().prefix();
        assertThat(desk.line().pipeline().flows().stream().map(Flow::channel))
                .containsExactly(
                        prefix + "editions",
                        prefix + "split-stories",
                        prefix + "stories",
                        prefix + "memberships",
                        prefix + "clusters",
                        prefix + "topic.harbours",
                        prefix + "dead-letters");
    }

    @Test
    void the_newest_dead_letters_are_told_with_their_reasons_and_without_their_content(Installation installation) {
        RunningDesk desk = installation.desk(OFTEN);
        ChannelWriter writer = installation.writer();
        Channel<?> deadLetters = installation.channels().deadLetters();
        for (int i = 0; i < 3; i++) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(deadLetters.name(), "e" + i, new byte[100]);
            new DeadLetter("split", "too deep, " + i, "editions", 2, 40 + i, "replay it")
                    .headers()
                    .forEach((name, value) -> record.headers().add(name, value));
            writer.begin();
            writer.put(record);
            writer.commit();
        }

        await().atMost(PATIENCE).until(() -> desk.line().pipeline().deadLetterCount() == 3);

        List<Letter> letters = desk.line().pipeline().deadLetters();
        assertThat(letters).extracting(Letter::why).containsExactly("too deep, 2", "too deep, 1", "too deep, 0");
        assertThat(letters.getFirst())
                .extracting(Letter::stage, Letter::key, Letter::channel, Letter::partition, Letter::offset)
                .containsExactly("split", "e2", "editions", 2, 42L);
    }

    @Test
    void the_lag_is_counted_in_records_not_in_ends_of_transactions(Installation installation) throws Exception {
        Channel<?> editions = installation.channels().editions();
        ChannelWriter writer = installation.writer();
        TopicPartition place = new TopicPartition(editions.name(), 0);
        for (int i = 0; i < 3; i++) {
            writer.begin();
            writer.put(new ProducerRecord<>(editions.name(), 0, "e" + i, new byte[10]));
            writer.commit();
        }
        RunningDesk desk = installation.desk(OFTEN);

        await().atMost(PATIENCE).until(() -> lag(desk) == 3);
        installation
                .admin()
                .alterConsumerGroupOffsets(
                        installation.settings().enrichGroup(), Map.of(place, new OffsetAndMetadata(5)))
                .all()
                .get();

        await().atMost(PATIENCE).until(() -> lag(desk) == 0);
    }

    @Test
    void latency_is_measured_from_the_editions_receipt_to_channel_and_store(Installation installation) {
        EmptyStore store = new EmptyStore();
        try (RunningDesk desk = RunningDesk.start(installation.settings(), store, OFTEN)) {
            Channel<?> stories = installation.channels().stories();
            ChannelWriter writer = installation.writer();
            writer.begin();
            writer.put(
                    stories,
                    "old",
                    Json.bytes(Stories.story("old")),
                    Instant.now().minusSeconds(86_400));
            writer.put(stories, "new", Json.bytes(Stories.story("new")), Instant.now());
            writer.put(stories, "gone", null);
            writer.commit();

            await().atMost(PATIENCE).until(() -> desk.line().pipeline().published() != null);
            assertThat(desk.line().pipeline().stored()).isNull();
            for (int partition = 0; partition < stories.partitions(); partition++) {
                store.hasRead(partition, 100);
            }
            await().atMost(PATIENCE).until(() -> desk.line().pipeline().stored() != null);

            Timer published =
                    installation.meters().get("wiredesk.story.published").timer();
            assertThat(published.count()).isEqualTo(1);
            assertThat(published.max(TimeUnit.HOURS)).isLessThan(1);
            assertThat(installation
                            .meters()
                            .get("wiredesk.story.stored")
                            .timer()
                            .count())
                    .isEqualTo(1);
        }
    }

    private static Flow flow(RunningDesk desk, String channel) {
        return desk.line().pipeline().flows().stream()
                .filter(flow -> flow.channel().equals(channel))
                .findFirst()
                .orElse(new Flow(channel, 0, 0));
    }

    private static long lag(RunningDesk desk) {
        Long lag = desk.line().pipeline().lag();
        return lag == null ? -1 : lag;
    }
}
