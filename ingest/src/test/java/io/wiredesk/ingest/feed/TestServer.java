package io.wiredesk.ingest.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real web server on the loopback that answers every path as it is told. */
final class TestServer implements AutoCloseable {

    /** What a path answers. */
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();

    TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    String address(String path) {
        return "http://" + authority() + path;
    }

    String authority() {
        return "127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What the n-th request said under a header's name. */
    List<String> header(int request, String name) {
        return requests.get(request).getOrDefault(name, List.of());
    }

    List<String> lastHeader(String name) {
        return header(requests.size() - 1, name);
    }

    /** From now on the path answers like this. */
    void at(String path, Page page) {
        try {
            server.removeContext(path);
        } catch (IllegalArgumentException e) {
            // its first page
        }
        server.createContext(path, exchange -> {
            requests.add(Map.copyOf(exchange.getRequestHeaders()));
            try (exchange) {
                page.answer(exchange);
            }
        });
    }

    static Page page(int status, String body, String... headers) {
        return page(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Page page(int status, byte[] body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Answers with validators, and 304 to whoever has them already. */
    static Page validated(String body, String etag) {
        return exchange -> {
            boolean known = List.of(etag).equals(exchange.getRequestHeaders().get("If-None-Match"));
            page(known ? 304 : 200, known ? "" : body, "ETag", etag).answer(exchange);
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
