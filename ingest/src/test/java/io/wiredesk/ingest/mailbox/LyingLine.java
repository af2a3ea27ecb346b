package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A TCP proxy in front of a real server, which does to the bytes what a test wants: nothing, at first. */
final class LyingLine implements AutoCloseable {

    /** What becomes of bytes on their way. An {@link IOException} cuts the line. */
    interface Trick {
        String on(String bytes) throws IOException, InterruptedException;
    }

    static final Trick HONEST = bytes -> bytes;

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Trick fromServer = HONEST;
    private volatile Trick fromClient = HONEST;

    LyingLine(int target) {
        this.target = target;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    void fromServer(Trick trick) {
        fromServer = trick;
    }

    void fromClient(Trick trick) {
        fromClient = trick;
    }

    void honest() {
        fromServer = HONEST;
        fromClient = HONEST;
    }

    /** Cuts all lines there are. */
    void cut() {
        open.forEach(LyingLine::close);
    }

    /** Hangs up after so many more bytes, once the server says something; as often as wanted. */
    void cutAfter(String said, int bytes, int times) {
        AtomicInteger left = new AtomicInteger(times);
        fromServer(chunk -> {
            int at = chunk.indexOf(said);
            if (at < 0 || left.getAndDecrement() <= 0) {
                return chunk;
            }
            throw new Cut(chunk.substring(0, Math.min(chunk.length(), at + said.length() + bytes)));
        });
    }

    /** The first line on which the server says something says nothing any more after that; tells when. */
    void silentAfter(String said, CountDownLatch silent) {
        AtomicReference<@Nullable Thread> first = new AtomicReference<>();
        fromServer(chunk -> {
            if (first.get() == Thread.currentThread()) {
                closing.await();
            }
            if (chunk.contains(said) && first.compareAndSet(null, Thread.currentThread())) {
                silent.countDown();
            }
            return chunk;
        });
    }

    @Override
    public void close() {
        closing.countDown();
        cut();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What still goes through before the line is cut. */
    static final class Cut extends IOException {
        private static final long serialVersionUID = 1L;

        Cut(String last) {
            super(last);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                connections.incrementAndGet();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                thread(() -> pump(client, server, bytes -> fromClient.on(bytes)));
                thread(() -> pump(server, client, bytes -> fromServer.on(bytes)));
            } catch (IOException e) {
                // the target is down, or the test is over
            }
        }
    }

    private static void pump(Socket from, Socket to, Trick trick) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                try {
                    write(to, trick.on(new String(buffer, 0, count, StandardCharsets.ISO_8859_1)));
                } catch (Cut cut) {
                    write(to, String.valueOf(cut.getMessage()));
                    return;
                }
            }
        } catch (IOException e) {
            // cut, by a trick or by an end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Socket to, String bytes) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
    }

    private static void thread(Runnable work) {
        Thread.ofPlatform().daemon().name("lying-line").start(work);
    }
}
