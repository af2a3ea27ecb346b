package io.wiredesk.deploy.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * In front of a server: refuses every fourth connection and cuts every other one somewhere, though never more than two in
 * a row, as pauses grow with each failure.
 */
final class UnreliableProxy implements AutoCloseable {

    private static final int IN_A_ROW = 2;

    private final int target;
    private final Random random;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger cutInARow = new AtomicInteger();
    private volatile boolean calm;

    private UnreliableProxy(int target, Random random, ServerSocket socket) {
        this.target = target;
        this.random = random;
        this.socket = socket;
    }

    static UnreliableProxy start(int target, Random random) throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        UnreliableProxy proxy = new UnreliableProxy(target, random, socket);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on everything passes; what is open stays open. */
    void calm() {
        calm = true;
    }

    /** Connections refused or cut so far. */
    int cuts() {
        return cut.get();
    }

    private void cut() {
        cut.incrementAndGet();
        cutInARow.incrementAndGet();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> pass(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pass(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(client);
            boolean well = calm || cutInARow.get() >= IN_A_ROW;
            if (well) {
                cutInARow.set(0);
            } else if (random.nextInt(4) == 0) {
                cut();
                return;
            }
            long most = well || random.nextBoolean() ? Long.MAX_VALUE : 500 + random.nextInt(30_000);
            Thread.ofVirtual().start(() -> copy(client, server, Long.MAX_VALUE));
            copy(server, client, most);
        } catch (IOException e) {
            // either side has gone
        } finally {
            open.remove(client);
        }
    }

    private void copy(Socket from, Socket to, long most) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[4096];
            long copied = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int allowed = (int) Math.min(read, most - copied);
                out.write(buffer, 0, allowed);
                out.flush();
                copied += allowed;
                if (copied >= most) {
                    cut();
                    return;
                }
            }
        } catch (IOException e) {
            // either side has gone
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
