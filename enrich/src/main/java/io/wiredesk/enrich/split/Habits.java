package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What one publication's editions held, as far as it helps to tell what it repeats: mastheads, sign-ups, promos. Never
 * larger than {@value #EDITIONS} ids and {@value #BLOCKS} prints, however many editions are learnt.
 *
 * @param editions ids of the editions known, in the order they were first read
 * @param blocks print of a block to the editions that held it: bit <i>i</i> is set for the <i>i</i>th of {@code editions};
 *     the most telling first
 */
public record Habits(List<String> editions, SequencedMap<String, Integer> blocks) {

    /** Of a publication never read before. */
    public static final Habits NONE = new Habits(List.of(), new LinkedHashMap<>());

    /** How many editions are asked whether they held a block. */
    static final int ASKED = 8;

    /** How many are known: twice as many, so that each of the last ones can be read again with what stood before it. */
    static final int EDITIONS = 2 * ASKED;

    static final int BLOCKS = 256;

    /** Seen in more editions, then seen later; what is equal stays in order. */
    private static final Comparator<Map.Entry<String, Integer>> TELLING =
            Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> Integer.bitCount(entry.getValue()))
                    .thenComparing(Map.Entry.comparingByValue())
                    .reversed();

    public Habits {
        editions = List.copyOf(editions);
        blocks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(blocks));
    }

    /** Whether a block with these words stood in at least half of the last {@value #ASKED} editions, numbers and dates aside. */
    public boolean repeats(String blockText) {
        int asked = Math.min(ASKED, editions.size());
        int newest = ((1 << asked) - 1) << (editions.size() - asked);
        int held = Integer.bitCount(newest & blocks.getOrDefault(BlockPrint.of(blockText), 0));
        return held > 0 && 2 * held >= asked;
    }

    /**
     * What was known when this edition was read first, so that a correction of it is read the same way and is never taken
     * for its own repetition. Of an edition that is not among the known ones: everything.
     */
    public Habits before(String editionId) {
        int at = editions.indexOf(editionId);
        return at < 0 ? this : new Habits(editions.subList(0, at), only((1 << at) - 1, 0));
    }

    /**
     * The habits once this edition is known too. One that is known already is not counted again, whatever it says now.
     *
     * @param blockTexts {@link Split#blockTexts} of it, in document order
     */
    public Habits learn(String editionId, List<String> blockTexts) {
        if (editions.contains(editionId)) {
            return this;
        }
        int forgotten = Math.max(0, editions.size() + 1 - EDITIONS);
        List<String> known = new ArrayList<>(editions.subList(forgotten, editions.size()));
        SequencedMap<String, Integer> seen = only(-1, forgotten);
        for (String text : outermostFirst(blockTexts)) {
            seen.merge(BlockPrint.of(text), 1 << known.size(), (before, now) -> before | now);
        }
        seen.remove(""); // blocks without words say nothing
        known.add(editionId);
        return new Habits(known, mostTelling(seen));
    }

    /** The habits without this edition, as if it had never been read. */
    public Habits without(String editionId) {
        int at = editions.indexOf(editionId);
        if (at < 0) {
            return this;
        }
        List<String> known = new ArrayList<>(editions);
        known.remove(at);
        SequencedMap<String, Integer> rest = only((1 << at) - 1, 0);
        only(-1, at + 1).forEach((print, bits) -> rest.merge(print, bits << at, (low, high) -> low | high));
        return new Habits(known, mostTelling(rest));
    }

    /** The blocks of some editions, moved towards the first. */
    private SequencedMap<String, Integer> only(int mask, int down) {
        SequencedMap<String, Integer> kept = new LinkedHashMap<>();
        blocks.forEach((print, bits) -> {
            int left = (bits & mask) >>> down;
            if (left != 0) {
                kept.put(print, left);
            }
        });
        return kept;
    }

    private static SequencedMap<String, Integer> mostTelling(SequencedMap<String, Integer> seen) {
        SequencedMap<String, Integer> kept = new LinkedHashMap<>();
        seen.entrySet().stream()
                .sorted(TELLING)
                .limit(BLOCKS)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    /** What is repeated stands at the ends more often than in the middle, so where there is too much, the middle goes. */
    private static List<String> outermostFirst(List<String> blockTexts) {
        List<String> ordered = new ArrayList<>(blockTexts.size());
        for (int i = 0, j = blockTexts.size() - 1; i <= j; i++, j--) {
            ordered.add(blockTexts.get(i));
            if (i < j) {
                ordered.add(blockTexts.get(j));
            }
        }
        return ordered;
    }
}
