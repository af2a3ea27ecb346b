package io.wiredesk.sink.desk.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** What one client is sent, on a thread of its own: what it has missed, then what comes. */
final class ClientStream {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final LiveChannel channel;
    private final CatchUp history;
    private final Client client;
    private final Duration heartbeat;
    private final OutputStream out;
    private Cursor cursor;
    private long number;
    private long lastWrite = System.nanoTime();

    ClientStream(
            LiveChannel channel, CatchUp history, Client client, Duration heartbeat, OutputStream out, Cursor start) {
        this.channel = channel;
        this.history = history;
        this.client = client;
        this.heartbeat = heartbeat;
        this.out = out;
        this.cursor = start;
    }

    /**
     * Goes on until the client is sent away or the channel deleted.
     *
     * @throws IOException if the client has gone or was cut off
     */
    void run() throws IOException, InterruptedException {
        channel.follow();
        try {
            greet();
            while (!client.isSentAway() && !channel.isClosed()) {
                step();
            }
        } finally {
            channel.unfollow();
        }
    }

    private void greet() throws IOException, InterruptedException {
        boolean isForeign = !cursor.channel().equals(channel.beginning().channel());
        boolean isBeyond = !isForeign && !channel.window().tip().reaches(cursor) && history.isBeyond(channel, cursor);
        if (isForeign || isBeyond) {
            cursor = channel.beginning();
        }
        write(Frames.hello(cursor));
        if (isForeign || isBeyond) {
            gap("the channel has been created anew since: all it holds follows");
        }
        flush();
    }

    private void step() throws IOException, InterruptedException {
        Window window = channel.window();
        if (!window.covers(cursor)) {
            catchUp();
            return;
        }
        List<Event> fresh = window.from(number);
        number = window.end();
        if (fresh.isEmpty()) {
            idle();
        } else {
            send(fresh);
        }
    }

    private void catchUp() throws IOException, InterruptedException {
        boolean gotOn = history.next(channel, cursor, untilHeartbeat(), this::send);
        if (!gotOn) {
            channel.await(number, AFTER_FAILURE);
        }
        beat();
    }

    private void send(CatchUp.Chunk chunk) throws IOException {
        if (chunk.lost()) {
            gap("what followed is kept no more: all that is kept follows");
        }
        send(chunk.events());
        cursor = chunk.reached();
    }

    private void send(List<Event> events) throws IOException {
        int sent = 0;
        for (Event event : events) {
            if (event.offset() > cursor.last(event.partition())) {
                cursor = cursor.at(event.partition(), event.offset());
                write(Frames.id(cursor));
                write(event.frame());
                sent++;
            }
        }
        if (sent > 0) {
            flush();
            client.sent(sent);
        }
    }

    private void gap(String why) throws IOException {
        write(Frames.gap(why));
    }

    private void idle() throws IOException {
        channel.await(number, untilHeartbeat());
        beat();
    }

    private void beat() throws IOException {
        if (untilHeartbeat().isZero()) {
            write(Frames.HEARTBEAT);
            flush();
        }
    }

    private Duration untilHeartbeat() {
        long left = heartbeat.toNanos() - (System.nanoTime() - lastWrite);
        return Duration.ofNanos(Math.max(0, left));
    }

    private void write(byte[] bytes) throws IOException {
        client.writing();
        out.write(bytes);
        client.written();
    }

    private void flush() throws IOException {
        client.writing();
        out.flush();
        client.written();
        lastWrite = System.nanoTime();
    }
}
