package io.wiredesk.sink.desk.api;

import io.helidon.webserver.http.HttpRules;
import io.wiredesk.sink.desk.web.Answer;
import io.wiredesk.sink.desk.web.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What the API is, for programs: OpenAPI 3.1, and the published JSON Schemas of the records it refers to. */
final class Descriptions {

    static final List<String> RECORDS = List.of("story", "membership", "cluster", "news-topic", "source-status");

    private Descriptions() {}

    static void routing(HttpRules rules) {
        serve(rules, "/api/openapi.yaml", "application/yaml", "/io/wiredesk/sink/desk/api/openapi.yaml");
        for (String name : RECORDS) {
            serve(
                    rules,
                    "/api/schemas/" + name + ".json",
                    "application/schema+json",
                    "/wiredesk/schemas/" + name + ".schema.json");
        }
    }

    private static void serve(HttpRules rules, String path, String mediaType, String resource) {
        Answer answer = Answer.document(mediaType, bytes(resource));
        new Documents(rules).at(path, answer::send);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(Descriptions.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
