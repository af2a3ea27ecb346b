package io.wiredesk.sink.desk.health;

import static io.wiredesk.sink.desk.testing.Samples.MORNING;
import static io.wiredesk.sink.desk.testing.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.SourceStatus.Outcome;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.Stores;
import io.wiredesk.sink.desk.testing.Served;
import io.wiredesk.sink.desk.testing.StoreWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthServiceTest {

    @TempDir
    Path folder;

    private volatile Instant now = MORNING;
    private volatile @Nullable Long lag = 0L;
    private Store store;
    private Served desk;

    @BeforeEach
    void serve() {
        store = Stores.open("jdbc:sqlite:" + folder.resolve("news.db"));
        desk = Served.of(new HealthService(store, this::pipeline, () -> now));
    }

    @AfterEach
    void close() {
        desk.close();
        store.close();
    }

    private PipelineView pipeline() {
        return new PipelineView(List.of(), lag, null, null, List.of(), 0, now);
    }

    @Test
    void all_is_well() {
        StoreWriter.at(folder.resolve("news.db"))
                .put(source("a", Outcome.UPDATED, 0))
                .close();
        assertHealth(desk.get("/health"), 200, "{\"status\":\"up\",\"reasons\":[]}");
        assertThat(desk.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void without_a_store_it_is_down_but_lives() {
        HttpResponse<String> answer = desk.get("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"down\"", "there is no store");
        assertThat(desk.get("/health/ready").statusCode()).isEqualTo(503);
        assertHealth(desk.get("/health/live"), 200, "{\"status\":\"up\",\"reasons\":[]}");
    }

    @Test
    void sources_in_trouble_are_for_somebody_to_look_at() {
        StoreWriter.at(folder.resolve("news.db"))
                .put(source("a", Outcome.FAILED, 3), source("b", Outcome.UPDATED, 0))
                .close();
        assertHealth(
                desk.get("/health"),
                200,
                "{\"status\":\"degraded\",\"reasons\":[\"1 of 2 sources need somebody; see /sources\"]}");
    }

    @Test
    void kafka_out_of_reach_is_said() {
        StoreWriter.at(folder.resolve("news.db")).close();
        lag = null;
        assertThat(desk.get("/health").body()).contains("degraded", "Kafka does not say");
    }

    @Test
    void a_lag_that_keeps_growing_is_said_but_not_one_that_is_worked_off() {
        StoreWriter.at(folder.resolve("news.db")).close();
        assertThat(after(0, 5_000)).contains("\"up\"");
        assertThat(after(120, 9_000)).as("not for long").contains("\"up\"");
        assertThat(after(300, 9_500)).contains("degraded", "9500 records wait for enrich");
        assertThat(after(301, 4_000)).as("less than there ever was").contains("\"up\"");
        assertThat(after(700, 800)).as("few").contains("\"up\"");
        assertThat(after(1_400, 900)).as("few").contains("\"up\"");
    }

    private String after(long seconds, long waiting) {
        now = MORNING.plusSeconds(seconds);
        lag = waiting;
        return desk.get("/health").body();
    }

    private static void assertHealth(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }
}
