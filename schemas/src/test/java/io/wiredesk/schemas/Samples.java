package io.wiredesk.schemas;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One instance of every record with every component filled, and one with only what is required. */
final class Samples {

    private static final Instant MORNING = Instant.parse("2026-11-03T08:30:00Z");
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00.123Z");
    private static final String PAGE = "https://harbour.example/2026/ferry";

    private static final Map<Class<?>, Object> FILLED = Map.of(
            Edition.class,
            new Edition(
                    "e1",
                    new Publication("harbour-dispatch", "Harbour Dispatch", "https://harbour.example"),
                    new Edition.Source("mail", "inbox"),
                    "<42@harbour.example>",
                    "Ferry returns",
                    "Ada Quill",
                    MORNING,
                    NOON,
                    PAGE,
                    "en-GB",
                    new Edition.Body("text/html", "<p>It is back.</p>"),
                    new Edition.Body("text/plain", "It is back."),
                    Map.of("list-id", "dispatch.harbour.example"),
                    "abc"),
            Story.class,
            story(),
            Membership.class,
            membership(),
            Cluster.class,
            new Cluster("c1", "s0", 2, 2, 1, List.of("s0", "s1"), List.of("transport"), MORNING, NOON),
            TopicStory.class,
            new TopicStory(story(), membership()),
            NewsTopic.class,
            new NewsTopic(
                    "transport", "Transport", "Moving people", "ferry", "fairy", "economy", "medtop:20000337", true),
            SourceDefinition.class,
            new SourceDefinition(
                    "s-1",
                    SourceDefinition.Kind.FEED,
                    "https://harbour.example/feed?key=x",
                    "Harbour Dispatch",
                    Map.of("every", "PT1H")),
            SourceStatus.class,
            new SourceStatus(
                    "s-1",
                    SourceDefinition.Kind.FEED,
                    "Harbour Dispatch",
                    MORNING,
                    SourceStatus.Outcome.FAILED,
                    "HTTP 503; will be tried again",
                    NOON,
                    2,
                    Duration.ofMillis(90_061_500),
                    MORNING,
                    NOON,
                    List.of("a sign-up waits to be confirmed"),
                    0,
                    1,
                    new SourceStatus.Progress(2, 3)));

    private static final Map<Class<?>, Object> MINIMAL = Map.of(
            Edition.class,
            new Edition(
                    "e1",
                    new Publication("p", "", null),
                    new Edition.Source("feed", "s-1"),
                    null,
                    "",
                    null,
                    MORNING,
                    MORNING,
                    null,
                    null,
                    new Edition.Body("text/plain", ""),
                    null,
                    Map.of(),
                    "abc"),
            Story.class,
            bareStory(),
            Membership.class,
            lead(),
            Cluster.class,
            new Cluster("c1", "s1", 1, 1, List.of("s1"), List.of(), MORNING, MORNING),
            TopicStory.class,
            new TopicStory(bareStory(), lead()),
            NewsTopic.class,
            new NewsTopic("a", "A", null, "a", null, null, null, false),
            SourceDefinition.class,
            new SourceDefinition("s-1", SourceDefinition.Kind.ARCHIVE, "news.mbox", null, Map.of()),
            SourceStatus.class,
            new SourceStatus(
                    "s-1",
                    SourceDefinition.Kind.MAIL,
                    null,
                    MORNING,
                    SourceStatus.Outcome.STOPPED,
                    null,
                    null,
                    0,
                    null,
                    null,
                    null,
                    null,
                    0,
                    0));

    private Samples() {}

    static <T> T filled(Class<T> type) {
        return type.cast(Objects.requireNonNull(FILLED.get(type)));
    }

    static <T> T minimal(Class<T> type) {
        return type.cast(Objects.requireNonNull(MINIMAL.get(type)));
    }

    private static Story story() {
        return new Story(
                "s1",
                new Story.EditionRef("e1", "Ferry returns", PAGE, 3, 42),
                new Publication("harbour-dispatch", "Harbour Dispatch", "https://harbour.example"),
                0,
                Story.Kind.STORY,
                "On the water",
                "Ferry returns",
                "Ferry returns. It is back.",
                "<p>Ferry returns. It is back.</p>",
                PAGE,
                List.of(new Story.Link(PAGE, "https://click.example/ls?url=x y", "It is back")),
                new Story.Attribution("Tidewater Wire", "https://tidewater.example"),
                "https://harbour.example/ferry.jpg",
                MORNING,
                "en-GB",
                List.of(new Story.TopicTag("transport", "Transport", "medtop:20000337", 0.75, List.of("ferry"))),
                "a heading starts it",
                7,
                "read with little confidence");
    }

    private static Story bareStory() {
        return new Story(
                "s1",
                new Story.EditionRef("e1", "", null, -1, -1),
                new Publication("p", "", null),
                0,
                Story.Kind.HOUSEKEEPING,
                null,
                "",
                "",
                "",
                null,
                List.of(),
                null,
                null,
                MORNING,
                null,
                List.of(),
                "",
                0);
    }

    private static Membership membership() {
        return new Membership("s1", "c1", "g0", "s0", Membership.Relation.SAME_EVENT, 0.8, List.of("ferry"));
    }

    private static Membership lead() {
        return new Membership("s1", "c1", "g1", null, Membership.Relation.LEAD, 1, List.of());
    }
}
