package io.wiredesk.deploy.evaluate;

import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of an edition, as the splitter cut it or as gold has it. What is absent is empty.
 *
 * @param kind what a piece is, {@code story} or something set aside; gold has kinds of its own
 * @param section the heading it stands under
 * @param links its addresses in order, {@link PlainUrl}
 * @param source whom it credits: its words in lower case
 * @param words of headline and text, the headline once where the text opens with it: what is scored
 * @param told the same, the headline once wherever the text has it: what is searched for in other pieces
 */
record Item(
        String kind,
        String section,
        String headline,
        String text,
        List<String> links,
        String source,
        WordBag words,
        WordBag told) {

    private static final Pattern DOTS = Pattern.compile("\\.+$");

    static Item of(Story piece) {
        return of(
                piece.kind().wireName(),
                piece.section() == null ? "" : piece.section(),
                piece.headline(),
                piece.text(),
                piece.links().stream().map(Story.Link::url).toList(),
                piece.source() == null ? "" : piece.source().name());
    }

    static Item of(String kind, String section, String headline, String text, List<String> links, String source) {
        return new Item(
                kind,
                section,
                headline,
                text,
                links.stream().map(PlainUrl::of).toList(),
                plain(source),
                WordBag.of(body(Blank.strip(headline), Blank.strip(text))),
                told(WordBag.of(headline), WordBag.of(text)));
    }

    private static String plain(String source) {
        return WordBag.words(source.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }

    private static WordBag told(WordBag headline, WordBag text) {
        return headline.common(text) == headline.size() ? text : text.plus(headline);
    }

    boolean isStory() {
        return kind.equals(Story.Kind.STORY.wireName());
    }

    /** The words of headline and text, whatever the text opens with. */
    WordBag allWords() {
        return WordBag.of(headline + " " + text);
    }

    private static String body(String headline, String text) {
        String opening = DOTS.matcher(headline.toLowerCase(Locale.ROOT)).replaceFirst("");
        boolean opens = !headline.isEmpty()
                && !text.isEmpty()
                && text.toLowerCase(Locale.ROOT).startsWith(opening);
        return opens ? text : headline + " " + text;
    }
}
