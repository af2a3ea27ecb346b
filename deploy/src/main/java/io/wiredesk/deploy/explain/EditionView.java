package io.wiredesk.deploy.explain;

import io.wiredesk.enrich.split.Split;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.html.WebLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An edition from top to bottom.
 *
 * @param anchor by which the page links to it
 * @param lang of its words as browsers know it; null if it is not known
 * @param warning why it was not cut; null if it was
 * @param summary what became of it, in a line
 * @param coverage percent
 * @param confidence percent
 * @param rows every piece in its place
 * @param last headings after the last piece
 */
record EditionView(
        String anchor,
        String file,
        String title,
        String publication,
        Day published,
        @Nullable WebLink link,
        @Nullable String lang,
        @Nullable String warning,
        String summary,
        int coverage,
        int confidence,
        Makeup makeup,
        List<Row> rows,
        List<HeadingView> last) {

    /** A piece and the headings before it. */
    record Row(List<HeadingView> headings, PieceView piece) {}

    /**
     * A title or section heading.
     *
     * @param role in one word of the style sheet
     */
    record HeadingView(String text, String role) {}

    static EditionView of(String anchor, Explained explained) {
        Edition edition = explained.edition();
        Split split = explained.split();
        return new EditionView(
                anchor,
                explained.file(),
                edition.title().isBlank() ? "Untitled edition" : edition.title(),
                edition.publication().title().isBlank()
                        ? "Unknown publication"
                        : edition.publication().title(),
                Day.of(edition.publishedAt()),
                WebLink.of(edition.url()),
                lang(edition.language()),
                split.isUnsure() ? split.pieces().getFirst().warning() : null,
                summary(split),
                percent(split.coverage()),
                percent(split.confidence()),
                Makeup.of(split),
                rows(split, edition),
                headings(split, split.pieces().size()));
    }

    /** What it takes to be cut, in percent. */
    static int certain() {
        return percent(Split.CERTAIN);
    }

    static int percent(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * 100);
    }

    private static String summary(Split split) {
        int stories = split.stories().size();
        int aside = split.setAside().size();
        return (stories == 1 ? "One story" : stories + " stories")
                + (aside == 0
                        ? ", nothing set aside."
                        : aside == 1 ? ", one piece set aside." : ", " + aside + " pieces set aside.");
    }

    private static List<Row> rows(Split split, Edition edition) {
        List<Row> rows = new ArrayList<>();
        int stories = 0;
        for (int i = 0; i < split.pieces().size(); i++) {
            Story piece = split.pieces().get(i);
            stories += piece.kind() == Story.Kind.STORY ? 1 : 0;
            rows.add(new Row(
                    headings(split, i), PieceView.of(piece, stories, split.why().get(i), edition)));
        }
        return rows;
    }

    private static List<HeadingView> headings(Split split, int before) {
        return split.headings().stream()
                .filter(heading -> heading.before() == before)
                .map(heading ->
                        new HeadingView(heading.text(), heading.role().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static @Nullable String lang(@Nullable String language) {
        String tag = language == null ? "und" : Locale.forLanguageTag(language).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }
}
