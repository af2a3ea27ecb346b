package io.wiredesk.deploy.bench;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints editions like real ones: of a hundred, 45 are HTML mail built of tables (about 40 KB, 8 to 24 stories), 15
 * semantic HTML (12 KB, 5 to 24), 25 feed entries (one story of 300 to 900 words) and 15 plain text (5 to 15 stories).
 * A sixth of the stories has been told before: half of those word for word, half edited. Same seed, same editions.
 */
final class EditionPress {

    private static final int PUBLICATIONS = 60;
    private static final double COPIES = 1 / 6.0;

    /** Copies are of one of so many stories before. */
    private static final int MEMORY = 2_000;

    private static final Duration A_FORTNIGHT = Duration.ofDays(12);

    private final Vocabulary vocabulary = Vocabulary.read();
    private final Random random;
    private final Instant now;
    private final List<Item> told = new ArrayList<>();

    EditionPress(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    /** The next ones. */
    List<Edition> print(int count) {
        return IntStream.range(0, count).mapToObj(n -> edition(n, count)).toList();
    }

    private Edition edition(int number, int count) {
        int share = random.nextInt(100);
        int publication = random.nextInt(PUBLICATIONS);
        String title = "The " + vocabulary.name(random) + " letter, no. " + number;
        if (share < 45) {
            return edition(number, count, publication, title, html(TableMail.of(title, items(8, 24), random)));
        } else if (share < 60) {
            return edition(number, count, publication, title, html(Renditions.semantic(title, items(5, 24))));
        } else if (share < 85) {
            Item essay = Item.of(subject(), 18 + random.nextInt(36), vocabulary, random);
            return edition(number, count, publication, essay.headline(), html(Renditions.entry(essay)));
        }
        return edition(
                number,
                count,
                publication,
                title,
                new Edition.Body("text/plain", Renditions.plain(title, items(5, 15))));
    }

    private Edition edition(int number, int count, int publication, String title, Edition.Body body) {
        String guid = "bench-" + number;
        Publication by = new Publication("bench-" + publication, "Bench paper " + publication, null);
        return new Edition(
                Ids.edition(by.id(), guid),
                by,
                new Edition.Source("archive", "bench"),
                guid,
                title,
                null,
                now.minus(A_FORTNIGHT.multipliedBy(count - number).dividedBy(count)),
                now,
                null,
                "en",
                body,
                null,
                Map.of(),
                Ids.contentHash(title, body, null));
    }

    private static Edition.Body html(String content) {
        return new Edition.Body("text/html", content);
    }

    private List<Item> items(int least, int most) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(n -> item())
                .toList();
    }

    private Item item() {
        int subject = subject();
        boolean copy = !told.isEmpty() && random.nextDouble() < COPIES;
        Item item = copy ? copy(subject) : Item.about(subject, vocabulary, random);
        told.add(item);
        return item;
    }

    private Item copy(int subject) {
        Item original = told.get(told.size() - 1 - random.nextInt(Math.min(MEMORY, told.size())));
        return random.nextBoolean() ? original.reprinted(random) : original.edited(subject, vocabulary, random);
    }

    private int subject() {
        return random.nextInt(vocabulary.subjects().size());
    }
}
