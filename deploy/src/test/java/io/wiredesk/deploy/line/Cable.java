package io.wiredesk.deploy.line;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Lies between a browser and a desk, and breaks: in the middle of whatever passes. */
final class Cable implements AutoCloseable {

    private static final int LEAST = 8_000;
    private static final int MORE = 24_000;

    private final int desk;
    private final ServerSocket end;
    private final Random random = new Random(20260731);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger breaks = new AtomicInteger();
    private volatile boolean worn;

    private Cable(int desk, ServerSocket end) {
        this.desk = desk;
        this.end = end;
    }

    static Cable to(URI desk) throws IOException {
        Cable cable = new Cable(desk.getPort(), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(cable::accept);
        return cable;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + end.getLocalPort() + "/");
    }

    /** From now on no connection outlives some thousand bytes; those that are open break at once. */
    void wear() {
        worn = true;
        open.forEach(Cable::close);
    }

    /** Connections made from now on hold. */
    void mend() {
        worn = false;
    }

    /** How often it broke while something passed. */
    int breaks() {
        return breaks.get();
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket browser = end.accept();
                Thread.ofVirtual().start(() -> join(browser));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void join(Socket browser) {
        try (browser;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), desk)) {
            open.add(browser);
            Thread.ofVirtual().start(() -> passOn(browser, server));
            pass(server, browser, worn ? LEAST + random.nextInt(MORE) : Long.MAX_VALUE);
        } catch (IOException e) {
            // either end has gone
        } finally {
            open.remove(browser);
        }
    }

    private static void passOn(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // either end has gone
        }
    }

    private void pass(Socket from, Socket to, long most) throws IOException {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[4096];
        long left = most;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int passed = (int) Math.min(read, left);
            to.getOutputStream().write(buffer, 0, passed);
            left -= passed;
            if (left == 0) {
                breaks.incrementAndGet();
                return;
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it has gone already
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        open.forEach(Cable::close);
    }
}
