package io.wiredesk.enrich;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Editions of newsletters that do not exist. */
final class Samples {

    static final String HARBOUR = """
            Port of Lindow reopens its northern harbour after nine months of repairs. The first container ship, the \
            Aurelia, docked at dawn on Monday and unloaded 1,200 containers before noon, harbour master Ines Falk said. \
            Repairs had cost the city 48 million crowns. [Coastal Wire]""";

    static final String ORBIT = """
            The launch company Pelagic Orbital delayed the maiden flight of its Heron rocket by two weeks. Engineers \
            found a faulty valve in the second stage during a dress rehearsal, the company said in a statement late on \
            Sunday. A new date will be set after tests of the replacement part. [Spaceline]""";

    static final String CHESS = """
            Seventeen-year-old Mira Okafor won the Velden chess open without losing a game. She beat the defending \
            champion in the last round on Sunday in 61 moves, and is now the youngest winner in the tournament's history \
            of forty years. [Board Report]""";

    private Samples() {}

    static Edition edition(String publication, String guid, String... paragraphs) {
        return edition(publication, guid, Instant.parse("2026-11-02T07:00:00Z"), paragraphs);
    }

    static Edition edition(String publication, String guid, Instant at, String... paragraphs) {
        Edition.Body body = new Edition.Body("text/plain", String.join("\n\n\n", paragraphs) + "\n");
        return new Edition(
                Ids.edition(publication, guid),
                new Publication(publication, "The " + publication, null),
                new Edition.Source("archive", "src-" + publication),
                "<" + guid + "@letters.example>",
                "Monday briefing",
                null,
                at,
                at,
                null,
                "en",
                body,
                null,
                Map.of(),
                Ids.contentHash("Monday briefing", body, null));
    }

    /** The same words from another publication, cut by somebody else. */
    static Story given(String id, Story words) {
        return new Story(
                id,
                new Story.EditionRef(id, "", null, -1, -1),
                new Publication("elsewhere", "Elsewhere", null),
                0,
                Story.Kind.STORY,
                null,
                words.headline(),
                words.text(),
                words.html(),
                null,
                List.of(),
                null,
                null,
                words.publishedAt(),
                "en",
                List.of(),
                "already cut",
                0);
    }

    static NewsTopic topic(String slug, String query) {
        return new NewsTopic(slug, slug, null, query, null, null, null, true);
    }
}
