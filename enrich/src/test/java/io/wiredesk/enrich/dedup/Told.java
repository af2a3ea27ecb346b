package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.EditionRef;
import io.wiredesk.schemas.Story.Kind;
import io.wiredesk.schemas.Story.Link;
import io.wiredesk.schemas.Story.TopicTag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stories for tests: a telling, step by step. */
record Told(
        String id,
        String publication,
        String headline,
        String text,
        @Nullable String url,
        List<String> links,
        List<String> topics,
        Instant publishedAt) {

    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    /** In its own publication, with no text and no link. */
    static Told told(String id) {
        return new Told(id, "pub-of-" + id, "", "", null, List.of(), List.of(), MONDAY);
    }

    Told by(String name) {
        return new Told(id, name, headline, text, url, links, topics, publishedAt);
    }

    Told headed(String words) {
        return new Told(id, publication, words, text, url, links, topics, publishedAt);
    }

    Told saying(String words) {
        return new Told(id, publication, headline, words, url, links, topics, publishedAt);
    }

    Told about(String page) {
        return new Told(id, publication, headline, text, page, links, topics, publishedAt);
    }

    Told linking(String... pages) {
        return new Told(id, publication, headline, text, url, List.of(pages), topics, publishedAt);
    }

    Told on(String... slugs) {
        return new Told(id, publication, headline, text, url, links, List.of(slugs), publishedAt);
    }

    Told after(Duration delay) {
        return at(MONDAY.plus(delay));
    }

    Told at(Instant time) {
        return new Told(id, publication, headline, text, url, links, topics, time);
    }

    Story story() {
        return new Story(
                id,
                new EditionRef("e-" + id, "", null, -1, -1),
                new Publication(publication, publication, null),
                0,
                Kind.STORY,
                null,
                headline,
                text,
                "",
                url,
                links.stream().map(page -> new Link(page, page, "")).toList(),
                null,
                null,
                publishedAt,
                "en",
                topics.stream()
                        .map(slug -> new TopicTag(slug, slug, null, 1, List.of()))
                        .toList(),
                "",
                0);
    }
}
