package io.wiredesk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.testing.SharedCorpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Held against what another mail parser (mail-parser, Rust) is known to read in its own hostile test mails. */
class MailCorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, int[]> agreement = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void reads_what_another_parser_reads() throws IOException {
        for (Path mail : mails(SharedCorpora.folder("hostile/mail/mail-parser/resources/eml"))) {
            JsonNode expected = JSON.readTree(expectation(mail).toFile());
            try {
                compare(mail.getFileName().toString(), expected, MimeReader.read(Files.readAllBytes(mail)));
            } catch (Unreadable e) {
                count(mail + " refused: " + e.why(), "read", false);
            }
        }
        report(Map.of("subject", 0.95, "from", 0.98, "name", 0.97, "html", 0.96, "text", 0.82, "attachments", 0.78));
    }

    @Test
    void reads_senders_and_subjects_as_another_parser_does() throws IOException {
        Path folder = SharedCorpora.folder("hostile/mail/mail-parser/resources");
        for (JsonNode field : JSON.readTree(folder.resolve("address.json").toFile())) {
            String from = field.get("header").asText();
            if (from.contains("mailto:") || from.contains("://")) {
                continue; // a List- field
            }
            Optional<Sender> sender = MimeHeadersOnly.of("From:" + from).flatMap(MailAddresses::sender);
            count(
                    from,
                    "field-from",
                    Optional.of(field.findPath("address").asText("")).filter(a -> !a.equals("null")),
                    sender.map(Sender::address));
            count(
                    from,
                    "field-name",
                    Optional.of(
                                    field.findPath("addresses").isMissingNode()
                                            ? field.findPath("name").asText("")
                                            : field.findPath("addresses")
                                                    .findPath("name")
                                                    .asText(""))
                            .filter(a -> !a.equals("null")),
                    sender.map(Sender::name));
        }
        for (JsonNode field : JSON.readTree(folder.resolve("unstructured.json").toFile())) {
            String subject = field.get("header").asText();
            count(
                    subject,
                    "field-text",
                    Optional.of(field.get("expected").asText()),
                    MimeHeadersOnly.of("Subject:" + subject).flatMap(h -> h.text("subject")));
        }
        report(Map.of("field-from", 0.9, "field-name", 0.8, "field-text", 0.9));
    }

    private static final class MimeHeadersOnly {
        static Optional<MailHeaders> of(String field) {
            try {
                return Optional.of(MimeReader.read((field + "\n\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .headers());
            } catch (Unreadable e) {
                return Optional.empty();
            }
        }
    }

    /** What is left are its own choices: mojibake in place of letters, and pictures counted as attachments. */
    private void report(Map<String, Double> floors) {
        agreement.forEach((what, counts) ->
                System.out.printf(Locale.ROOT, "%-12s %d of %d agree%n", what, counts[0], counts[0] + counts[1]));
        floors.forEach((what, floor) -> {
            int[] counts = agreement.getOrDefault(what, new int[] {0, 1});
            assertThat((double) counts[0] / (counts[0] + counts[1]))
                    .as("%s%n%s", what, String.join("\n", differences))
                    .isGreaterThanOrEqualTo(floor);
        });
    }

    private void compare(String name, JsonNode expected, MimeMessage mail) {
        MailContent content = MailContent.of(mail.root());
        JsonNode parts = expected.get("parts");
        count(
                name,
                "subject",
                header(parts, "subject").map(h -> h.path("Text").asText("")),
                mail.headers().text("subject"));
        count(name, "from", address(parts), MailAddresses.sender(mail.headers()).map(Sender::address));
        count(name, "name", name(parts), MailAddresses.sender(mail.headers()).map(Sender::name));
        count(name, "html", body(parts, expected.get("html_body"), "Html"), content.html());
        count(name, "text", body(parts, expected.get("text_body"), "Text"), content.plain());
        count(
                name,
                "attachments",
                Optional.of("" + expected.get("attachments").size()),
                Optional.of("" + content.attachments().size()));
    }

    private void count(String name, String what, Optional<String> expected, Optional<String> actual) {
        String e = words(expected);
        String a = words(actual);
        count(name + " " + what + "\n  expected " + cut(e) + "\n  but was  " + cut(a), what, e.equals(a));
    }

    private void count(String message, String what, boolean agrees) {
        agreement.computeIfAbsent(what, w -> new int[2])[agrees ? 0 : 1]++;
        if (!agrees) {
            differences.add(message);
        }
    }

    private static String words(Optional<String> text) {
        return text.orElse("").replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() < 300 ? text : text.substring(0, 300) + "… " + text.length();
    }

    private static Optional<JsonNode> header(JsonNode parts, String name) {
        return StreamSupport.stream(parts.get(0).get("headers").spliterator(), false)
                .filter(h -> h.path("name").asText("").equals(name))
                .map(h -> h.get("value"))
                .findFirst();
    }

    private static Optional<String> address(JsonNode parts) {
        return header(parts, "from").map(f -> f.findPath("address").asText(""));
    }

    private static Optional<String> name(JsonNode parts) {
        return header(parts, "from")
                .map(f -> f.path("Address").path("List").path(0).path("name").asText(""))
                .map(n -> n.equals("null") ? "" : n);
    }

    private static Optional<String> body(JsonNode parts, JsonNode indices, String kind) {
        StringBuilder text = new StringBuilder();
        for (JsonNode index : indices) {
            text.append(parts.get(index.asInt()).get("body").path(kind).asText(""))
                    .append('\n');
        }
        return Optional.of(text.toString());
    }

    private static Path expectation(Path mail) {
        return mail.resolveSibling(mail.getFileName().toString().replaceFirst("\\.eml$", ".json"));
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".eml") && Files.exists(expectation(f)))
                    .sorted()
                    .toList();
        }
    }
}
