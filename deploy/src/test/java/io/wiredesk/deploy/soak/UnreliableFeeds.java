package io.wiredesk.deploy.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Feeds on hosts of their own, {@code 127.2.0.x}, that answer every other request wrongly, though never more than two in
 * a row: pauses double with each failure, and the end of the books would be hours away.
 */
final class UnreliableFeeds implements AutoCloseable {

    private static final Fault[] FAULTS = Fault.values();
    private static final int IN_A_ROW = 2;

    private final Random random;
    private final List<PublishedFeed> feeds = new ArrayList<>();
    private final List<ServerSocket> sockets = new ArrayList<>();
    private final Map<PublishedFeed, Integer> wrong = new ConcurrentHashMap<>();
    private final Map<Fault, Integer> answered = new ConcurrentHashMap<>(new EnumMap<>(Fault.class));
    private volatile boolean calm;

    private UnreliableFeeds(Random random) {
        this.random = random;
    }

    static UnreliableFeeds start(int number, Random random) throws IOException {
        UnreliableFeeds all = new UnreliableFeeds(random);
        int port = 0;
        for (int i = 0; i < number; i++) {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.2.0." + (i + 1)), port), 100);
            port = socket.getLocalPort();
            all.sockets.add(socket);
            PublishedFeed feed = new PublishedFeed(i);
            all.feeds.add(feed);
            Thread.ofVirtual().start(() -> all.accept(socket, feed));
        }
        return all;
    }

    List<String> addresses() {
        return sockets.stream()
                .map(socket ->
                        "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/feed")
                .toList();
    }

    /** One more entry in a third of the feeds, now and then an edit. */
    void publish() {
        for (PublishedFeed feed : feeds) {
            if (chance(3)) {
                feed.publish();
            } else if (chance(10)) {
                feed.edit(random);
            }
        }
    }

    /** From now on they behave. */
    void calm() {
        calm = true;
    }

    /** Of all entries: title and newest words. */
    Map<String, String> published() {
        Map<String, String> all = new TreeMap<>();
        feeds.forEach(feed -> all.putAll(feed.entries()));
        return all;
    }

    Map<Fault, Integer> answered() {
        return new TreeMap<>(answered);
    }

    private void accept(ServerSocket socket, PublishedFeed feed) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection, feed));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection, PublishedFeed feed) {
        try (connection) {
            String validator = validator(connection);
            OutputStream out = connection.getOutputStream();
            Fault fault = next(feed);
            answered.merge(fault, 1, Integer::sum);
            if (fault == Fault.NONE && feed.etag().equals(validator)) {
                Fault.head(out, "304 Not Modified", "ETag: " + validator);
            } else {
                fault.answer(feed, out, random);
            }
            out.flush();
        } catch (IOException e) {
            // the client has gone: its right
        }
    }

    private Fault next(PublishedFeed feed) {
        boolean well = calm || chance(2) || wrong.getOrDefault(feed, 0) >= IN_A_ROW;
        Fault fault = well ? Fault.NONE : FAULTS[random.nextInt(FAULTS.length)];
        wrong.put(feed, fault == Fault.NONE ? 0 : wrong.getOrDefault(feed, 0) + 1);
        return fault;
    }

    /** What the client has already; empty if nothing. */
    private static String validator(Socket connection) throws IOException {
        BufferedReader request =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String validator = "";
        for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {
            if (line.regionMatches(true, 0, "If-None-Match:", 0, 14)) {
                validator = line.substring(14).strip();
            }
        }
        return validator;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }
}
