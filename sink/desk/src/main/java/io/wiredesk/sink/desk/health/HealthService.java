package io.wiredesk.sink.desk.health;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.store.SourceTrouble;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoreUnavailable;
import io.wiredesk.sink.desk.web.Answer;
import io.wiredesk.sink.desk.web.Documents;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /health}: all that is known; {@code /health/live}: whether the process answers; {@code /health/ready}: whether it
 * can answer what people ask. 503 only where it cannot: a source that fails is no reason to restart anything.
 */
public final class HealthService implements HttpService {

    private final Store store;
    private final Supplier<PipelineView> pipeline;
    private final InstantSource clock;
    private final LagTrend lag = new LagTrend();

    public HealthService(Store store, Supplier<PipelineView> pipeline) {
        this(store, pipeline, InstantSource.system());
    }

    HealthService(Store store, Supplier<PipelineView> pipeline, InstantSource clock) {
        this.store = store;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        new Documents(rules)
                .at("/health", told(() -> sources().and(line())))
                .at("/health/live", told(Health::up))
                .at("/health/ready", told(this::stored));
    }

    private static Handler told(Supplier<Health> look) {
        return (request, response) -> {
            Health health = look.get();
            response.status(health.status() == Health.Status.DOWN ? 503 : 200);
            Answer.momentary("application/json", Json.bytes(health)).send(request, response);
        };
    }

    private Health stored() {
        try {
            store.nextOffset("", 0);
            return Health.up();
        } catch (StoreUnavailable e) {
            return Health.down(String.valueOf(e.getMessage()));
        }
    }

    private Health sources() {
        try {
            List<SourceStatus> all = store.sources();
            long troubled = all.stream().filter(SourceTrouble::in).count();
            return troubled == 0
                    ? Health.up()
                    : Health.degraded(troubled + " of " + all.size() + " sources need somebody; see /sources");
        } catch (StoreUnavailable e) {
            return Health.down(String.valueOf(e.getMessage()));
        }
    }

    private Health line() {
        Long waiting = pipeline.get().lag();
        if (waiting == null) {
            return Health.degraded(
                    "Kafka does not say how far enrich is: it cannot be reached, or has not been asked yet");
        }
        return lag.grows(waiting, clock.instant())
                ? Health.degraded(waiting + " records wait for enrich, and they become more")
                : Health.up();
    }
}
