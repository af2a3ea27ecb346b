package io.wiredesk.deploy.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own that serves feeds from many hosts, {@code 127.1.0.x}: so the pacing of requests to one host is what
 * it would be on the web, and the server's work is not counted as the poller's. Ends with its standard input.
 */
public final class FeedFarm {

    /** Of 10,000 feeds, each serves 40. */
    private static final int HOSTS = 250;

    private static final int ENTRIES = 15;
    private static final String TEXT = "<p>" + "What the council said about the bridge, and why. ".repeat(25) + "</p>";

    private final ConcurrentHashMap<Integer, AtomicInteger> visits = new ConcurrentHashMap<>();

    private FeedFarm() {}

    /** Serves until its input ends; says its port first. */
    public static void main(String[] arguments) throws IOException {
        int port = new FeedFarm().serve();
        System.out.println(port);
        while (System.in.read() >= 0) {
            // the end is the message
        }
        System.exit(0);
    }

    /** Where a feed is. */
    static String address(int feed, int port) {
        return "http://" + host(feed % HOSTS) + ":" + port + "/" + feed;
    }

    private static String host(int number) {
        return "127.1.0." + (1 + number);
    }

    private int serve() throws IOException {
        Executor threads = Executors.newVirtualThreadPerTaskExecutor();
        List<HttpServer> servers = new ArrayList<>();
        int port = 0;
        for (int host = 0; host < HOSTS; host++) {
            HttpServer server = HttpServer.create(new InetSocketAddress(host(host), port), 1_000);
            port = server.getAddress().getPort();
            server.createContext("/", this::answer);
            server.setExecutor(threads);
            servers.add(server);
        }
        servers.forEach(HttpServer::start);
        return port;
    }

    /** In a hundred feeds: 20 have news each time, 4 are slow, 3 fail, 1 hangs up; the rest has not changed. */
    private void answer(HttpExchange exchange) throws IOException {
        int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        int visit = visits.computeIfAbsent(feed, f -> new AtomicInteger()).incrementAndGet();
        switch (feed % 100) {
            case 10, 30, 50 -> status(exchange, 500);
            case 70 -> exchange.close();
            case 5, 25, 45, 65 -> {
                pause(2_000 + feed % 3_000);
                document(exchange, feed, 0);
            }
            default -> document(exchange, feed, feed % 5 == 4 ? visit : 0);
        }
    }

    private static void document(HttpExchange exchange, int feed, int version) throws IOException {
        try (exchange) {
            String etag = "\"" + feed + "-" + version + "\"";
            exchange.getResponseHeaders().add("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = rss(feed, version).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String rss(int feed, int version) {
        StringBuilder rss = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed ")
                .append(feed)
                .append("</title><link>https://feed")
                .append(feed)
                .append(".example/</link><description>d</description>");
        for (int entry = version; entry > version - ENTRIES; entry--) {
            String name = feed + "/" + (ENTRIES + entry);
            rss.append("<item><guid>")
                    .append(name)
                    .append("</guid><title>Entry ")
                    .append(name);
            rss.append("</title><link>https://feed")
                    .append(feed)
                    .append(".example/")
                    .append(ENTRIES + entry);
            rss.append("</link><description><![CDATA[").append(TEXT).append("]]></description></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
