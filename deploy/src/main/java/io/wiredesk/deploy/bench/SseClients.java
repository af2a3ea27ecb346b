package io.wiredesk.deploy.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Thousands of clients of live streams in one thread. */
final class SseClients implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int SMALL = 4 * 1024;
    private static final long SELECT_MS = 100;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final byte[] bytes = new byte[BUFFER];
    private final List<SseClient> clients = new ArrayList<>();
    private final List<SocketChannel> sockets = new ArrayList<>();
    private final SseClient.Listener listener;
    private @Nullable IOException failure;

    SseClients(SseClient.Listener listener) throws IOException {
        this.listener = listener;
    }

    List<SseClient> all() {
        return clients;
    }

    /** One that reads as fast as it can. */
    void add(URI stream) throws IOException {
        SseClient client = new SseClient(listener);
        clients.add(client);
        SocketChannel socket = connect(stream, BUFFER);
        socket.configureBlocking(false);
        socket.register(selector, SelectionKey.OP_READ, client);
    }

    /** One that asks for the stream and never reads it. */
    void addStalled(URI stream) throws IOException {
        connect(stream, SMALL);
    }

    private SocketChannel connect(URI stream, int receiveBuffer) throws IOException {
        SocketChannel socket = SocketChannel.open();
        sockets.add(socket);
        socket.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
        socket.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
        String request = "GET " + stream.getRawPath() + " HTTP/1.1\r\nHost: " + stream.getAuthority()
                + "\r\nAccept: text/event-stream\r\n\r\n";
        ByteBuffer line = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) {
            socket.write(line);
        }
        return socket;
    }

    boolean areGreeted() {
        return clients.stream().allMatch(SseClient::isGreeted);
    }

    /**
     * Reads what comes.
     *
     * @throws IOException if a stream ends, or its desk refuses it
     */
    void read(Instant until, BooleanSupplier isEnough) throws IOException {
        while (Instant.now().isBefore(until) && !isEnough.getAsBoolean()) {
            selector.select(this::read, SELECT_MS);
            if (failure != null) {
                throw failure;
            }
        }
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            int count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                failure = new IOException("the desk has ended a stream");
                key.cancel();
            } else {
                buffer.flip().get(bytes, 0, count);
                ((SseClient) key.attachment()).received(bytes, count, Instant.now());
            }
        } catch (IOException e) {
            failure = e;
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel socket : sockets) {
            socket.close();
        }
        selector.close();
    }
}
