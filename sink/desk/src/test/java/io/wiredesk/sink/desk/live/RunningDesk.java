package io.wiredesk.sink.desk.live;

import static org.awaitility.Awaitility.await;

import io.helidon.webserver.WebServer;
import io.wiredesk.sink.desk.DeskSettings;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.testing.Served;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The live part of a desk behind its web server. */
record RunningDesk(LiveLine line, WebServer server, HttpClient client) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** When this returns, it follows Kafka. */
    static RunningDesk start(DeskSettings settings, Store store, LiveSettings live) {
        RunningDesk desk = started(settings, store, live);
        desk.awaitStream("/stream");
        return desk;
    }

    static RunningDesk started(DeskSettings settings, Store store, LiveSettings live) {
        LiveLine line = LiveLine.start(settings, store, live);
        WebServer server = WebServer.builder()
                .address(settings.address())
                .port(0)
                .shutdownHook(false)
                .routing(Served.routing(line.routes()))
                .build()
                .start();
        return new RunningDesk(line, server, HttpClient.newHttpClient());
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Whether there is such a stream. */
    boolean follows(String path) throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> response =
                client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode() == 200;
    }

    void awaitStream(String path) {
        await().atMost(PATIENCE).until(() -> follows(path));
    }

    /** An answer that ends. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    SseReader open(String path) throws IOException, InterruptedException {
        return SseReader.open(client, address(path), "");
    }

    SseReader open(String path, String lastEventId) throws IOException, InterruptedException {
        return SseReader.open(client, address(path), lastEventId);
    }

    @Override
    public void close() {
        line.close();
        server.stop();
        client.shutdownNow();
    }
}
