package io.wiredesk.sink.desk;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.wiredesk.sink.desk.api.ApiService;
import io.wiredesk.sink.desk.health.HealthService;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.Stores;
import io.wiredesk.sink.desk.syndication.SyndicationService;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** One running desk. */
public final class Desk implements AutoCloseable {

    /** Nobody looks at the line yet. */
    private static final PipelineView UNSEEN =
            new PipelineView(List.of(), null, null, null, List.of(), 0, Instant.EPOCH);

    private final WebServer server;
    private final DeskSettings settings;
    private final Store store;

    private Desk(WebServer server, DeskSettings settings, Store store) {
        this.server = server;
        this.settings = settings;
        this.store = store;
    }

    /**
     * Starts a desk; it answers at once, even before the store is there.
     *
     * @throws IllegalArgumentException if it would listen on more than loopback without a token
     */
    public static Desk start(DeskSettings settings) {
        if (!settings.address().isLoopbackAddress() && settings.token().isEmpty()) {
            throw new IllegalArgumentException("the desk would listen on "
                    + settings.address().getHostAddress() + " without a token: set one, or stay on 127.0.0.1");
        }
        Store store = Stores.open(settings.store());
        HttpRouting.Builder routes = HttpRouting.builder();
        routes.register(new ApiService(store));
        routes.register(new SyndicationService(store));
        routes.register(new HealthService(store, () -> UNSEEN));
        routes.get(
                "/metrics",
                (request, response) -> response.send(settings.metrics().get()));
        WebServer server = WebServer.builder()
                .address(settings.address())
                .port(settings.port())
                .shutdownHook(false)
                .routing(routes)
                .build()
                .start();
        return new Desk(server, settings, store);
    }

    /** Where it can be opened. */
    public URI address() {
        return URI.create("http://" + host() + ":" + server.port() + "/");
    }

    private String host() {
        String host = settings.address().getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    @Override
    public void close() {
        server.stop();
        store.close();
    }
}
