package io.wiredesk.deploy.bench;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.runtime.ChannelProvisioner;
import io.wiredesk.enrich.EnrichApp;
import io.wiredesk.enrich.EnrichClient;
import io.wiredesk.enrich.EnrichSettings;
import io.wiredesk.enrich.Pools;
import io.wiredesk.enrich.Rehearsal;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.enrich.tag.NewsTopics;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.NewsTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** Channels of their own for one application, with the topics that come with wiredesk defined. */
record BenchLine(String bootstrap, Path folder, Channels channels) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static final List<NewsTopic> TOPICS = NewsTopics.builtIn();

    static BenchLine make(String bootstrap, Path folder, String name) {
        Channels channels = new Channels(name + ".", Channels.DEFAULT_EDITION_PARTITIONS);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            new ChannelProvisioner(admin)
                    .provision(Stream.concat(
                                    channels.all().stream(),
                                    TOPICS.stream()
                                            .filter(NewsTopic::stream)
                                            .map(topic -> channels.topic(topic.slug())))
                            .toList());
        }
        try (ChannelWriter writer = writer(bootstrap)) {
            TOPICS.forEach(topic -> writer.put(channels.topics(), topic.slug(), topic));
        }
        return new BenchLine(bootstrap, folder.resolve(name), channels);
    }

    static ChannelWriter writer(String bootstrap) {
        return new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system());
    }

    void put(Edition edition, ChannelWriter writer) {
        writer.put(channels, edition, Map.of());
    }

    String applicationId() {
        return channels.prefix() + "enrich";
    }

    /** As in production. */
    LineApp enrich() {
        return LineApp.of(EnrichApp.start(client(), settings()));
    }

    private LineApp start(LineStep step, Rehearsal rehearsal) {
        return switch (step) {
            case IDENTITY -> IdentityApp.start(client(), channels);
            case HOLLOW -> LineApp.of(EnrichApp.startHollow(client(), settings(), rehearsal));
            case ENRICH -> enrich();
            case JSOUP, SPLIT -> throw new IllegalArgumentException(step + " needs no Kafka");
        };
    }

    private EnrichClient client() {
        return new EnrichClient(bootstrap, applicationId(), folder, 1, 1, Map.of());
    }

    private EnrichSettings settings() {
        return new EnrichSettings(channels, Pools.ONE, DedupSettings.DEFAULT);
    }

    /** All editions lie there when the application starts; ends when what it makes of the last one is committed. */
    Sample sample(LineStep step, List<Edition> editions, Rehearsal rehearsal) throws InterruptedException {
        try (ChannelWriter writer = writer(bootstrap)) {
            editions.forEach(edition -> put(edition, writer));
        }
        long results = step == LineStep.IDENTITY ? editions.size() : rehearsal.stories();
        System.gc(); // the last application's garbage is not this one's
        try (LineApp app = start(step, rehearsal);
                CommittedRecords committed = new CommittedRecords(channels.stories(), bootstrap)) {
            app.requireRunning();
            Usage.forgetPeak();
            Usage before = Usage.now();
            committed.await(results, PATIENCE);
            Usage after = Usage.now();
            return new Sample(editions.size(), after.wallSince(before), after.cpuSince(before), Usage.peakHeap());
        }
    }
}
