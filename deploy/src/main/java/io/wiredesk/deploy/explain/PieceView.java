package io.wiredesk.deploy.explain;

import io.wiredesk.enrich.split.Split;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.html.WebLink;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece: what stood in the edition, and what was read out of it.
 *
 * @param kind in one word of the style sheet
 * @param label its kind for people; stories are numbered
 * @param reason why it was cut there
 * @param confidence percent
 * @param isUnsure whether the cut is less certain than it takes for an edition
 * @param blocks as they stood; lines are kept
 * @param headline empty where it has none
 * @param link where it leads; null if nowhere on the web
 * @param more its other links
 * @param date its own; null where that is the edition's
 */
record PieceView(
        String kind,
        String label,
        String reason,
        int confidence,
        boolean isUnsure,
        List<BlockView> blocks,
        String headline,
        @Nullable WebLink link,
        List<WebLink> more,
        @Nullable String source,
        @Nullable WebLink sourceLink,
        @Nullable String section,
        @Nullable Day date) {

    static PieceView of(Story piece, int storyNumber, Split.Why why, Edition edition) {
        boolean isStory = piece.kind() == Story.Kind.STORY;
        WebLink link = WebLink.of(piece.url());
        Story.Attribution source = piece.source();
        int confidence = EditionView.percent(why.confidence());
        return new PieceView(
                piece.kind().wireName(),
                label(piece.kind()) + (isStory ? " " + storyNumber : ""),
                why.reason(),
                confidence,
                confidence < EditionView.certain(),
                BlockView.of(why.blocks(), piece.headline()),
                piece.headline(),
                link,
                others(piece, link),
                source == null ? null : source.name(),
                source == null ? null : WebLink.of(source.url()),
                piece.section(),
                piece.publishedAt().equals(edition.publishedAt()) ? null : Day.of(piece.publishedAt()));
    }

    static String label(Story.Kind kind) {
        return switch (kind) {
            case STORY -> "Story";
            case SPONSOR -> "Sponsor";
            case QUOTE -> "Quote";
            case EVENT -> "Event";
            case JOB -> "Job";
            case POLL -> "Poll";
            case CONTENTS -> "Contents";
            case GREETING -> "Greeting";
            case SOCIAL -> "Social";
            case LEGAL -> "Legal";
            case HOUSEKEEPING -> "Housekeeping";
        };
    }

    private static List<WebLink> others(Story piece, @Nullable WebLink link) {
        return piece.links().stream()
                .map(other -> WebLink.of(other.url()))
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(link))
                .distinct()
                .toList();
    }
}
