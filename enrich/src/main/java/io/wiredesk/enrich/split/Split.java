package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An edition read apart, and why it was cut so.
 *
 * @param pieces everything of it in document order: stories and what was set aside; at least one story
 * @param why as many as there are pieces: {@code why.get(i)} is of {@code pieces.get(i)}
 * @param headings what heads pieces without being part of one, in document order
 * @param coverage share of its visible words, 0 to 1, that a rule accounts for; the rest was kept, but by default only
 * @param confidence how sure the cuts are as a whole, 0 to 1; under {@link #CERTAIN} they were not made
 */
public record Split(List<Story> pieces, List<Why> why, List<Heading> headings, double coverage, double confidence) {

    /**
     * The confidence that it takes to cut an edition: with less it stays one story with a warning. It is the chance the model
     * gives to its cuts among all others, many of which differ little, so it is small even where the cuts are right.
     */
    public static final double CERTAIN = .02;

    public Split {
        pieces = List.copyOf(pieces);
        why = List.copyOf(why);
        headings = List.copyOf(headings);
        if (why.size() != pieces.size()) {
            throw new IllegalArgumentException(why.size() + " reasons for " + pieces.size() + " pieces");
        }
    }

    /**
     * Why a piece was cut as it was.
     *
     * @param reason for people: a phrase, as "it stands under a headline of its own"
     * @param confidence how sure that is, 0 to 1
     * @param blocks the texts of its visible blocks in document order, its heading first; lines end in {@code \n}
     */
    public record Why(String reason, double confidence, List<String> blocks) {

        public Why {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A title or a section heading.
     *
     * @param before index of the piece it stands before; the number of pieces if it stands after the last
     */
    public record Heading(String text, Role role, int before) {

        /** What it heads. */
        public enum Role {
            TITLE,
            SECTION
        }
    }

    /**
     * This; or where nobody can be sure of its cuts, the edition in one piece, which says so in its warning.
     *
     * @param whole the same edition as one story
     */
    Split orWhole(Supplier<Split> whole) {
        return confidence < CERTAIN && pieces.size() > 1 ? whole.get().unsure(confidence) : this;
    }

    /** The same with a warning in each piece that nobody could be sure of its cuts. */
    Split unsure(double sure) {
        String warning =
                "It could not be read apart with any certainty (%d of 100; %d are asked for), so it is one story."
                        .formatted((int) (100 * sure), Math.round(100 * CERTAIN));
        return new Split(pieces.stream().map(piece -> piece.warned(warning)).toList(), why, headings, coverage, sure);
    }

    /** Whether it stayed one story because nobody could be sure where to cut it; the story says so in its warning. */
    public boolean isUnsure() {
        return pieces.stream().anyMatch(piece -> piece.warning() != null);
    }

    /** The text of every visible block, headings first: what {@link Habits} learn from; their order says little. */
    public List<String> blockTexts() {
        return Stream.concat(
                        headings.stream().map(Heading::text), why.stream().flatMap(reason -> reason.blocks().stream()))
                .toList();
    }

    /** The pieces that are published, in order. */
    public List<Story> stories() {
        return pieces.stream().filter(piece -> piece.kind() == Story.Kind.STORY).toList();
    }

    /** The pieces that are not: sponsors, greetings, small print. */
    public List<Story> setAside() {
        return pieces.stream().filter(piece -> piece.kind() != Story.Kind.STORY).toList();
    }
}
