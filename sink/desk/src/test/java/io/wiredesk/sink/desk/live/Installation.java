package io.wiredesk.sink.desk.live;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.sink.desk.DeskSettings;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Channels on the tests' broker, and what is needed to write to them and to look into them. */
final class Installation implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final String bootstrap;
    private final Channels channels;
    private final Admin admin;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Runnable> opened = new CopyOnWriteArrayList<>();

    Installation(String bootstrap, String prefix) {
        this.bootstrap = bootstrap;
        this.channels = new Channels(prefix, 4);
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        channels.all().forEach(this::create);
    }

    Channels channels() {
        return channels;
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    Admin admin() {
        return admin;
    }

    /** A new topic's channel. */
    Channel<?> topic(String slug) {
        return create(channels.topic(slug));
    }

    private Channel<?> create(Channel<?> channel) {
        try {
            NewTopic topic = new NewTopic(channel.name(), Optional.of(channel.partitions()), Optional.empty())
                    .configs(channel.config());
            admin.createTopics(List.of(topic)).all().get();
            return channel;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void delete(Channel<?> channel) throws Exception {
        admin.deleteTopics(List.of(channel.name())).all().get();
    }

    RunningDesk desk() {
        return desk(LiveSettings.DEFAULT);
    }

    RunningDesk desk(LiveSettings live) {
        return opened(RunningDesk.start(settings(), new EmptyStore(), live));
    }

    DeskSettings settings() {
        return new DeskSettings(
                InetAddress.getLoopbackAddress(),
                0,
                Optional.empty(),
                "none",
                bootstrap,
                channels,
                channels.prefix() + "enrich",
                () -> "",
                meters);
    }

    ChannelWriter writer() {
        ChannelWriter writer = new ChannelWriter(bootstrap, channels.prefix() + opened.size());
        opened.add(writer::close);
        return writer;
    }

    private RunningDesk opened(RunningDesk desk) {
        opened.add(desk::close);
        return desk;
    }

    /** Everything committed, partition by partition. */
    List<ConsumerRecord<String, byte[]>> committed(Channel<?> channel) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = new KafkaClients(bootstrap).follower()) {
            for (int partition : IntStream.range(0, channel.partitions()).toArray()) {
                TopicPartition place = new TopicPartition(channel.name(), partition);
                consumer.assign(List.of(place));
                consumer.seekToBeginning(List.of(place));
                long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
                while (consumer.position(place) < end) {
                    consumer.poll(POLL).forEach(found::add);
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        opened.reversed().forEach(Runnable::run);
        admin.close();
    }
}
