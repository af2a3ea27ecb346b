package io.wiredesk.sink.desk;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;

/** One running desk. */
public final class Desk implements AutoCloseable {

    private final WebServer server;
    private final DeskSettings settings;

    private Desk(WebServer server, DeskSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts a desk; it answers at once, even before the store is there.
     *
     * @throws IllegalArgumentException if it would listen on more than loopback without a token
     * @throws IllegalStateException if the address or port cannot be had
     */
    public static Desk start(DeskSettings settings) {
        if (!settings.address().isLoopbackAddress() && settings.token().isEmpty()) {
            throw new IllegalArgumentException("the desk would listen on "
                    + settings.address().getHostAddress() + " without a token: set one, or stay on 127.0.0.1");
        }
        HttpRouting.Builder routes = HttpRouting.builder();
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
        if (!server.isRunning()) { // why, it only logs
            throw new IllegalStateException("the desk cannot listen on " + settings.address() + ":" + settings.port());
        }
        return new Desk(server, settings);
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
    }
}
