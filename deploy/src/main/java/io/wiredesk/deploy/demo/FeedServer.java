package io.wiredesk.deploy.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes feeds on the loopback address. A feed shows its newest entries only, one file at a time: it moves on to the
 * next as soon as its reader confirms, by asking for what changed since, to have the last.
 */
final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<byte[]>> feeds = new ConcurrentHashMap<>();

    private FeedServer(HttpServer server) {
        this.server = server;
    }

    /** Starts on any free port. */
    static FeedServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FeedServer feeds = new FeedServer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", feeds::answer);
            server.start();
            return feeds;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve the demo's feeds", e);
        }
    }

    /** Where it listens, {@code host:port}. */
    String authority() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    URI address(Newsletter newsletter) {
        return URI.create("http://" + authority() + path(newsletter));
    }

    /** Opens a feed that has no entries yet. */
    void open(Newsletter newsletter) {
        String title = newsletter.title().replace("&", "&amp;");
        publish(newsletter, "<rss version=\"2.0\"><channel><title>" + title + "</title></channel></rss>");
    }

    void publish(Newsletter newsletter, String document) {
        feeds.computeIfAbsent(path(newsletter), path -> new CopyOnWriteArrayList<>())
                .add(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(Newsletter newsletter) {
        return "/" + newsletter.id() + "." + newsletter.ending();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<byte[]> files = feeds.getOrDefault(exchange.getRequestURI().getPath(), List.of());
            if (files.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            int read = read(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", tag(Math.min(read + 1, files.size())));
            if (read >= files.size()) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = files.get(read);
            exchange.getResponseHeaders().set("Content-Type", type(body));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String tag(int file) {
        return "\"" + file + "\"";
    }

    /** How many files its reader has, as far as the server can tell. */
    private static int read(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.matches("\"\\d{1,3}\"")
                ? Integer.parseInt(ifNoneMatch.substring(1, ifNoneMatch.length() - 1))
                : 0;
    }

    private static String type(byte[] document) {
        return document[0] == '{' ? "application/feed+json" : "application/xml; charset=utf-8";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
