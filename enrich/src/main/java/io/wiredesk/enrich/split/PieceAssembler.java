package io.wiredesk.enrich.split;

import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes segments as records: headline, text, links, credit, identity. */
final class PieceAssembler {

    private static final int OUTSIDE_KAFKA = -1;

    private final Edition edition;
    private final double bodySize;
    private final @Nullable String language;
    private final Map<String, Integer> ordinals = new HashMap<>();

    private PieceAssembler(Edition edition, @Nullable String language, double bodySize) {
        this.bodySize = bodySize;
        this.edition = edition;
        this.language = language;
    }

    /** One record a segment, in order. Stories are numbered among equals first, so that furniture cannot change their ids. */
    static List<Story> assemble(List<Segment> segments, Edition edition, @Nullable String language, double bodySize) {
        PieceAssembler assembler = new PieceAssembler(edition, language, bodySize);
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
        Attributions.Credited credited = Attributions.take(words, segment.headline() != null, bodySize);
        List<RichText> text = credited.paragraphs();
        String headline = Headline.of(segment, text, edition.title());
        Story.Attribution source = credited.source();
        CreditForms.Found credit = source == null ? CreditForms.atEnd(headline) : null;
        if (credit != null && credit.from() > 0) {
            source = new Story.Attribution(credit.name(), null);
            headline = headline.substring(0, credit.from()).strip();
        }
        List<Story.Link> links = Links.of(all(segment));
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
                source,
                image(segment),
                edition.publishedAt(),
                language,
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

    /** The paragraphs under the headline, a story's without what is none of its words. */
    private static List<RichText> words(Segment segment) {
        return segment.kind() == Story.Kind.STORY
                ? Trim.words(segment)
                : segment.blocks().stream().map(Block::rich).toList();
    }

    /** Everything that may link, buttons included. */
    private static List<RichText> all(Segment segment) {
        return Stream.concat(Stream.ofNullable(segment.headline()), segment.blocks().stream())
                .map(Block::rich)
                .toList();
    }

    private static @Nullable String image(Segment segment) {
        Block headline = segment.headline();
        if (headline != null && headline.image() != null) {
            return headline.image();
        }
        for (Block block : segment.blocks()) {
            if (block.image() != null) {
                return block.image();
            }
        }
        return null;
    }
}
