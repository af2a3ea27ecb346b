package io.wiredesk.sink.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Channel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kafka goes and comes back; clients stay. */
@Timeout(180)
class BrokerAwayTest {

    private static final LiveSettings LIVELY =
            new LiveSettings(10, Duration.ofMillis(50), Duration.ofSeconds(30), 100, 512 * 1024, Duration.ofSeconds(5));

    private TestBroker broker = TestBroker.start();

    @AfterEach
    void stop() throws Exception {
        broker.close();
        broker.deleteFolder();
    }

    @Test
    void a_stream_outlives_the_broker_and_goes_on_when_it_is_back() throws Exception {
        try (Installation installation = new Installation(broker.bootstrap(), "away.")) {
            Channel<?> stories = installation.channels().stories();
            RunningDesk desk = installation.desk(LIVELY);
            try (SseReader reader = desk.open("/stream")) {
                installation.writer().write(stories, "before", Stories.story("before"));
                assertThat(ResumeTest.id(reader.event())).isEqualTo("before");

                broker.close();
                assertThat(reader.line()).isEqualTo(":");
                assertThat(reader.line()).isEmpty();
                assertThat(reader.line()).isEqualTo(":");
                assertThat(desk.line().pipeline().at()).isNotNull();
                broker = broker.restarted();

                installation.writer().write(stories, "after", Stories.story("after"));
                assertThat(ResumeTest.id(reader.event())).isEqualTo("after");
            }
        }
    }
}
