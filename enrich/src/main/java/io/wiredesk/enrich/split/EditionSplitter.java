package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;

/** Reads an edition apart into stories and what stands around them. Pure: the same edition gives the same pieces. */
public final class EditionSplitter {

    private EditionSplitter() {}

    /**
     * Splits one edition.
     *
     * @param edition with a body of {@code text/html} or {@code text/plain}; what is neither is read as plain text
     * @return never without a story: what cannot be split is one
     */
    public static Split split(Edition edition) {
        Blocks blocks = Blocks.read(edition.body().mediaType(), edition.body().content());
        List<Segment> segments = Segmenter.cut(blocks, edition.title()).stream()
                .map(Classifier::classify)
                .toList();
        List<Segment> pieces = neverNothing(segments, blocks);
        return new Split(PieceAssembler.assemble(pieces, edition), coverage(pieces, blocks));
    }

    /** Where everything was set aside, the whole is the story. */
    private static List<Segment> neverNothing(List<Segment> segments, Blocks blocks) {
        if (segments.stream().anyMatch(segment -> segment.kind() == Story.Kind.STORY)) {
            return segments;
        }
        List<Segment> whole = new ArrayList<>();
        whole.add(new Segment(null, null, blocks.list(), Evidence.WHOLE, Story.Kind.STORY));
        return whole;
    }

    private static double coverage(List<Segment> segments, Blocks blocks) {
        int unexplained = segments.stream()
                .filter(segment -> segment.evidence() == Evidence.UNEXPLAINED)
                .mapToInt(Segment::words)
                .sum();
        return blocks.words() == 0 ? 1 : 1 - (double) unexplained / blocks.words();
    }
}
