package io.wiredesk.ingest.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the senders of one source: which of them send newsletters, and by which marks a publication is
 * recognised though it changes one of them. A small immutable value with a compact text form, to be kept with the
 * source's position. Keeps the publications seen last.
 */
public final class SenderHistory {

    /** Nothing known yet. */
    public static final SenderHistory EMPTY = new SenderHistory(new LinkedHashMap<>());

    private static final int MAX_PUBLICATIONS = 200;
    private static final int MAX_MARKS = 8;
    private static final int MAX_ID = 255;

    /** Marks by publication id, both oldest first. */
    private final Map<String, SequencedSet<String>> publications;

    private SenderHistory(Map<String, SequencedSet<String>> publications) {
        this.publications = Collections.unmodifiableMap(publications);
    }

    /** Reads {@link #text()}; what cannot be read is left out, as history is never worth a failure. */
    public static SenderHistory parse(@Nullable String text) {
        Map<String, SequencedSet<String>> publications = new LinkedHashMap<>();
        for (String line : Objects.requireNonNullElse(text, "").split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields.length == 2 && !fields[0].isBlank() && !fields[1].isBlank()) {
                publications.put(fields[0], new LinkedHashSet<>(List.of(fields[1].split(",", -1))));
            }
        }
        return new SenderHistory(bounded(publications));
    }

    /** One line a publication: its id and its marks, hashed; no address of the subscriber's. At most some 30 KB. */
    public String text() {
        return publications.entrySet().stream()
                .map(p -> p.getKey() + "\t" + String.join(",", p.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Whether newsletters came from there before. */
    boolean knows(SenderMarks marks) {
        return marks.keys().stream().anyMatch(mark -> !having(mark).isEmpty());
    }

    /**
     * Which publication it is: the first mark that exactly one has decides, strongest first. A list never seen belongs to
     * a known publication only if that has no list of its own, as newsrooms send many lists from one address.
     *
     * @return empty for one never seen
     */
    Optional<String> recognise(SenderMarks marks) {
        boolean newList = marks.stableList().isPresent();
        for (String mark : marks.keys()) {
            List<String> having = having(mark);
            if (having.size() == 1 && (mark.startsWith("l") || !newList || !hasList(having.getFirst()))) {
                return Optional.of(having.getFirst());
            }
        }
        return Optional.empty();
    }

    /** With one more edition seen. */
    SenderHistory with(String publication, SenderMarks marks) {
        if (publication.length() > MAX_ID || publication.chars().anyMatch(Character::isISOControl)) {
            return this;
        }
        Map<String, SequencedSet<String>> updated = new LinkedHashMap<>(publications);
        SequencedSet<String> known = new LinkedHashSet<>(updated.getOrDefault(publication, new LinkedHashSet<>()));
        marks.keys().reversed().forEach(mark -> {
            known.remove(mark);
            known.addLast(mark);
        });
        updated.remove(publication);
        updated.put(publication, known);
        return new SenderHistory(bounded(updated));
    }

    private List<String> having(String mark) {
        return publications.entrySet().stream()
                .filter(p -> p.getValue().contains(mark))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean hasList(String publication) {
        return publications.getOrDefault(publication, new LinkedHashSet<>()).stream()
                .anyMatch(m -> m.startsWith("l"));
    }

    private static Map<String, SequencedSet<String>> bounded(Map<String, SequencedSet<String>> publications) {
        List<String> ids = new ArrayList<>(publications.keySet());
        ids.stream().limit(Math.max(0, ids.size() - MAX_PUBLICATIONS)).forEach(publications::remove);
        publications.values().forEach(marks -> {
            while (marks.size() > MAX_MARKS) {
                marks.removeFirst();
            }
        });
        return publications;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SenderHistory history && history.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return "SenderHistory[" + publications.size() + " publications]";
    }
}
