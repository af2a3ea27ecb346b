package io.wiredesk.sink.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that was cut off misses and repeats nothing. What it got is held against the channel itself. */
@ExtendWith(DeskBroker.class)
@Timeout(180)
class ResumeTest {

    /** So few that whoever was away has to be helped from Kafka. */
    private static final LiveSettings NARROW = new LiveSettings(
            100, Duration.ofSeconds(15), Duration.ofSeconds(30), 12, 512 * 1024, Duration.ofSeconds(5));

    private static final int STORIES = 600;

    private static final Pattern FIRST_ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Random random = new Random(20260731);

    @Test
    void a_topic_is_received_whole_through_many_cuts(Installation installation) throws Exception {
        Channel<?> channel = installation.topic("harbours");
        RunningDesk desk = installation.desk(NARROW);
        desk.awaitStream("/topics/harbours/stream");

        List<String> received = receivedThroughCuts(desk, "/topics/harbours/stream", installation, channel);

        assertThat(received).isEqualTo(keys(installation.committed(channel)));
    }

    @Test
    void all_stories_are_received_once_through_many_cuts_in_the_order_of_each_partition(Installation installation)
            throws Exception {
        Channel<?> channel = installation.channels().stories();
        RunningDesk desk = installation.desk(NARROW);

        List<String> received = receivedThroughCuts(desk, "/stream", installation, channel);

        List<ConsumerRecord<String, byte[]>> committed = installation.committed(channel);
        assertThat(received).doesNotHaveDuplicates().hasSameSizeAs(committed);
        for (int partition = 0; partition < channel.partitions(); partition++) {
            int wanted = partition;
            List<String> there = keys(committed.stream()
                    .filter(record -> record.partition() == wanted)
                    .toList());
            assertThat(there).isNotEmpty();
            assertThat(received.stream().filter(new HashSet<>(there)::contains).toList())
                    .isEqualTo(there);
        }
    }

    @Test
    void another_desk_goes_on_where_the_first_left_off(Installation installation) throws Exception {
        Channel<?> channel = installation.channels().stories();
        RunningDesk first = installation.desk(NARROW);
        RunningDesk second = installation.desk(NARROW);
        ChannelWriter writer = installation.writer();
        List<String> received = new ArrayList<>();

        String resume = "";
        for (int round = 0; round < 20; round++) {
            try (SseReader reader = (round % 2 == 0 ? first : second).open("/stream", resume)) {
                writeRound(writer, channel, round);
                for (int event = 0; event < 5; event++) {
                    received.add(id(reader.event()));
                }
                resume = reader.lastEventId();
            }
        }

        assertThat(received).doesNotHaveDuplicates();
        assertThat(received).hasSameElementsAs(keys(installation.committed(channel)));
    }

    @Test
    void who_is_cut_off_before_the_first_event_misses_nothing(Installation installation) throws Exception {
        Channel<?> channel = installation.topic("harbours");
        RunningDesk desk = installation.desk();
        desk.awaitStream("/topics/harbours/stream");
        ChannelWriter writer = installation.writer();
        String resume;
        try (SseReader reader = desk.open("/topics/harbours/stream")) {
            assertThat(reader.line()).isEqualTo("retry: 2000");
            resume = String.valueOf(reader.line()).substring("id: ".length());
        }
        writer.write(channel, "meanwhile", Stories.ofTopic("meanwhile"));

        try (SseReader reader = desk.open("/topics/harbours/stream?lastEventId=" + resume)) {
            assertThat(id(reader.event())).isEqualTo("meanwhile");
        }
    }

    @Test
    void records_of_transactions_that_failed_are_not_shown(Installation installation) throws Exception {
        Channel<?> channel = installation.topic("harbours");
        RunningDesk desk = installation.desk();
        desk.awaitStream("/topics/harbours/stream");
        ChannelWriter writer = installation.writer();

        try (SseReader reader = desk.open("/topics/harbours/stream")) {
            writer.begin();
            writer.put(channel, "never", Stories.ofTopic("never"));
            writer.abort();
            writer.write(channel, "really", Stories.ofTopic("really"));
            assertThat(id(reader.event())).isEqualTo("really");
        }
    }

    private List<String> receivedThroughCuts(
            RunningDesk desk, String path, Installation installation, Channel<?> channel) throws Exception {
        String resume;
        try (SseReader reader = desk.open(path)) {
            reader.line();
            resume = String.valueOf(reader.line()).substring("id: ".length());
        }
        Thread writing = Thread.ofVirtual().start(() -> write(installation.writer(), channel));
        List<String> received = new ArrayList<>();
        while (received.size() < STORIES) {
            try (SseReader reader =
                    SseReader.open(desk.client(), desk.address(path), resume, 200 + random.nextInt(20_000))) {
                for (var event = reader.next(); event != null; event = reader.next()) {
                    received.add(id(event));
                    if (received.size() == STORIES) {
                        break;
                    }
                }
                resume = reader.lastEventId();
            }
        }
        writing.join();
        return received;
    }

    /** Transactions of several sizes, every fourth of which fails. */
    private static void write(ChannelWriter writer, Channel<?> channel) {
        Set<String> written = new HashSet<>();
        for (int transaction = 0; written.size() < STORIES; transaction++) {
            writer.begin();
            boolean fails = transaction % 4 == 3;
            for (int i = 0; i <= transaction % 9 && written.size() < STORIES; i++) {
                String id = (fails ? "failed-" : "story-") + transaction + "-" + i;
                writer.put(channel, id, value(channel, id));
                if (!fails) {
                    written.add(id);
                }
            }
            if (fails) {
                writer.abort();
            } else {
                writer.commit();
            }
        }
    }

    private static void writeRound(ChannelWriter writer, Channel<?> channel, int round) {
        writer.begin();
        for (int i = 0; i < 5; i++) {
            writer.put(channel, round + "-" + i, Stories.story(round + "-" + i));
        }
        writer.commit();
    }

    private static Object value(Channel<?> channel, String id) {
        return channel.name().endsWith("stories") ? Stories.story(id) : Stories.ofTopic(id);
    }

    private static List<String> keys(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).toList();
    }

    /** Of the story in an event, which both forms state first. */
    static String id(SseReader.Received event) {
        assertThat(event.name()).isEqualTo("story");
        Matcher matcher = FIRST_ID.matcher(event.data());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
