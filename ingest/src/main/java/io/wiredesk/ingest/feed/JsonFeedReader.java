package io.wiredesk.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.text.Texts;
import io.wiredesk.ingest.text.XmlDecoder;
import io.wiredesk.schemas.Edition.Body;
import io.wiredesk.schemas.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedReader {

    private static final String VERSION = "https://jsonfeed.org/version/";

    ParsedFeed read(byte[] document) throws Unreadable {
        JsonNode feed = tree(document);
        if (!feed.path("version").asText().replaceFirst("^http:", "https:").startsWith(VERSION)) {
            throw new Unreadable("JSON, but no JSON Feed (its \"version\" does not say so)");
        }
        List<ParsedFeed.Entry> entries = new ArrayList<>();
        JsonNode items = feed.path("items");
        for (JsonNode item : items) {
            if (entries.size() < FeedParser.MAX_ENTRIES) {
                entries.add(entry(item));
            }
        }
        return new ParsedFeed(
                text(feed, "title").orElse(""),
                text(feed, "home_page_url").orElse(null),
                text(feed, "language").orElse(null),
                entries,
                items.size() - entries.size(),
                null,
                true,
                Notices.of(entries));
    }

    private static JsonNode tree(byte[] document) throws Unreadable {
        try {
            return Json.MAPPER.readTree(XmlDecoder.decode(document, null).text());
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new Unreadable("broken JSON" + where, e);
        }
    }

    private static ParsedFeed.Entry entry(JsonNode item) {
        return new ParsedFeed.Entry(
                text(item, "id").orElse(null),
                first(item, "url", "external_url").orElse(null),
                text(item, "title").orElse(""),
                author(item),
                first(item, "date_published", "date_modified")
                        .flatMap(FeedDates::read)
                        .orElse(null),
                text(item, "language").orElse(null),
                body(item));
    }

    private static Body body(JsonNode item) {
        return text(item, "content_html")
                .map(html -> new Body("text/html", html))
                .or(() -> first(item, "content_text", "summary").map(plain -> new Body("text/plain", plain)))
                .orElse(new Body("text/plain", ""));
    }

    private static @Nullable String author(JsonNode item) {
        JsonNode author = item.path("authors").isArray() ? item.path("authors").path(0) : item.path("author");
        return text(author, "name").orElse(null);
    }

    private static Optional<String> first(JsonNode node, String... names) {
        return Stream.of(names).flatMap(name -> text(node, name).stream()).findFirst();
    }

    /** Numbers count as text: feeds have ids like that. */
    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? Texts.legible(value.asText()) : Optional.empty();
    }
}
