package io.wiredesk.deploy.line;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A real web server with pages that change as a test goes on. */
public final class WebServer implements AutoCloseable {

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    private WebServer(HttpServer server) {
        this.server = server;
    }

    /** On any free port of loopback. */
    public static WebServer start() throws IOException {
        WebServer web = new WebServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        web.server.createContext("/", exchange -> {
            byte[] page = web.pages
                    .getOrDefault(exchange.getRequestURI().getPath(), "")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.server.start();
        return web;
    }

    /** Puts a page there and gives its address. */
    public String serve(String path, String content) {
        pages.put(path, content);
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
