package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;

/**
 * A story's words, headline apart.
 *
 * @param body without the headline, where it begins with it: that must make no difference
 */
record Telling(List<String> headline, List<String> body) {

    /** Copies are cut at the end and changed there first; a hundred words tell a story. */
    private static final int BEGINNING = 100;

    static Telling of(Story story) {
        List<String> headline = Words.of(story.headline());
        List<String> text = Words.of(story.text());
        boolean repeated = text.size() >= headline.size()
                && text.subList(0, headline.size()).equals(headline);
        return new Telling(headline, repeated ? text.subList(headline.size(), text.size()) : text);
    }

    List<String> beginning() {
        return body.subList(0, Math.min(BEGINNING, body.size()));
    }

    List<String> start() {
        return concat(beginning());
    }

    List<String> all() {
        return concat(body);
    }

    private List<String> concat(List<String> rest) {
        List<String> both = new ArrayList<>(headline);
        both.addAll(rest);
        return both;
    }
}
