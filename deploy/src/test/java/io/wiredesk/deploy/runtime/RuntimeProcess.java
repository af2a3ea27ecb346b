package io.wiredesk.deploy.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A child process to kill: {@code <folder> broker|connect|count}. Prints "ready" and how to reach it; stops in order when its
 * standard input ends.
 */
public final class RuntimeProcess {

    private RuntimeProcess() {}

    public static void main(String[] args) throws IOException {
        Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
        try (EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBroker.Settings(Path.of(args[0]), 0))) {
            say("broker", started);
            switch (args[1]) {
                case "broker" -> runUntilInputEnds(broker.bootstrap());
                case "connect" -> runConnect(broker.bootstrap(), started);
                default -> count(broker.bootstrap());
            }
        }
        System.out.println("closed");
    }

    private static void runConnect(String bootstrap, Instant started) throws IOException {
        var settings = new EmbeddedConnect.Settings(bootstrap, "w.", 0);
        try (EmbeddedConnect connect = EmbeddedConnect.start(settings)) {
            say("connect at " + connect.rest(), started);
            runUntilInputEnds(bootstrap);
        }
    }

    /** Says "counting" in the middle of it. */
    private static void count(String bootstrap) throws IOException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
                EmbeddedConnect connect = EmbeddedConnect.start(new EmbeddedConnect.Settings(bootstrap, "w.", 0))) {
            new AdminCalls(admin)
                    .tolerating(
                            TopicExistsException.class,
                            "create the channel",
                            it -> it.createTopics(List.of(new NewTopic("w.numbers", 1, (short) 1)))
                                    .all());
            connect.putConnector("count", CountingConnector.config("w.numbers", Integer.MAX_VALUE));
            Numbers.readCommitted(bootstrap, "w.numbers", 100);
            System.out.println("counting");
            runUntilInputEnds(bootstrap);
        }
    }

    private static void runUntilInputEnds(String bootstrap) throws IOException {
        System.out.println("ready " + bootstrap);
        while (System.in.read() >= 0) {
            // nothing to read: the end is the message
        }
    }

    private static void say(String part, Instant started) {
        long millis = Duration.between(started, Instant.now()).toMillis();
        System.out.println(part + " up after " + millis + " ms");
    }
}
