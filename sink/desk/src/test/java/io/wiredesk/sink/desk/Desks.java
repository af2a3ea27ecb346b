package io.wiredesk.sink.desk;

import io.helidon.webserver.http.HttpService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wiredesk.schemas.Channels;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.store.Store;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Desks over given stores, on a free port of loopback. */
public final class Desks {

    private static final PipelineView NOTHING =
            new PipelineView(List.of(), null, null, null, List.of(), 0, Instant.EPOCH);

    private Desks() {}

    public static Desk open(Store store, Supplier<PipelineView> pipeline, HttpService... services) {
        return Desk.start(settings(InetAddress.getLoopbackAddress(), null), store, pipeline, List.of(services));
    }

    public static Desk locked(Store store, String token) {
        return Desk.start(settings(InetAddress.getLoopbackAddress(), token), store, () -> NOTHING, List.of());
    }

    public static DeskSettings settings(InetAddress address, @Nullable String token) {
        return new DeskSettings(
                address,
                0,
                Optional.ofNullable(token),
                "jdbc:sqlite::memory:",
                "localhost:1",
                new Channels(Channels.DEFAULT_PREFIX, 1),
                "enrich",
                () -> "wiredesk_up 1\n",
                new SimpleMeterRegistry());
    }
}
