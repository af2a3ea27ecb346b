package io.wiredesk.deploy.line;

import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Stories made to unite clusters: of each event two tellings that do not meet, later one that unites them, then one that
 * unites two events by the pages it is about; now and then an edit that moves one away.
 *
 * @param press whose stories they are: "wire", "daily" and so on of it
 */
record Tellings(String press) {

    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final String CONSONANTS = "bdfgklmnpr";
    private static final String VOWELS = "aou";

    /** Two tellings each of so many events: nothing meets. */
    List<Story> apart(int from, int to) {
        List<Story> stories = new ArrayList<>();
        for (int event = from; event < to; event++) {
            stories.add(told("wire", event, name(event, 0) + ' ' + name(event, 1) + ' ' + name(event, 2), page(event)));
            stories.add(told("daily", event, name(event, 0) + ' ' + name(event, 3) + ' ' + name(event, 4)));
        }
        return stories;
    }

    /** What unites them, in a random order; an event and the one after it are united by a third. */
    List<Story> uniting(int from, int to, Random random) {
        List<List<Story>> groups = new ArrayList<>();
        for (int event = from; event < to; event += 2) {
            List<Story> group = new ArrayList<>(List.of(both(event), both(event + 1)));
            if (random.nextInt(3) > 0) {
                group.add(pages(event));
            }
            if (random.nextInt(5) == 0) {
                group.add(told("daily", event, name(event, 6) + ' ' + name(event, 7) + ' ' + name(event, 8)));
            }
            groups.add(group);
        }
        Collections.shuffle(groups, random);
        return groups.stream().flatMap(List::stream).toList();
    }

    private Story both(int event) {
        return told(
                "post",
                event,
                name(event, 4)
                        + ' '
                        + name(event, 3)
                        + ' '
                        + name(event, 0)
                        + ' '
                        + name(event, 2)
                        + ' '
                        + name(event, 1));
    }

    private Story pages(int event) {
        return told("digest", event, name(event, 9), page(event), page(event + 1));
    }

    private static String page(int event) {
        return "https://wire.example/story/" + event;
    }

    /** A word that stands in nothing else. */
    private static String name(int event, int which) {
        StringBuilder name = new StringBuilder("z");
        for (int rest = event * 10 + which; rest > 0; rest /= 30) {
            name.append(CONSONANTS.charAt(rest % 30 / 3)).append(VOWELS.charAt(rest % 3));
        }
        return name.append("nto").toString();
    }

    private Story told(String by, int event, String headline, String... pages) {
        String publication = press + '-' + by;
        String id = publication + '-' + event;
        return new Story(
                id,
                new Story.EditionRef("of-" + id, "", null, -1, -1),
                new Publication(publication, publication, null),
                0,
                Story.Kind.STORY,
                null,
                headline,
                "",
                "",
                pages.length == 0 ? null : pages[0],
                Stream.of(pages)
                        .skip(1)
                        .map(page -> new Story.Link(page, page, ""))
                        .toList(),
                null,
                null,
                MORNING.plusSeconds(event),
                "en",
                List.of(),
                "already cut",
                0);
    }
}
