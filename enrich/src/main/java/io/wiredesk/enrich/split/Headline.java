package io.wiredesk.enrich.split;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece's own words for a headline. */
final class Headline {

    /** "(5 minute read)" and the like say nothing about the story. */
    private static final Pattern READING_TIME = Pattern.compile(
            "(?<!\\s)\\s*+[(（\\[]?\\s*+\\d{1,3}\\s?(?:min|mins|minutes?|minuten|分钟)\\.?(?:[ -](?:read|watch|lesezeit))?\\s*+[)）\\]]?$",
            Pattern.CASE_INSENSITIVE);

    private static final String LOOSE = ":;,–—|";

    private static final int LABEL_WORDS = 3;

    private Headline() {}

    /**
     * The headline block's words, else the edition's title where the piece is the whole edition, else what the first
     * paragraph opens with, else its first sentence.
     */
    static String of(Segment segment, List<RichText> paragraphs, String editionTitle) {
        Block block = segment.headline();
        if (block != null) {
            return tidy(withoutLabel(block.text().substring(Opening.start(block.text()))));
        }
        if (segment.evidence() == Evidence.WHOLE && !editionTitle.isBlank()) {
            return tidy(editionTitle);
        }
        if (paragraphs.isEmpty()) {
            return "";
        }
        String text = paragraphs.getFirst().text();
        Opening opening = opening(segment.evidence(), paragraphs.getFirst());
        int from = opening == null ? Opening.start(text) : opening.from();
        int to = opening == null ? Math.max(from, Sentences.firstEnd(text)) : opening.to();
        return tidy(text.substring(from, to));
    }

    /** A line end makes one only where it is the habit, and so do a dash and a short sentence. */
    private static @Nullable Opening opening(Evidence evidence, RichText first) {
        Opening looks = looks(first);
        return switch (evidence) {
            case LINE -> or(Opening.of(first, Opening.Kind.LINE), looks);
            case SENTENCE -> or(Opening.of(first, Opening.Kind.SENTENCE), looks);
            case DASH -> looks == null ? Opening.of(first, Opening.Kind.DASH) : looks;
            case NUMBER, LIST_ITEM, CREDIT -> looks == null ? Opening.of(first) : looks;
            default -> looks;
        };
    }

    private static @Nullable Opening looks(RichText first) {
        Opening bold = or(Opening.of(first, Opening.Kind.BOLD), Opening.stressed(first));
        return bold == null ? Opening.of(first, Opening.Kind.LINK) : bold;
    }

    private static @Nullable Opening or(@Nullable Opening one, @Nullable Opening other) {
        return one == null ? other : one;
    }

    /** A short first line in capitals above the rest is a label. */
    private static String withoutLabel(String headline) {
        int line = headline.indexOf('\n');
        boolean label = line > 0
                && Words.count(headline.substring(0, line)) <= LABEL_WORDS
                && Traits.isUpper(headline.substring(0, line))
                && !Traits.isUpper(headline.substring(line))
                && Words.any(headline.substring(line));
        return label ? headline.substring(line + 1) : headline;
    }

    private static boolean saysMinutes(String line) {
        return Words.digit(line) && (line.toLowerCase(Locale.ROOT).contains("min") || line.indexOf('钟') >= 0);
    }

    private static String tidy(String words) {
        String line = words.replace('\n', ' ').strip();
        String plain = saysMinutes(line) ? READING_TIME.matcher(line).replaceFirst("") : line;
        int end = plain.length();
        while (end > 0
                && (Character.isWhitespace(plain.charAt(end - 1)) || LOOSE.indexOf(plain.charAt(end - 1)) >= 0)) {
            end--;
        }
        return plain.substring(0, end).strip();
    }
}
