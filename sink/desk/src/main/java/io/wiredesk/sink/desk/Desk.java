package io.wiredesk.sink.desk;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.wiredesk.sink.desk.api.ApiService;
import io.wiredesk.sink.desk.health.HealthService;
import io.wiredesk.sink.desk.live.LiveLine;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.page.FollowService;
import io.wiredesk.sink.desk.page.LoginService;
import io.wiredesk.sink.desk.page.PageService;
import io.wiredesk.sink.desk.page.Views;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.Stores;
import io.wiredesk.sink.desk.syndication.SyndicationService;
import io.wiredesk.sink.desk.web.Answer;
import io.wiredesk.sink.desk.web.Assets;
import io.wiredesk.sink.desk.web.BareErrors;
import io.wiredesk.sink.desk.web.Documents;
import io.wiredesk.sink.desk.web.Doorkeeper;
import io.wiredesk.sink.desk.web.Errors;
import io.wiredesk.sink.desk.web.Farewell;
import io.wiredesk.sink.desk.web.KnownHosts;
import io.wiredesk.sink.desk.web.OwnForms;
import io.wiredesk.sink.desk.web.SecurityHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** One running desk. */
public final class Desk implements AutoCloseable {

    /** Nobody sends the desk more than a small form. */
    private static final long MAX_FORM_BYTES = 64 * 1024;

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final WebServer server;
    private final DeskSettings settings;
    private final List<Runnable> closes;

    private Desk(WebServer server, DeskSettings settings, List<Runnable> closes) {
        this.server = server;
        this.settings = settings;
        this.closes = closes;
    }

    /**
     * Starts a desk; it answers at once, even before the store is there.
     *
     * @throws IllegalArgumentException if it would listen on more than loopback without a token
     * @throws IllegalStateException if the address or port cannot be had
     */
    public static Desk start(DeskSettings settings) {
        requireToken(settings);
        Store store = Stores.open(settings.store());
        LiveLine live = LiveLine.start(settings, store);
        List<HttpService> services = List.of(
                live.routes(),
                new ApiService(store),
                new SyndicationService(store),
                new HealthService(store, live::pipeline));
        List<Runnable> closes = List.of(live::close, store::close);
        try {
            return new Desk(serve(settings, store, live::pipeline, services), settings, closes);
        } catch (RuntimeException e) {
            closes.forEach(Runnable::run);
            throw e;
        }
    }

    /** Over this store and this pipeline, with these services beside the pages. */
    static Desk start(DeskSettings settings, Store store, Supplier<PipelineView> pipeline, List<HttpService> services) {
        requireToken(settings);
        return new Desk(serve(settings, store, pipeline, services), settings, List.of());
    }

    private static void requireToken(DeskSettings settings) {
        if (!settings.address().isLoopbackAddress() && settings.token().isEmpty()) {
            throw new IllegalArgumentException("the desk would listen on "
                    + settings.address().getHostAddress() + " without a token: set one, or stay on 127.0.0.1");
        }
    }

    private static WebServer serve(
            DeskSettings settings, Store store, Supplier<PipelineView> pipeline, List<HttpService> services) {
        Assets assets = new Assets();
        Views views = new Views(assets);
        HttpRouting.Builder routes = HttpRouting.builder();
        guard(settings, views, routes);
        routes.register(assets, new FollowService());
        new Documents(routes)
                .at("/metrics", (request, response) -> metrics(settings).send(request, response));
        services.forEach(routes::register);
        routes.register(new PageService(store, pipeline, views, Clock.system(ZoneId.systemDefault())));
        WebServer server = WebServer.builder()
                .address(settings.address())
                .port(settings.port())
                .shutdownHook(false)
                .maxPayloadSize(MAX_FORM_BYTES)
                .directHandlers(BareErrors.handlers())
                .routing(routes)
                .build()
                .start();
        if (!server.isRunning()) { // why, it only logs
            throw new IllegalStateException("the desk cannot listen on " + settings.address() + ":" + settings.port());
        }
        return server;
    }

    private static Answer metrics(DeskSettings settings) {
        return Answer.momentary(PROMETHEUS_TEXT, settings.metrics().get().getBytes(StandardCharsets.UTF_8));
    }

    /** Who may come in, in the order it is asked; an error on the way has the headers already. */
    private static void guard(DeskSettings settings, Views views, HttpRouting.Builder routes) {
        routes.addFilter(new Farewell());
        routes.addFilter(new SecurityHeaders());
        new Errors(views::trouble).register(routes);
        if (settings.address().isLoopbackAddress()) {
            routes.addFilter(new KnownHosts());
        }
        routes.addFilter(new OwnForms());
        settings.token().ifPresent(secret -> {
            Doorkeeper door = new Doorkeeper(secret, Clock.systemUTC());
            routes.addFilter(door).register(new LoginService(door, views));
        });
    }

    /** Where it can be opened. */
    public URI address() {
        return URI.create("http://" + host() + ":" + server.port() + "/");
    }

    private String host() {
        String host = settings.address().getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Ends the streams, then the server under them. */
    @Override
    public void close() {
        closes.forEach(Runnable::run);
        server.stop();
    }
}
