package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a document are those we have seen, and which are new. An entry keeps the edition id of its first
 * sighting while its publisher changes its guid, its title or its address, as long as one of them, and something that
 * bears it out, stays. Each seen entry is given to one entry of the document at most, to the likeliest first. Pure.
 */
final class Recognition {

    /** From the surest to the least sure; what is compared and how they are found. */
    private static final List<Clue> CLUES = List.of(
            new Clue(SeenEntry::guid, (a, b) -> same(a.link(), b.link()) || same(a.content(), b.content())),
            new Clue(SeenEntry::link, (a, b) -> same(a.content(), b.content()) || same(a.published(), b.published())),
            new Clue(SeenEntry::edition, (a, b) -> true),
            new Clue(SeenEntry::guid, (a, b) -> true),
            new Clue(SeenEntry::link, (a, b) -> isMissing(a.guid(), b.guid()) || same(a.title(), b.title())),
            new Clue(SeenEntry::content, (a, b) -> same(a.published(), b.published()) || isUndatedWithoutLink(a, b)));

    private final List<SeenEntry> seen;
    private final Map<Candidate, SeenEntry> found = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();

    private Recognition(List<SeenEntry> seen) {
        this.seen = seen;
    }

    /**
     * The entries of a document, in its order.
     *
     * @param publication goes into the ids of new editions
     * @param homepage as stated
     */
    static List<Recognised> of(
            List<Candidate> document, String publication, @Nullable String homepage, SeenEntries seen) {
        Map<Candidate, SeenEntry> asNew = asNew(document, publication, homepage);
        Recognition recognition = new Recognition(seen.entries().toList());
        CLUES.forEach(clue -> recognition.look(clue, asNew));
        List<Recognised> all = new ArrayList<>();
        asNew.forEach((candidate, entry) -> all.add(recognition.recognised(candidate, entry, publication, seen)));
        return all;
    }

    /** The title of an only entry bears nothing out: it may be the column's, day after day. */
    private static Map<Candidate, SeenEntry> asNew(
            List<Candidate> document, String publication, @Nullable String homepage) {
        @Nullable String site = CanonicalUrl.of(homepage).orElse(null);
        Map<Candidate, SeenEntry> all = new LinkedHashMap<>();
        for (Candidate candidate : document) {
            SeenEntry entry = candidate.seen(Ids.edition(publication, candidate.identity()), site);
            all.put(candidate, document.size() == 1 ? entry.withoutTitle() : entry);
        }
        return all;
    }

    private void look(Clue clue, Map<Candidate, SeenEntry> document) {
        Map<String, SeenEntry> byMark = new HashMap<>();
        seen.stream()
                .filter(entry -> !given.contains(entry.edition()))
                .forEach(entry -> byMark.putIfAbsent(clue.mark().apply(entry), entry));
        document.forEach((candidate, entry) -> {
            SeenEntry like = byMark.get(clue.mark().apply(entry));
            if (like != null
                    && !found.containsKey(candidate)
                    && !clue.mark().apply(entry).equals(SeenEntry.NOTHING)
                    && clue.bornOut().test(entry, like)
                    && given.add(like.edition())) {
                found.put(candidate, like);
            }
        });
    }

    private Recognised recognised(Candidate candidate, SeenEntry asNew, String publication, SeenEntries all) {
        SeenEntry like = found.get(candidate);
        if (like != null) {
            return new Recognised(
                    candidate, asNew.as(like.edition()), true, like.content().equals(asNew.content()));
        }
        if (!given.add(asNew.edition())) {
            String other = Ids.edition(publication, candidate.allNames());
            return new Recognised(candidate, asNew.as(other), false, false);
        }
        return all.shortHash(asNew.edition())
                .map(hash -> new Recognised(
                        candidate, asNew, true, candidate.contentHash().startsWith(hash)))
                .orElseGet(() -> new Recognised(candidate, asNew, false, false));
    }

    private static boolean same(String a, String b) {
        return !a.equals(SeenEntry.NOTHING) && a.equals(b);
    }

    private static boolean isUndatedWithoutLink(SeenEntry a, SeenEntry b) {
        return isMissing(a.link(), b.link()) && a.published().equals(b.published());
    }

    private static boolean isMissing(String a, String b) {
        return a.equals(SeenEntry.NOTHING) || b.equals(SeenEntry.NOTHING);
    }

    /**
     * Something two entries have in common, and what else must be so for them to be one.
     *
     * @param bornOut of the entry and the seen one
     */
    private record Clue(Function<SeenEntry, String> mark, BiPredicate<SeenEntry, SeenEntry> bornOut) {}
}
