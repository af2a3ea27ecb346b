package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records to show. */
public final class Samples {

    static final Publication HARBOUR = new Publication("harbour", "Harbour Letter", null);
    static final Instant DAY = Instant.parse("2026-03-01T06:30:00Z");

    private Samples() {}

    public static Edition edition(Publication publication, String title, int daysLater) {
        Edition.Body body = new Edition.Body("text/plain", "Words of " + title);
        Instant published = DAY.plusSeconds(86_400L * daysLater);
        return new Edition(
                Ids.edition(publication.id(), title),
                publication,
                new Edition.Source("archive", "letters"),
                title,
                title,
                null,
                published,
                published,
                null,
                null,
                body,
                null,
                Map.of(),
                Ids.contentHash(title, body, null));
    }

    public static Story story(String headline, String... topics) {
        return new Story(
                Ids.story("e1", null, headline, 0),
                new Story.EditionRef("e1", "Issue 1", null, 0, 0),
                HARBOUR,
                0,
                Story.Kind.STORY,
                null,
                headline,
                headline + ". More words.",
                "<p>" + headline + "</p>",
                "https://example.org/" + Ids.normalised(headline).replace(' ', '-'),
                List.of(),
                null,
                null,
                DAY,
                "en",
                List.of(topics).stream()
                        .map(slug -> new Story.TopicTag(slug, slug, null, 1, List.of()))
                        .toList(),
                "heading",
                0);
    }

    public static Membership lead(Story story) {
        return new Membership(
                story.id(),
                Ids.cluster(story.id()),
                Ids.copyGroup(story.id()),
                null,
                Membership.Relation.LEAD,
                1,
                List.of());
    }
}
