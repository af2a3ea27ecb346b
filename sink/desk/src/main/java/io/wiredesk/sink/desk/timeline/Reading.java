package io.wiredesk.sink.desk.timeline;

import io.wiredesk.schemas.Story;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A telling read: its headline and its sentences. A long text is read so far only: what comes later is neither new nor
 * known.
 *
 * @param body without the headline, where the text begins with it
 */
record Reading(String storyId, Sentence headline, List<Sentence> body) {

    /** About 1,500 words. */
    private static final int LENGTH = 10_000;

    Stream<Sentence> sentences() {
        return Stream.concat(Stream.of(headline), body.stream());
    }

    static Reading of(Story story) {
        Locale locale = Optional.ofNullable(story.language())
                .map(Locale::forLanguageTag)
                .orElse(Locale.ROOT);
        FigureReader figures = new FigureReader(locale);
        List<Sentence> body = new ArrayList<>();
        for (String line : body(story).split("\\R+", -1)) {
            pieces(line, locale).forEach(piece -> body.add(Sentence.of(piece, figures)));
        }
        return new Reading(story.id(), Sentence.of(beginning(story.headline()), figures), List.copyOf(body));
    }

    private static String body(Story story) {
        String text = story.text().strip();
        String headline = story.headline().strip();
        String body = !headline.isEmpty() && text.startsWith(headline) ? text.substring(headline.length()) : text;
        return beginning(body).replaceFirst("^[\\s.:,;–—-]+", "");
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(LENGTH, text.length()));
    }

    /** Sentences; what looks like the end of one after a single word is an abbreviation. */
    private static List<String> pieces(String line, Locale locale) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(line);
        List<String> pieces = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        int start = 0;
        int read = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            tokens.addAll(Tokens.of(line.substring(read, end)));
            read = end;
            if (end == line.length() || Tokens.words(tokens) > 1) {
                pieces.add(line.substring(start, end).strip());
                start = end;
                tokens.clear();
            }
        }
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }
}
