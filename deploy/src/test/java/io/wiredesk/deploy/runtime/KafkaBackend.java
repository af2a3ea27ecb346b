package io.wiredesk.deploy.runtime;

import io.wiredesk.schemas.Channel;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.kafka.KafkaContainer;

/**
 * THE broker of integration tests that need any broker ({@link KafkaBroker}), started once for all of them: give each test
 * a prefix of its own.
 *
 * <p>{@code KAFKA_IT_BACKEND} (environment or system property) chooses {@code auto}, {@code container} or {@code embedded},
 * see {@link BackendChoice}; the choice is printed.
 */
public final class KafkaBackend implements ParameterResolver {

    private static final String IMAGE = "apache/kafka:4.3.1";

    /**
     * The started broker; test classes share it.
     *
     * @param bootstrap {@code host:port} for clients
     */
    public record Broker(String bootstrap, Runnable stop) implements AutoCloseable {

        /** Creates channels as they are declared. */
        public void create(Channel<?>... channels) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
                new ChannelProvisioner(admin).provision(List.of(channels));
            }
        }

        @Override
        public void close() {
            stop.run();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Broker.class;
    }

    /** JUnit closes what is in the root's store when all tests are done. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(KafkaBackend.class))
                .getOrComputeIfAbsent(Broker.class, key -> start(), Broker.class);
    }

    private static Broker start() {
        BackendChoice choice = BackendChoice.of(
                mode(), () -> EngineProbe.look(EngineProbe.engine(System.getenv()), localName(System.getenv())));
        System.out.println("KAFKA_IT_BACKEND: " + choice);
        return switch (choice) {
            case BackendChoice.Container container -> startContainer();
            case BackendChoice.Embedded embedded -> startEmbedded();
        };
    }

    private static String mode() {
        String environment = System.getenv().getOrDefault("KAFKA_IT_BACKEND", "auto");
        return System.getProperty("KAFKA_IT_BACKEND", environment);
    }

    /** As Testcontainers will look for it. */
    private static String localName(Map<String, String> environment) {
        return environment.getOrDefault("TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX", "") + IMAGE;
    }

    private static Broker startContainer() {
        KafkaContainer container = new KafkaContainer(IMAGE);
        BrokerProperties.behaviour().forEach((key, value) -> container.withEnv(variable(key), value));
        container.start();
        return new Broker(container.getBootstrapServers(), container::stop);
    }

    /** How the image takes settings: {@code a.b} as {@code KAFKA_A_B}. */
    private static String variable(String key) {
        return "KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Broker startEmbedded() {
        Path dir = temporaryFolder();
        EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBroker.Settings(dir, 0));
        return new Broker(broker.bootstrap(), () -> {
            broker.close();
            delete(dir);
        });
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("wiredesk-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path dir) {
        try (Stream<Path> all = Files.walk(dir)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
