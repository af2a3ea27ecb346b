package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Prints editions at an even pace, each in a transaction of its own, and dates each with the moment it is printed. */
final class SteadyPress implements Runnable, AutoCloseable {

    private static final int PUBLICATIONS = 40;
    private static final int WORDS = 60;

    private static final String[] STEMS = {
        "harbour", "bridge", "market", "orchard", "railway", "council", "museum", "glacier", "satellite", "violin",
        "vaccine", "election", "reactor", "library", "festival", "verdict", "pension", "battery", "orchestra", "drought"
    };

    private final Channels channels;
    private final int storiesEach;
    private final Duration pause;
    private final Producer<String, byte[]> producer;
    private final ChannelWriter writer;
    private final Random random = new Random(20260731);
    private int printed;
    private volatile boolean closed;

    SteadyPress(String bootstrap, Channels channels, int storiesEach, Duration pause) {
        this.channels = channels;
        this.storiesEach = storiesEach;
        this.pause = pause;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "transactional.id", "press", "compression.type", "zstd"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        this.writer = new ChannelWriter(producer, InstantSource.system());
    }

    @Override
    public void run() {
        try (producer) {
            for (long next = System.nanoTime(); !closed; next += pause.toNanos()) {
                while (System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                print();
            }
        }
    }

    private void print() {
        producer.beginTransaction();
        writer.put(channels, edition(printed++, Instant.now()), Map.of());
        producer.commitTransaction();
    }

    private Edition edition(int number, Instant now) {
        String publication = "press-" + number % PUBLICATIONS;
        String html = IntStream.range(0, storiesEach)
                .mapToObj(i -> "<h2><a href=\"https://" + publication + ".example/" + number + "/" + i + "\">"
                        + words(8) + "</a></h2><p>" + words(WORDS) + ".</p>")
                .collect(Collectors.joining("\n", "<html><body><h1>" + publication + "</h1>", "</body></html>"));
        Edition.Body body = new Edition.Body("text/html", html);
        String title = "Letter " + number;
        return new Edition(
                Ids.edition(publication, title),
                new Publication(publication, publication, null),
                new Edition.Source("feed", "press"),
                title,
                title,
                null,
                now,
                now,
                null,
                "en",
                body,
                null,
                Map.of(),
                Ids.contentHash(title, body, null));
    }

    /** Words that nobody else prints, so that each story is news. */
    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> STEMS[random.nextInt(STEMS.length)]
                        + (random.nextInt(3) == 0 ? String.format(Locale.ROOT, " %06x", random.nextInt(1 << 24)) : ""))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        closed = true;
    }
}
