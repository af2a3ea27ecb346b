package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.config.Nearest;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows stories as they come. Ctrl-C simply ends it: it has joined no group and holds nothing open. */
@Command(
        name = "tail",
        description = "Show stories as they come: time, publication, headline, topics, link. Ctrl-C ends it.")
final class Tail implements Callable<Integer> {

    @ParentCommand
    Wiredesk wiredesk;

    @Mixin
    InstanceOptions instance;

    @Spec
    CommandSpec spec;

    @Option(names = "--topic", paramLabel = "SLUG", description = "Only the stories of one topic.")
    @Nullable
    String topic;

    @Option(
            names = "--json",
            description = "One JSON object a line: a Story, with --topic its story and first membership.")
    boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many stories.")
    @Nullable
    Long limit;

    private From from = new From.Latest(10);

    /** Two words, as in {@code --from latest 20}, are welcome. */
    @Option(
            names = "--from",
            arity = "1..2",
            paramLabel = "PLACE",
            description = "Where to start: " + From.USAGE + "; default: latest 10.")
    void startAt(String[] words) {
        try {
            from = From.parse(String.join(" ", words));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Integer call() {
        Instance at = instance.in(wiredesk.common.config());
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            if (topic == null) {
                show(at.channels().stories(), story -> story, consumer);
            } else {
                show(topicChannel(topic, at.channels(), consumer), TopicStory::story, consumer);
            }
        }
        return ExitCode.DONE;
    }

    private <V> void show(Channel<V> channel, Function<V, Story> story, Consumer<String, byte[]> consumer) {
        Function<V, String> line =
                json ? Json::line : value -> StoryLine.of(story.apply(value), ZoneId.systemDefault());
        long most = Optional.ofNullable(limit).orElse(Long.MAX_VALUE);
        LinePrinter<V> printer = new LinePrinter<>(
                channel,
                line,
                most,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        new ChannelTail(consumer).follow(channel, from, printer::print);
    }

    /** Only channels that exist: whoever writes a definition creates its channel. */
    private static Channel<TopicStory> topicChannel(String slug, Channels channels, Consumer<String, byte[]> consumer) {
        List<String> known = consumer.listTopics().keySet().stream()
                .flatMap(name -> channels.slugOf(name).stream())
                .sorted()
                .toList();
        if (known.contains(slug)) {
            return channels.topic(slug);
        }
        throw CommandFailure.input("no topic \"" + Words.oneLine(slug) + "\" has a channel; "
                + Words.instead(Nearest.to(slug, known), "there are " + String.join(", ", known)));
    }
}
