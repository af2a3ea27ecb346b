package io.wiredesk.deploy.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code wiredesk enrich --stories}: a story that somebody else has cut.
 *
 * @param id opaque; comes back as given
 * @param headline may be empty
 * @param text may be empty
 * @param publication who published it; absent means: nobody else's
 * @param publishedAt event time; absent means now
 * @param language BCP 47
 * @param url the page it links to
 */
record GivenStory(
        @Nullable String id,
        @Nullable String headline,
        @Nullable String text,
        @Nullable String publication,
        @Nullable Instant publishedAt,
        @Nullable String language,
        @Nullable String url) {

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Story read(String line, Instant now) {
        try {
            return Json.MAPPER.readValue(line, GivenStory.class).story(now);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not a JSON object with \"id\", \"headline\" and \"text\": " + e.getOriginalMessage(), e);
        }
    }

    private Story story(Instant now) {
        if (id == null || id.isEmpty()) {
            throw new IllegalArgumentException("no \"id\"");
        }
        if (headline == null && text == null) {
            throw new IllegalArgumentException("neither \"headline\" nor \"text\"");
        }
        String publisher = Objects.requireNonNullElse(publication, ""); // blank: nobody else's
        String words = Objects.requireNonNullElse(text, "");
        return new Story(
                id,
                new Story.EditionRef(id, "", null, -1, -1),
                new Publication(publisher, publisher, null),
                0,
                Story.Kind.STORY,
                null,
                Objects.requireNonNullElse(headline, ""),
                words,
                "<p>" + Entities.escape(words) + "</p>",
                CanonicalUrl.of(url).orElse(null),
                links(),
                null,
                null,
                Objects.requireNonNullElse(publishedAt, now),
                language,
                List.of(),
                "given already cut",
                0);
    }

    private List<Story.Link> links() {
        return url == null
                ? List.of()
                : CanonicalUrl.of(url)
                        .map(canonical -> List.of(new Story.Link(canonical, url, "")))
                        .orElse(List.of());
    }
}
