package io.wiredesk.enrich.split;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A piece's own words for a headline. */
final class Headline {

    /** "(5 minute read)" and the like say nothing about the story. */
    private static final Pattern READING_TIME = Pattern.compile(
            "\\s*[(（\\[]?\\s*\\d{1,3}\\s?(?:min|mins|minutes?|minuten|分钟)\\.?(?:[ -](?:read|watch|lesezeit))?\\s*[)）\\]]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOSE_END = Pattern.compile("[\\s:;,–—|]+$");

    private Headline() {}

    /**
     * The headline block's words, else the edition's title where the piece is the whole edition, else the opening's of the
     * first paragraph, else its first sentence.
     */
    static String of(Segment segment, List<RichText> paragraphs, String editionTitle) {
        Block block = segment.headline();
        if (block != null) {
            return tidy(block.text().substring(Opening.number(block.text())));
        }
        if (segment.evidence() == Evidence.WHOLE && !editionTitle.isBlank()) {
            return tidy(editionTitle);
        }
        if (paragraphs.isEmpty()) {
            return "";
        }
        String text = paragraphs.getFirst().text();
        Block first = Block.of(paragraphs.getFirst(), Style.PLAIN, 0, 0, null);
        return opening(segment.evidence(), first)
                .map(opening -> tidy(text.substring(opening.from(), opening.to())))
                .orElseGet(() -> tidy(text.substring(0, Sentences.firstEnd(text))));
    }

    /** Loose paragraphs have none; a dash makes one only where dashes are the habit. */
    private static Optional<Opening> opening(Evidence evidence, Block first) {
        return switch (evidence) {
            case BOLD -> Opening.of(first, Opening.Kind.BOLD);
            case LINK -> Opening.of(first, Opening.Kind.LINK);
            case LINE -> Opening.of(first, Opening.Kind.LINE);
            case SENTENCE -> Opening.of(first, Opening.Kind.SENTENCE);
            case DASH -> Opening.of(first, Opening.Kind.DASH);
            case NUMBER, LIST_ITEM, CREDIT -> Opening.stressed(first).or(() -> Opening.of(first));
            default -> Optional.empty();
        };
    }

    private static String tidy(String words) {
        String plain = READING_TIME.matcher(words.replace('\n', ' ').strip()).replaceFirst("");
        return LOOSE_END.matcher(plain).replaceFirst("").strip();
    }
}
