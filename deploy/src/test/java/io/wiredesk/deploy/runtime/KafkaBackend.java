package io.wiredesk.deploy.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.kafka.KafkaContainer;

/**
 * THE broker of integration tests that need any broker, started once for all of them: give each test a prefix of its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final KafkaBackend KAFKA = new KafkaBackend();
 * }</pre>
 *
 * {@code KAFKA_IT_BACKEND} (environment or system property) chooses {@code auto}, {@code container} or {@code embedded};
 * the choice is printed.
 */
public final class KafkaBackend implements BeforeAllCallback {

    private static final String IMAGE = "apache/kafka:4.3.1";

    private Optional<Running> running = Optional.empty();

    /** A started broker. */
    private record Running(String bootstrap, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    /** {@code host:port} for clients. */
    public String bootstrap() {
        return running.orElseThrow().bootstrap();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = Optional.of(context.getRoot()
                .getStore(ExtensionContext.Namespace.create(KafkaBackend.class))
                .getOrComputeIfAbsent(Running.class, key -> start(), Running.class));
    }

    private static Running start() {
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

    private static Running startContainer() {
        KafkaContainer container = new KafkaContainer(IMAGE);
        BrokerProperties.behaviour().forEach((key, value) -> container.withEnv(variable(key), value));
        container.start();
        return new Running(container.getBootstrapServers(), container::stop);
    }

    /** How the image takes settings: {@code a.b} as {@code KAFKA_A_B}. */
    private static String variable(String key) {
        return "KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Running startEmbedded() {
        Path dir = temporaryFolder();
        EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBroker.Settings(dir, 0));
        return new Running(broker.bootstrap(), () -> {
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
