package io.wiredesk.deploy.explain;

import io.wiredesk.deploy.cli.Samples;
import io.wiredesk.enrich.split.Split;
import io.wiredesk.enrich.split.Split.Heading;
import io.wiredesk.enrich.split.Split.Why;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Editions as if they had been read apart: how cuts are found does not matter here. */
final class Explanations {

    private static final Publication HARBOUR = new Publication("harbour", "Harbour Letter", null);

    private Explanations() {}

    /** Two stories under a section, an advertisement between them, and a foot. */
    static Explained morning() {
        Edition edition = Samples.edition(HARBOUR, "Two boats", 0);
        return new Explained(
                "harbour.eml",
                edition,
                new Split(
                        List.of(
                                piece(edition, Story.Kind.STORY, "Ferry runs aground", "https://news.example/ferry"),
                                piece(edition, Story.Kind.SPONSOR, "Rope that lasts", "https://rope.example/"),
                                piece(edition, Story.Kind.STORY, "A tug is sold", null),
                                piece(edition, Story.Kind.LEGAL, "", null)),
                        List.of(
                                new Why(
                                        "begins at a bold linked line, 2 alike",
                                        .914,
                                        List.of("1. Ferry runs aground", "Nobody was hurt.\nThe tide lifted it.")),
                                new Why("is marked as an advertisement", .8, List.of("Rope that lasts. Buy some.")),
                                new Why(
                                        "begins at a bold line, 2 alike",
                                        .01,
                                        List.of("Yesterday, a tug is sold", "A tug is sold")),
                                new Why("stands at the foot", .66, List.of("© 2026 Harbour Press"))),
                        List.of(
                                new Heading("The Harbour Letter", Heading.Role.TITLE, 0),
                                new Heading("Boats", Heading.Role.SECTION, 0),
                                new Heading("Until tomorrow", Heading.Role.SECTION, 4)),
                        .984,
                        .71));
    }

    /** One that nobody could be sure of. */
    static Explained unsure() {
        Edition edition = Samples.edition(HARBOUR, "Odds and ends", 1);
        Story whole = piece(edition, Story.Kind.STORY, "Odds and ends", null).warned("Only 12 of 100.");
        Why why = new Why("nothing repeats here", .7, List.of("Odds and ends", "This and that."));
        return new Explained("odds.txt", edition, new Split(List.of(whole), List.of(why), List.of(), 1, .12));
    }

    /** One that has them all, right to left. */
    static Explained ofEveryKind() {
        Edition edition = Samples.edition(HARBOUR, "מכתב הבוקר", 2);
        List<Story> pieces = Stream.of(Story.Kind.values())
                .map(kind -> piece(edition, kind, "גשר חדש נפתח", "https://he.example/1"))
                .toList();
        Why why = new Why("begins at a bold line", .8, List.of("גשר חדש נפתח", "ראש העירייה גזר סרט ואמר 12 מילים."));
        return new Explained(
                "kinds.eml",
                edition,
                new Split(pieces, pieces.stream().map(piece -> why).toList(), List.of(), 1, .8));
    }

    /** One that says nothing but this, wherever it can. */
    static Explained saying(String words) {
        Edition edition = Samples.edition(new Publication(words, words, words), words, 0);
        Story piece = new Story(
                        words,
                        new Story.EditionRef(words, words, words, 0, 0),
                        edition.publication(),
                        0,
                        Story.Kind.STORY,
                        words,
                        words,
                        words,
                        words,
                        words,
                        List.of(
                                new Story.Link(words, words, words),
                                new Story.Link("https://x.example/?" + words, words, words)),
                        new Story.Attribution(words, words),
                        words,
                        edition.publishedAt(),
                        words,
                        List.of(),
                        words,
                        0)
                .warned(words);
        Why why = new Why(words, .5, List.of(words, "before " + words + " after"));
        Heading heading = new Heading(words, Heading.Role.SECTION, 0);
        return new Explained(words, edition, new Split(List.of(piece), List.of(why), List.of(heading), .5, .5));
    }

    private static Story piece(Edition edition, Story.Kind kind, String headline, @Nullable String url) {
        return new Story(
                "s",
                new Story.EditionRef(edition.id(), edition.title(), null, 0, 0),
                edition.publication(),
                0,
                kind,
                kind == Story.Kind.STORY ? "Boats" : null,
                headline,
                headline,
                "<p><img src=\"https://beacon.example/p.gif\"></p>",
                url,
                url == null ? List.of() : List.of(link(url), link("https://map.example/9")),
                url == null ? null : new Story.Attribution("Tidewater Wire", "https://wire.example/"),
                "https://pictures.example/boat.jpg",
                edition.publishedAt().plus(kind == Story.Kind.LEGAL ? Duration.ofHours(1) : Duration.ZERO),
                "en",
                List.of(),
                "a reason",
                0);
    }

    private static Story.Link link(String url) {
        return new Story.Link(url, url, "here");
    }
}
