package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;

/** Reads an edition apart into stories and what stands around them. Pure: the same edition gives the same pieces. */
public final class EditionSplitter {

    /** Five megabytes of newsletter have half of it; what has more was made to be many. */
    private static final int MOST_BLOCKS = 100_000;

    private EditionSplitter() {}

    /** Splits an edition of a publication that nothing is known of; see {@link #split(Edition, Habits)}. */
    public static Split split(Edition edition) {
        return split(edition, Habits.NONE);
    }

    /**
     * Splits one edition.
     *
     * @param edition with a body of {@code text/html} or {@code text/plain}; what is neither is read as plain text
     * @param habits of its publication; what they know of this edition itself and of later ones is left aside
     * @return never without a story: what cannot be split is one
     */
    public static Split split(Edition edition, Habits habits) {
        return split(edition, habits, Model.LEARNT);
    }

    /** The same with a model other than the one that comes with wiredesk. */
    public static Split split(Edition edition, Habits habits, Model model) {
        Blocks blocks = Blocks.read(edition.body().mediaType(), edition.body().content());
        if (blocks.list().size() > MOST_BLOCKS) {
            return accounted(whole(blocks), blocks, edition).unsure(0);
        }
        List<Segment> segments = Reading.of(blocks, About.of(edition), model).segments();
        List<Segment> pieces = neverNothing(Surroundings.repeated(segments, habits.before(edition.id())), blocks);
        return accounted(pieces, blocks, edition).orWhole(() -> accounted(whole(blocks), blocks, edition));
    }

    private static Split accounted(List<Segment> pieces, Blocks blocks, Edition edition) {
        String language = Languages.of(edition.language(), blocks.list());
        List<Split.Heading> headings = Accounting.headings(pieces, blocks);
        return new Split(
                PieceAssembler.assemble(pieces, edition, language, blocks.bodySize()),
                Accounting.why(pieces),
                headings,
                Accounting.coverage(pieces, headings, blocks),
                Accounting.confidence(pieces));
    }

    /** Where everything was set aside, the whole is the story. */
    private static List<Segment> neverNothing(List<Segment> segments, Blocks blocks) {
        return segments.stream().anyMatch(segment -> segment.kind() == Story.Kind.STORY) ? segments : whole(blocks);
    }

    private static List<Segment> whole(Blocks blocks) {
        List<Segment> whole = new ArrayList<>();
        whole.add(new Segment(null, null, blocks.list(), Evidence.WHOLE, Story.Kind.STORY, 1));
        return whole;
    }
}
