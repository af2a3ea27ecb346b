package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.timeline.Shortened;

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
        return Shortened.to(LENGTH, rest.replaceFirst("^[\\s.:,;–—-]+", ""));
    }
}
