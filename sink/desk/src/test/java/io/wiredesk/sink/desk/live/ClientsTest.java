package io.wiredesk.sink.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.schemas.Channel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many clients at a time, some of which behave badly. */
@ExtendWith(DeskBroker.class)
@Timeout(120)
class ClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONG = 200_000;
    private static final int STORIES = 60;

    @Test
    void a_client_that_takes_nothing_delays_nobody_is_cut_off_and_may_resume(Installation installation)
            throws Exception {
        Channel<?> channel = installation.topic("harbours");
        RunningDesk desk = installation.desk(limits(100, Duration.ofSeconds(2), Duration.ofSeconds(15)));
        desk.awaitStream("/topics/harbours/stream");
        ChannelWriter writer = installation.writer();

        try (Socket stalled = stalled(desk.address("/topics/harbours/stream"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> others = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                SseReader reader = desk.open("/topics/harbours/stream");
                others.add(threads.submit(() -> ids(reader, STORIES)));
            }
            for (int i = 0; i < STORIES; i++) {
                writer.write(channel, "s" + i, Stories.ofTopic(Stories.story("s" + i, "x".repeat(LONG))));
            }
            for (Future<List<String>> other : others) {
                assertThat(other.get()).hasSize(STORIES).doesNotHaveDuplicates();
            }
            await().atMost(PATIENCE).until(() -> count(installation, "wiredesk.desk.dropped") == 1);
            assertThat(stalled.isConnected()).isTrue();
        }
    }

    @Test
    void a_client_that_reads_slowly_gets_everything_though_the_window_has_long_moved_on(Installation installation)
            throws Exception {
        Channel<?> channel = installation.topic("harbours");
        RunningDesk desk = installation.desk(limits(100, Duration.ofSeconds(30), Duration.ofSeconds(15)));
        desk.awaitStream("/topics/harbours/stream");
        ChannelWriter writer = installation.writer();

        try (SseReader reader = desk.open("/topics/harbours/stream")) {
            for (int i = 0; i < STORIES; i++) {
                writer.write(channel, "s" + i, Stories.ofTopic(Stories.story("s" + i, "x".repeat(LONG))));
            }
            assertThat(ids(reader, STORIES)).hasSize(STORIES).doesNotHaveDuplicates();
        }
    }

    @Test
    void silence_is_filled_with_heartbeats(Installation installation) throws Exception {
        RunningDesk desk = installation.desk(limits(100, Duration.ofSeconds(30), Duration.ofMillis(50)));

        try (SseReader reader = desk.open("/stream")) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                lines.add(String.valueOf(reader.line()));
            }
            assertThat(lines.subList(2, 7)).containsExactly("", ":", "", ":", "");
        }
    }

    @Test
    void streams_are_neither_stored_nor_buffered_on_their_way(Installation installation) throws Exception {
        RunningDesk desk = installation.desk();

        try (SseReader reader = desk.open("/stream")) {
            assertThat(reader.response().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream; charset=utf-8"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("x-accel-buffering", List.of("no"));
        }
    }

    @Test
    void who_comes_when_the_desk_is_full_is_told_when_to_come_back(Installation installation) throws Exception {
        RunningDesk desk = installation.desk(limits(2, Duration.ofSeconds(30), Duration.ofMillis(20)));
        await().atMost(PATIENCE).until(() -> clients(installation) == 0);

        try (SseReader first = desk.open("/stream");
                SseReader second = desk.open("/stream")) {
            var refused = desk.get("/stream");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(first.line()).isEqualTo(second.line());
        }

        await().atMost(PATIENCE).until(() -> clients(installation) == 0);
        assertThat(desk.follows("/stream")).isTrue();
    }

    @Test
    void a_resume_point_that_is_none_is_refused(Installation installation) throws Exception {
        RunningDesk desk = installation.desk();

        for (String hostile : List.of("1", "abc-1", "../../etc/passwd", "a".repeat(5000), "0123456789012345678901-1")) {
            assertThat(desk.get("/stream", "Last-Event-ID", hostile).statusCode())
                    .as(hostile)
                    .isEqualTo(400);
        }
        assertThat(desk.get("/stream?lastEventId=%0d%0aevent:x").statusCode()).isEqualTo(400);
    }

    @Test
    void when_the_desk_stops_streams_end_whole(Installation installation) throws Exception {
        RunningDesk desk = installation.desk();

        try (SseReader reader = desk.open("/stream")) {
            desk.line().close();
            assertThat(reader.next()).isNull();
        }
        assertThat(clients(installation)).isZero();
        assertThat(desk.get("/stream").statusCode()).isEqualTo(503);
    }

    @Test
    void a_desk_without_kafka_says_so(Installation installation) throws Exception {
        var settings = installation.settings();
        var nowhere = new io.wiredesk.sink.desk.DeskSettings(
                settings.address(),
                0,
                settings.token(),
                "none",
                "127.0.0.1:1",
                settings.channels(),
                settings.enrichGroup(),
                settings.metrics(),
                settings.meters());
        try (RunningDesk desk = RunningDesk.started(nowhere, new EmptyStore(), LiveSettings.DEFAULT)) {
            var refused = desk.get("/stream");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(desk.line().pipeline().flows()).isEmpty();
        }
    }

    private static LiveSettings limits(int clients, Duration write, Duration heartbeat) {
        return new LiveSettings(clients, heartbeat, write, 5, 512 * 1024, Duration.ofSeconds(5));
    }

    private static double count(Installation installation, String meter) {
        return installation.meters().get(meter).counter().count();
    }

    private static double clients(Installation installation) {
        return installation.meters().get("wiredesk.desk.clients").gauge().value();
    }

    private static List<String> ids(SseReader reader, int count) throws IOException {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            ids.add(ResumeTest.id(reader.event()));
        }
        return ids;
    }

    /** Asks for a stream and never reads a byte of it. */
    private static Socket stalled(URI address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream()
                .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
