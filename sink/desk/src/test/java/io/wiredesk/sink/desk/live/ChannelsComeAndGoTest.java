package io.wiredesk.sink.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Channel;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Topics are created, retired and created again while people read; records expire. */
@ExtendWith(DeskBroker.class)
@Timeout(120)
class ChannelsComeAndGoTest {

    @Test
    void a_topic_that_is_not_there_is_not_found(Installation installation) throws Exception {
        RunningDesk desk = installation.desk();

        assertThat(desk.get("/topics/unheard-of/stream").statusCode()).isEqualTo(404);
        assertThat(desk.get("/topics/..%2F..%2Fetc/stream").statusCode()).isEqualTo(404);
    }

    @Test
    void a_topic_that_is_created_while_the_desk_runs_is_streamed(Installation installation) throws Exception {
        RunningDesk desk = installation.desk();
        Channel<?> channel = installation.topic("bridges");
        desk.awaitStream("/topics/bridges/stream");

        try (SseReader reader = desk.open("/topics/bridges/stream")) {
            installation.writer().write(channel, "b1", Stories.ofTopic("b1"));
            assertThat(ResumeTest.id(reader.event())).isEqualTo("b1");
        }
    }

    @Test
    void when_a_topic_is_retired_its_streams_end_and_a_new_one_of_that_name_begins_with_a_gap(Installation installation)
            throws Exception {
        Channel<?> channel = installation.topic("bridges");
        RunningDesk desk = installation.desk();
        desk.awaitStream("/topics/bridges/stream");
        ChannelWriter writer = installation.writer();
        String resume;
        try (SseReader reader = desk.open("/topics/bridges/stream")) {
            writer.write(channel, "b1", Stories.ofTopic("b1"));
            assertThat(ResumeTest.id(reader.event())).isEqualTo("b1");
            resume = reader.lastEventId();
            installation.delete(channel);
            assertThat(reader.next()).isNull();
        }
        assertThat(desk.get("/topics/bridges/stream").statusCode()).isEqualTo(404);

        installation.topic("bridges");
        installation.writer().write(channel, "b2", Stories.ofTopic("b2"));
        desk.awaitStream("/topics/bridges/stream");

        try (SseReader reader = desk.open("/topics/bridges/stream", resume)) {
            assertThat(reader.event().name()).isEqualTo("gap");
            assertThat(ResumeTest.id(reader.event())).isEqualTo("b2");
        }
    }

    @Test
    void where_retention_was_faster_than_the_client_a_gap_is_told_and_what_is_kept_follows(Installation installation)
            throws Exception {
        Channel<?> channel = installation.topic("bridges");
        ChannelWriter writer = installation.writer();
        for (String id : List.of("b0", "b1", "b2", "b3")) {
            writer.write(channel, id, Stories.ofTopic(id));
        }
        RunningDesk desk = installation.desk();
        desk.awaitStream("/topics/bridges/stream");
        String first = idOf(installation, channel, 0);
        installation
                .admin()
                .deleteRecords(Map.of(new TopicPartition(channel.name(), 0), RecordsToDelete.beforeOffset(4)))
                .all()
                .get();

        try (SseReader reader = desk.open("/topics/bridges/stream", first)) {
            assertThat(reader.event().name()).isEqualTo("gap");
            assertThat(ResumeTest.id(reader.event())).isEqualTo("b2");
            assertThat(ResumeTest.id(reader.event())).isEqualTo("b3");
        }
    }

    @Test
    void a_resume_point_that_no_desk_can_have_given_begins_with_a_gap(Installation installation) throws Exception {
        Channel<?> channel = installation.topic("bridges");
        installation.writer().write(channel, "b0", Stories.ofTopic("b0"));
        RunningDesk desk = installation.desk();
        desk.awaitStream("/topics/bridges/stream");

        try (SseReader reader = desk.open("/topics/bridges/stream", idOf(installation, channel, 1_000_000))) {
            assertThat(reader.event().name()).isEqualTo("gap");
            assertThat(ResumeTest.id(reader.event())).isEqualTo("b0");
        }
    }

    @Test
    void a_forgotten_story_is_told_by_its_id(Installation installation) throws Exception {
        RunningDesk desk = installation.desk();

        try (SseReader reader = desk.open("/stream")) {
            installation.writer().write(installation.channels().stories(), "gone", null);
            assertThat(reader.event())
                    .extracting(SseReader.Received::name, SseReader.Received::data)
                    .containsExactly("forget", "{\"id\":\"gone\"}");
        }
    }

    @Test
    void what_is_no_story_is_passed_over(Installation installation) throws Exception {
        Channel<?> channel = installation.topic("bridges");
        RunningDesk desk = installation.desk();
        desk.awaitStream("/topics/bridges/stream");
        ChannelWriter writer = installation.writer();

        try (SseReader reader = desk.open("/topics/bridges/stream")) {
            writer.write(channel, "odd", Map.of("data", "\n\nevent: forged"));
            writer.write(channel, "fine", Stories.ofTopic("fine"));
            assertThat(ResumeTest.id(reader.event())).isEqualTo("fine");
        }
    }

    private static String idOf(Installation installation, Channel<?> channel, long offset) throws Exception {
        var description = installation
                .admin()
                .describeTopics(List.of(channel.name()))
                .topicNameValues()
                .values()
                .iterator()
                .next()
                .get();
        return Cursor.beginning(description.topicId(), 1).at(0, offset).toString();
    }
}
