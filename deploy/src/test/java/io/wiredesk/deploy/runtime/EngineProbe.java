package io.wiredesk.deploy.runtime;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a container engine whether an image is there, without pulling and without a client: the engine's HTTP interface
 * answers {@code GET /images/<name>/json} with 200 or 404.
 */
final class EngineProbe {

    private EngineProbe() {}

    /** What a look at the engine found. */
    sealed interface Finding {
        record ImagePresent() implements Finding {}

        record Missing(String why) implements Finding {}
    }

    /** Where an engine may listen: {@code DOCKER_HOST}, else the first of the usual sockets that exists. */
    static Optional<URI> engine(Map<String, String> environment) {
        String configured = environment.get("DOCKER_HOST");
        if (configured != null) {
            return Optional.of(URI.create(configured));
        }
        return Stream.of(
                        Path.of("/var/run/docker.sock"),
                        Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/nowhere"), "docker.sock"),
                        Path.of(environment.getOrDefault("HOME", "/nowhere"), ".docker/run/docker.sock"))
                .filter(Files::exists)
                .findFirst()
                .map(path -> URI.create("unix://" + path));
    }

    static Finding look(Optional<URI> engine, String image) {
        if (engine.isEmpty()) {
            return new Finding.Missing("no container engine: no DOCKER_HOST, none of the usual sockets");
        }
        try {
            return switch (status(engine.get(), "/images/" + image + "/json")) {
                case 200 -> new Finding.ImagePresent();
                case 404 -> new Finding.Missing("no image " + image + " at " + engine.get());
                default -> new Finding.Missing("the container engine at " + engine.get() + " refuses to answer");
            };
        } catch (IOException | RuntimeException e) {
            return new Finding.Missing("no answer from the container engine at " + engine.get() + " (" + e + ")");
        }
    }

    private static int status(URI engine, String path) throws IOException {
        try (SocketChannel channel = SocketChannel.open(address(engine))) {
            String request = "GET " + path + " HTTP/1.0\r\nHost: engine\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer head = ByteBuffer.allocate("HTTP/1.1 200".length());
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // until the status is complete
            }
            List<String> words = List.of(new String(head.array(), StandardCharsets.US_ASCII).split(" "));
            return Integer.parseInt(words.getLast());
        }
    }

    private static SocketAddress address(URI engine) {
        return "unix".equals(engine.getScheme())
                ? UnixDomainSocketAddress.of(engine.getPath())
                : new InetSocketAddress(engine.getHost(), engine.getPort());
    }
}
