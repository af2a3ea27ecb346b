package io.wiredesk.deploy.bench;

import io.wiredesk.enrich.EnrichClient;
import io.wiredesk.schemas.Channels;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** Copies editions to another channel with the settings of enrich: what Kafka Streams costs when nothing is done. */
final class IdentityApp implements LineApp {

    private final KafkaStreams streams;
    private final CountDownLatch running = new CountDownLatch(1);

    private IdentityApp(KafkaStreams streams) {
        this.streams = streams;
    }

    static IdentityApp start(EnrichClient client, Channels channels) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        channels.editions().name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read"))
                .to(
                        channels.stories().name(),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("write"));
        IdentityApp app = new IdentityApp(new KafkaStreams(builder.build(), client.properties(channels)));
        app.streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                app.running.countDown();
            }
        });
        app.streams.start();
        return app;
    }

    @Override
    public boolean awaitRunning(Duration patience) throws InterruptedException {
        return running.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(30));
    }
}
