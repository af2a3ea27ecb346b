package io.wiredesk.deploy.line;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Publishes newsletters by mail, three stories each, and entries of a feed; a fifth of the entries copies a mail's story. */
final class Publisher implements AutoCloseable {

    private static final List<String> WORDS = List.of(
            "council",
            "bridge",
            "orchard",
            "engine",
            "violin",
            "glacier",
            "market",
            "lantern",
            "senate",
            "reactor",
            "museum",
            "pigeon",
            "tunnel",
            "harvest",
            "satellite",
            "verdict",
            "carnival",
            "pipeline",
            "ferry",
            "archive",
            "drought",
            "stadium",
            "bakery",
            "parliament",
            "volcano",
            "library",
            "tractor",
            "festival",
            "embassy",
            "quarry");

    private final Path mails;
    private final Random random;
    private final HttpServer server;
    private final Set<String> headlines = Collections.synchronizedSet(new HashSet<>());
    private final List<String> entries = Collections.synchronizedList(new ArrayList<>());
    private final List<String> texts = new ArrayList<>();
    private int number;

    private Publisher(Path mails, Random random, HttpServer server) {
        this.mails = mails;
        this.random = random;
        this.server = server;
    }

    static Publisher start(Path mails, Random random) throws IOException {
        Files.createDirectories(mails);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Publisher publisher = new Publisher(mails, random, server);
        server.createContext("/feed.xml", publisher::serve);
        server.start();
        return publisher;
    }

    Path mails() {
        return mails;
    }

    String feed() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
    }

    /** Of all that was published so far. */
    Set<String> headlines() {
        return Set.copyOf(headlines);
    }

    void publish(int newsletters, int feedEntries) throws IOException {
        for (int i = 0; i < newsletters; i++) {
            mail();
        }
        for (int i = 0; i < feedEntries; i++) {
            entry(i % 5 == 0);
        }
    }

    private void mail() throws IOException {
        int id = ++number;
        String body = story() + "\r\n\r\n\r\n" + story() + "\r\n\r\n\r\n" + story() + "\r\n";
        Path draft = Files.writeString(mails.resolveSibling("draft"), """
                From: The Lindow Letter <letter@lindow.example>\r
                To: reader@home.example\r
                Subject: Issue %d\r
                Message-ID: <%d@lindow.example>\r
                Date: Mon, 2 Nov 2026 07:00:00 +0000\r
                List-Id: The Lindow Letter <letter.lindow.example>\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                %s""".formatted(id, id, body));
        Files.move(draft, mails.resolve("issue-" + id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void entry(boolean copy) {
        int id = ++number;
        String headline = "Feed number " + id + " on the " + word() + " and the " + word();
        headlines.add(headline);
        String text = copy ? texts.get(random.nextInt(texts.size())) : text();
        entries.add("<item><guid>g" + id + "</guid><title>" + headline + "</title><description>" + text
                + "</description><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate></item>");
    }

    private String story() {
        String headline = "Story number " + ++number + " tells of the " + word() + " by the " + word() + ".";
        headlines.add(headline);
        String text = text();
        texts.add(text);
        return headline + " " + text + " [Lindow Wire]";
    }

    /** Random enough that no two are alike; a third of them is about a harbour. */
    private String text() {
        StringBuilder text = new StringBuilder("On the way");
        for (int i = 0; i < 30; i++) {
            text.append(' ').append(word());
        }
        return text.append(random.nextInt(3) == 0 ? " in the harbour." : " in the hills.")
                .toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] feed = ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Hill Feed</title>"
                        + "<link>https://hill.example/</link><description>d</description>"
                        + String.join("", entries.reversed()) + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(200, feed.length);
        exchange.getResponseBody().write(feed);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
