package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stories and topics of the tests. */
final class Stories {

    private Stories() {}

    static Story story(String headline, String text) {
        return story("s1", headline, text, null, null, "en");
    }

    static Story story(
            String id,
            String headline,
            String text,
            @Nullable String section,
            Story.@Nullable Attribution source,
            @Nullable String language) {
        return new Story(
                id,
                new Story.EditionRef("e1", "Monday", null, 0, 7),
                new Publication("p1", "The Harbour Gazette", null),
                0,
                Story.Kind.STORY,
                section,
                headline,
                text,
                "",
                null,
                List.of(),
                source,
                null,
                Instant.parse("2026-03-02T06:00:00Z"),
                language,
                List.of(),
                "test",
                0);
    }

    static NewsTopic topic(String slug, String query) {
        return topic(slug, query, null, null);
    }

    static NewsTopic topic(String slug, String query, @Nullable String none, @Nullable String parent) {
        return new NewsTopic(slug, "Topic " + slug, null, query, none, parent, null, true);
    }
}
