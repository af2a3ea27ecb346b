package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.runtime.EngineProbe.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineProbeTest {

    private static final String IMAGE = "apache/kafka:4.3.1";

    @TempDir
    Path dir;

    @Test
    void without_an_engine_it_says_so() {
        assertThat(why(Optional.empty())).startsWith("no container engine");
    }

    @Test
    void a_socket_nobody_listens_on_any_more_is_dead() throws IOException {
        Path socket = dir.resolve("dead.sock");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
        }

        assertThat(socket).exists();
        assertThat(why(Optional.of(URI.create("unix://" + socket))))
                .startsWith("no answer")
                .contains("dead.sock");
    }

    @Test
    void a_closed_port_is_dead_too() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(why(Optional.of(URI.create("tcp://127.0.0.1:" + port)))).startsWith("no answer");
    }

    @Test
    void an_engine_without_the_image_is_not_asked_to_pull_it() throws Exception {
        assertThat(askEngineThatAnswers("HTTP/1.1 404 Not Found"))
                .isEqualTo(new Finding.Missing("no image " + IMAGE + " at unix://" + dir.resolve("engine.sock")));
    }

    @Test
    void an_engine_that_has_the_image_is_good() throws Exception {
        assertThat(askEngineThatAnswers("HTTP/1.1 200 OK")).isEqualTo(new Finding.ImagePresent());
    }

    @Test
    void the_environment_names_the_engine() {
        assertThat(EngineProbe.engine(Map.of("DOCKER_HOST", "tcp://engine:2375")))
                .contains(URI.create("tcp://engine:2375"));
    }

    private static String why(Optional<URI> engine) {
        return ((Finding.Missing) EngineProbe.look(engine, IMAGE)).why();
    }

    private Finding askEngineThatAnswers(String statusLine) throws Exception {
        Path socket = dir.resolve("engine.sock");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            Thread answering = Thread.ofVirtual().start(() -> answerOnce(engine, statusLine));
            Finding finding = EngineProbe.look(Optional.of(URI.create("unix://" + socket)), IMAGE);
            answering.join();
            return finding;
        }
    }

    private static void answerOnce(ServerSocketChannel engine, String statusLine) {
        try (SocketChannel client = engine.accept()) {
            client.read(ByteBuffer.allocate(1024));
            client.write(ByteBuffer.wrap((statusLine + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
