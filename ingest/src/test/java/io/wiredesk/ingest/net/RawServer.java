package io.wiredesk.ingest.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback that sends the very bytes it is told to, right or wrong, and then hangs up. */
final class RawServer implements AutoCloseable {

    /** What a path answers, byte for byte. */
    interface Page {
        void answer(Socket client, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    final AtomicInteger connections = new AtomicInteger();

    /** The head of every request: its first line and its headers. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    RawServer(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** From now on a path (or, for a proxy, whatever stands in its place) answers like this. */
    RawServer at(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    RawServer at(String path, String head, byte[] body) {
        return at(path, (client, out) -> {
            out.write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
            out.write("\r\n\r\n".getBytes(ISO_8859_1));
            out.write(body);
        });
    }

    RawServer at(String path, String head) {
        return at(path, head + "\nContent-Length: 0", new byte[0]);
    }

    RawServer ok(String path, String body) {
        return at(path, "HTTP/1.1 200 OK\nContent-Length: " + body.length(), body.getBytes(ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // closed, or a client that does not like us
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            if (head.isEmpty()) {
                return;
            }
            requests.add(head.toString());
            String target = head.toString().split(" ", 3)[1];
            ByteArrayOutputStream unknown = new ByteArrayOutputStream();
            unknown.writeBytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1));
            pages.getOrDefault(target, (c, out) -> unknown.writeTo(out)).answer(client, client.getOutputStream());
            client.shutdownOutput();
            in.transferTo(Writer.nullWriter()); // until the client hangs up: closing earlier would reset
        } catch (IOException e) {
            // the client has had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
