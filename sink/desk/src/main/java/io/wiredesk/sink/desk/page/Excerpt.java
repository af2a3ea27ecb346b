package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Story;
import java.text.BreakIterator;
import java.util.Locale;

/** How a story goes on after its headline, in a few lines. */
final class Excerpt {

    /** Characters: about three lines on a desktop. */
    private static final int LENGTH = 240;

    private Excerpt() {}

    /** Plain text; empty if the headline is all there is. */
    static String of(Story story) {
        String text = story.text().strip().replaceAll("\\s+", " ");
        String headline = story.headline().strip().replaceAll("\\s+", " ");
        String rest = !headline.isEmpty() && text.startsWith(headline) ? text.substring(headline.length()) : text;
        return shortened(rest.replaceFirst("^[\\s.:,;–—-]+", ""));
    }

    private static String shortened(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        return text.substring(0, words.preceding(LENGTH)).strip() + "…";
    }
}
