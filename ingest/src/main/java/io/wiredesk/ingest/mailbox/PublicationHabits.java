package io.wiredesk.ingest.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.wiredesk.ingest.cadence.Habit;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the publications of a mailbox appear; of those that were seen last. */
final class PublicationHabits {

    static final int MAX = 200;

    private static final TypeReference<LinkedHashMap<String, Kept>> SHAPE = new TypeReference<>() {};

    private final Map<String, Kept> publications;

    private PublicationHabits(Map<String, Kept> publications) {
        this.publications = publications;
    }

    /** A publication as it is kept. */
    private record Kept(String title, String habit) {}

    /** An edition that should have come. */
    record Missing(String title, Instant since) {}

    static PublicationHabits none() {
        return new PublicationHabits(Map.of());
    }

    /** Reads what {@link #text} wrote; of anything else nothing, as habits can be learnt anew. */
    static PublicationHabits of(String text) {
        try {
            return new PublicationHabits(Json.MAPPER.readValue(text, SHAPE));
        } catch (JsonProcessingException e) {
            return none();
        }
    }

    /** With one edition more. */
    PublicationHabits with(Edition edition) {
        Map<String, Kept> all = new LinkedHashMap<>(publications);
        Kept before = all.remove(edition.publication().id());
        Habit habit = before == null ? Habit.none() : Habit.of(before.habit());
        all.put(
                edition.publication().id(),
                new Kept(
                        edition.publication().title(),
                        habit.with(edition.publishedAt()).text()));
        if (all.size() > MAX) {
            all.remove(all.keySet().iterator().next());
        }
        return new PublicationHabits(all);
    }

    /** The publications whose next edition is missing. */
    List<Missing> missing(Instant now) {
        return publications.values().stream()
                .flatMap(kept ->
                        Habit.of(kept.habit())
                                .overdueSince(now)
                                .map(since -> new Missing(kept.title(), since))
                                .stream())
                .toList();
    }

    /** The habit of the only publication; empty if there are several. */
    Optional<Habit> only() {
        return publications.size() == 1
                ? publications.values().stream()
                        .map(kept -> Habit.of(kept.habit()))
                        .findFirst()
                : Optional.empty();
    }

    String text() {
        return Json.line(publications);
    }
}
