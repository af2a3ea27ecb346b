package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Make-believe newsletters with gold stories: each item is a heading over a paragraph, between a greeting and small print. */
final class Letters {

    private static final List<String> THINGS =
            List.of("ferry", "lamp", "bakery", "tram", "kite", "orchard", "glacier", "choir", "bridge", "archive");

    private Letters() {}

    /** An edition with its gold; numbers make its words its own. */
    static LabelledEdition labelled(String newsletter, String tag, int issue) {
        List<GoldStory> stories = IntStream.range(0, 4 + issue % 3)
                .mapToObj(i -> story(newsletter, issue, i))
                .toList();
        StringBuilder html = new StringBuilder("<p>Good morning, dear reader, and welcome back to another week.</p>");
        for (GoldStory story : stories) {
            html.append("<%s>%s</%s><p>%s <a href=\"https://%s.example/%d\">Read on</a></p>"
                    .formatted(tag, story.headline(), tag, story.text(), newsletter, story.hashCode()));
        }
        html.append("<p>You get this mail because you subscribed. Unsubscribe at any time.</p>");
        return new LabelledEdition(newsletter, Editions.html(newsletter, html.toString()), stories);
    }

    static List<LabelledEdition> of(String newsletter, String tag, int editions) {
        List<LabelledEdition> all = new ArrayList<>();
        for (int issue = 0; issue < editions; issue++) {
            all.add(labelled(newsletter, tag, issue));
        }
        return all;
    }

    private static GoldStory story(String newsletter, int issue, int item) {
        String thing = THINGS.get((7 * issue + item + newsletter.length()) % THINGS.size());
        String other = THINGS.get((3 * issue + 2 * item + 1) % THINGS.size());
        return new GoldStory(
                "The %s of %s reopens in spring %d".formatted(thing, newsletter, 1900 + issue * 10 + item),
                "After %d years of repairs, neighbours of the old %s have asked the town for a %s of their own, and the council agreed to pay %d crowns."
                        .formatted(item + 2, thing, other, 100 * issue + item),
                "",
                false);
    }
}
