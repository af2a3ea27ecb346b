package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code asyncapi.yaml} describes the channels as {@link Channels} declares them, no more and no fewer. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = document();
    private static final List<JsonNode> DESCRIBED =
            DOCUMENT.path("channels").valueStream().toList();
    private static final Channels CHANNELS = new Channels(Channels.DEFAULT_PREFIX, Channels.DEFAULT_EDITION_PARTITIONS);

    /** The channel of a topic whose slug is still to be filled in. */
    private static final Channel<?> TOPIC = CHANNELS.topic("{slug}");

    static List<Channel<?>> declared() {
        return Stream.concat(CHANNELS.all().stream(), Stream.of(TOPIC)).toList();
    }

    @Test
    void every_channel_is_described_and_every_described_channel_exists() {
        assertThat(DESCRIBED)
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(
                        declared().stream().map(Channel::name).toList());
    }

    @ParameterizedTest
    @MethodSource("declared")
    void partitions_and_configuration_are_those_of_the_channel(Channel<?> channel) {
        JsonNode binding = described(channel).path("bindings").path("kafka");
        assertThat(binding.path("bindingVersion").asText()).isEqualTo("0.5.0");
        assertThat(binding.path("partitions").asInt()).isEqualTo(channel.partitions());
        assertThat(configuration(binding.path("topicConfiguration"))).isEqualTo(new TreeMap<>(channel.config()));
    }

    @ParameterizedTest
    @MethodSource("declared")
    void keys_and_values_are_those_of_the_channel(Channel<?> channel) {
        JsonNode message = message(channel);
        JsonNode binding = message.path("bindings").path("kafka");
        assertThat(binding.path("bindingVersion").asText()).isEqualTo("0.5.0");
        assertThat(binding.path("key").path("type").asText()).isEqualTo("string");
        assertThat(binding.path("key").path("description").asText()).isEqualTo(channel.keyed());
        if (channel.type() == byte[].class) {
            assertThat(message.path("contentType").asText()).isEqualTo("application/octet-stream");
        } else {
            assertThat(message.path("name").asText()).isEqualTo(channel.type().getSimpleName());
            assertThat(payload(message).path("$id").asText()).isEqualTo(JsonSchemas.id(channel.type()));
        }
    }

    @ParameterizedTest
    @MethodSource("declared")
    void headers_are_those_that_are_written(Channel<?> channel) {
        JsonNode headers = resolved(message(channel).path("headers"));

        assertThat(names(headers.path("properties")))
                .containsExactlyInAnyOrderElementsOf(written(channel, "feed").keySet());
        assertThat(headers.path("required").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(written(channel, null).keySet());
    }

    /** With all headers there can be, or without those that need not be. */
    private static Map<String, byte[]> written(Channel<?> channel, @Nullable String format) {
        return channel.type() == byte[].class
                ? new DeadLetter("split", "why", "wiredesk.editions", 0, 0, "replay", format).headers()
                : CloudEvent.headers(channel.type(), "/wiredesk", "key", new byte[0], Instant.EPOCH);
    }

    @Test
    void a_topic_channel_has_its_slug_for_a_parameter() {
        assertThat(names(described(TOPIC).path("parameters"))).containsExactly("slug");
    }

    @Test
    void every_channel_is_used_by_an_operation() {
        assertThat(DOCUMENT.path("operations").valueStream().map(operation -> resolved(operation.path("channel"))))
                .containsExactlyInAnyOrderElementsOf(DESCRIBED);
    }

    private static JsonNode described(Channel<?> channel) {
        return DESCRIBED.stream()
                .filter(described -> described.path("address").asText().equals(channel.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not described: " + channel.name()));
    }

    private static JsonNode message(Channel<?> channel) {
        return resolved(
                described(channel).path("messages").valueStream().findFirst().orElseThrow());
    }

    private static JsonNode payload(JsonNode message) {
        JsonNode payload = message.path("payload");
        assertThat(payload.path("schemaFormat").asText()).isEqualTo("application/schema+json;version=draft-2020-12");
        return read(payload.path("schema").path("$ref").asText());
    }

    /** Kafka writes lists with commas and everything as text. */
    private static Map<String, String> configuration(JsonNode described) {
        return described
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, property -> text(property.getValue()), (a, b) -> b, TreeMap::new));
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                : value.asText();
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode resolved(JsonNode reference) {
        return DOCUMENT.at(reference.path("$ref").asText().substring(1));
    }

    private static JsonNode document() {
        return read("asyncapi.yaml");
    }

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(Path.of(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
