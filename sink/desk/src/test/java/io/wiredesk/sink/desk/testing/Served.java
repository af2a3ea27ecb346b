package io.wiredesk.sink.desk.testing;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.wiredesk.sink.desk.web.Errors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Services on a real server, and a client. */
public final class Served implements AutoCloseable {

    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(WebServer server) {
        this.server = server;
    }

    public static Served of(HttpService... services) {
        return new Served(WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .shutdownHook(false)
                .routing(routing(services))
                .build()
                .start());
    }

    /** These services, with what answers what they throw. */
    public static HttpRouting.Builder routing(HttpService... services) {
        HttpRouting.Builder routes = HttpRouting.builder();
        new Errors(trouble -> trouble.title().getBytes(StandardCharsets.UTF_8)).register(routes);
        for (HttpService service : services) {
            routes.register(service);
        }
        return routes;
    }

    /** Without a slash at the end. */
    public String address() {
        return "http://localhost:" + server.port();
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Asks for the headers only. */
    public HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).HEAD().build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop();
    }
}
