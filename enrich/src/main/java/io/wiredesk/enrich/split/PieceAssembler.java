package io.wiredesk.enrich.split;

import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes segments as records: headline, text, links, credit, identity. */
final class PieceAssembler {

    private static final int OUTSIDE_KAFKA = -1;

    private final Edition edition;
    private final Map<String, Integer> ordinals = new HashMap<>();

    private PieceAssembler(Edition edition) {
        this.edition = edition;
    }

    /** One record a segment, in order. Stories are numbered among equals first, so that furniture cannot change their ids. */
    static List<Story> assemble(List<Segment> segments, Edition edition) {
        PieceAssembler assembler = new PieceAssembler(edition);
        Story[] pieces = new Story[segments.size()];
        for (boolean stories : new boolean[] {true, false}) {
            for (int i = 0; i < pieces.length; i++) {
                if ((segments.get(i).kind() == Story.Kind.STORY) == stories) {
                    pieces[i] = assembler.piece(segments.get(i), i);
                }
            }
        }
        return List.of(pieces);
    }

    private Story piece(Segment segment, int position) {
        List<RichText> words = words(segment);
        Attributions.Credited credited = Attributions.take(words);
        List<RichText> text = credited.paragraphs();
        String headline = Headline.of(segment, text, edition.title());
        List<Story.Link> links = Links.of(withHeadline(segment, words));
        String url = url(segment, links);
        return new Story(
                id(url, headline),
                new Story.EditionRef(edition.id(), edition.title(), edition.url(), OUTSIDE_KAFKA, OUTSIDE_KAFKA),
                edition.publication(),
                position,
                segment.kind(),
                segment.section(),
                headline,
                text.stream().map(RichText::text).collect(Collectors.joining("\n\n")),
                StoryHtml.of(text),
                url,
                links,
                credited.source(),
                image(segment),
                edition.publishedAt(),
                edition.language(),
                List.of(),
                "Cut here because " + segment.evidence().sentence() + ".",
                0);
    }

    /** An edition that is one story stands on its own page; a story in an edition is where its first link leads. */
    private @Nullable String url(Segment segment, List<Story.Link> links) {
        Optional<String> own = segment.evidence() == Evidence.WHOLE ? CanonicalUrl.of(edition.url()) : Optional.empty();
        return own.orElse(links.isEmpty() ? null : links.getFirst().url());
    }

    private String id(@Nullable String url, String headline) {
        int ordinal = ordinals.merge(Ids.storyKey(url, headline), 1, Integer::sum) - 1;
        return Ids.story(edition.id(), url, headline, ordinal);
    }

    /** The paragraphs under the headline, without buttons and the item's number. */
    private static List<RichText> words(Segment segment) {
        List<RichText> paragraphs = new ArrayList<>();
        for (Block block : segment.blocks()) {
            boolean button = segment.kind() == Story.Kind.STORY && Classifier.isButton(block);
            if (!button) {
                boolean first = paragraphs.isEmpty() && segment.headline() == null;
                int from = first ? Opening.number(block.text()) : 0;
                paragraphs.add(block.rich().slice(from, block.text().length()));
            }
        }
        return paragraphs;
    }

    private static List<RichText> withHeadline(Segment segment, List<RichText> paragraphs) {
        Stream<RichText> headline = segment.headline() == null
                ? Stream.empty()
                : Stream.of(segment.headline().rich());
        return Stream.concat(headline, paragraphs.stream()).toList();
    }

    private static @Nullable String image(Segment segment) {
        Stream<Block> headline = Stream.ofNullable(segment.headline());
        return Stream.concat(headline, segment.blocks().stream())
                .map(Block::image)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
