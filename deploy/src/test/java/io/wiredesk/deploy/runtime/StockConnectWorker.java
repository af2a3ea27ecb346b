package io.wiredesk.deploy.runtime;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Kafka's own Connect worker as a process of its own, with Kafka's own jars and settings: of ours it has the two plugin
 * archives, unpacked into its {@code plugin.path}. Spoken to through its REST interface.
 */
final class StockConnectWorker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ChildJvm process;
    private final URI rest;
    private final HttpClient http;

    private StockConnectWorker(ChildJvm process, URI rest) {
        this.process = process;
        this.rest = rest;
        this.http = HttpClient.newHttpClient();
    }

    /** Starts it; when this returns it takes connectors. */
    static StockConnectWorker start(String bootstrap, Path folder) throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        unzip(Path.of(fromBuild("plugin.ingest")), plugins);
        unzip(Path.of(fromBuild("plugin.sink")), plugins);
        URI rest = URI.create("http://127.0.0.1:" + LoopbackPorts.choose(0).broker());
        Path settings = folder.resolve("connect-distributed.properties");
        try (var out = Files.newBufferedWriter(settings)) {
            settings(bootstrap, rest, plugins).store(out, null);
        }
        ChildJvm process =
                ChildJvm.start(classPath(), "org.apache.kafka.connect.cli.ConnectDistributed", settings.toString());
        StockConnectWorker worker = new StockConnectWorker(process, rest);
        await("the Connect worker")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> worker.get("/connectors").isArray());
        return worker;
    }

    /** As Kafka ships them, but for one broker instead of three, exactly-once sources and our plugins. */
    private static Properties settings(String bootstrap, URI rest, Path plugins) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "bootstrap.servers", bootstrap,
                "listeners", rest.toString(),
                "plugin.path", plugins.toString(),
                "plugin.discovery", "service_load",
                "exactly.once.source.support", "enabled",
                "group.id", "stock-connect",
                "key.converter", "org.apache.kafka.connect.json.JsonConverter",
                "value.converter", "org.apache.kafka.connect.json.JsonConverter"));
        for (String storage : new String[] {"config", "offset", "status"}) {
            settings.put(storage + ".storage.topic", "stock-connect-" + storage);
            settings.put(storage + ".storage.replication.factor", "1");
        }
        return settings;
    }

    /** What Kafka itself ships. */
    static String classPath() {
        return fromBuild("stock.connect.classpath");
    }

    private static String fromBuild(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(rest.resolve(path)).build());
    }

    /** Creates a connector. */
    void put(String name, Map<String, String> config) throws IOException, InterruptedException {
        JsonNode created = answer(HttpRequest.newBuilder(rest.resolve("/connectors/" + name + "/config"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(Json.bytes(config)))
                .build());
        if (!created.path("name").asText().equals(name)) {
            throw new AssertionError("the worker refused " + name + ": " + created);
        }
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        return Json.read(http.send(request, BodyHandlers.ofByteArray()).body(), JsonNode.class);
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path file = folder.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
