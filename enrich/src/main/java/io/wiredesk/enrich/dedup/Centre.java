package io.wiredesk.enrich.dedup;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import io.wiredesk.enrich.dedup.EventTerms.Weighed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The heaviest terms of a cluster: sums over its tellings, terms ascending. */
final class Centre implements TermVector {

    private final int[] terms;
    private final int[] sums;
    private final double length;

    private Centre(int[] terms, int[] sums) {
        this.terms = terms;
        this.sums = sums;
        double squares = 0;
        for (int sum : sums) {
            squares += (double) sum * sum;
        }
        this.length = Math.sqrt(squares);
    }

    static Centre of(IntIntHashMap all, EventSettings settings) {
        long[] byTerm = heaviest(all, settings.centre());
        int[] terms = new int[byTerm.length];
        int[] sums = new int[byTerm.length];
        for (int i = 0; i < byTerm.length; i++) {
            byTerm[i] = Long.rotateRight(byTerm[i], Integer.SIZE);
        }
        Arrays.sort(byTerm);
        for (int i = 0; i < byTerm.length; i++) {
            terms[i] = (int) (byTerm[i] >> Integer.SIZE);
            sums[i] = -(int) byTerm[i];
        }
        return new Centre(terms, sums);
    }

    /**
     * A sum and its term in one long each, so that comparing needs no objects: heavy before light, then by term. Large
     * clusters have thousands of terms: what is lighter than the lightest of a full buffer's best is not sorted again.
     */
    private static long[] heaviest(IntIntHashMap all, int most) {
        long[] buffer = new long[Math.min(all.size(), 4 * most)];
        long worst = Long.MAX_VALUE;
        int n = 0;
        for (IntIntCursor cursor : all) {
            long packed = ((long) -cursor.value << Integer.SIZE) | Integer.toUnsignedLong(cursor.key);
            if (packed <= worst) {
                if (n == buffer.length) {
                    Arrays.sort(buffer);
                    n = most;
                    worst = buffer[n - 1];
                }
                buffer[n++] = packed;
            }
        }
        Arrays.sort(buffer, 0, n);
        return Arrays.copyOf(buffer, Math.min(most, n));
    }

    @Override
    public int size() {
        return terms.length;
    }

    @Override
    public int term(int i) {
        return terms[i];
    }

    @Override
    public int weight(int i) {
        return sums[i];
    }

    @Override
    public double length() {
        return length;
    }

    /** Ascending. */
    int[] terms() {
        return terms;
    }

    /** The story's terms it has, ascending. */
    IntStream shared(EventTerms story) {
        return IntStream.range(0, story.size()).map(story::term).filter(term -> Arrays.binarySearch(terms, term) >= 0);
    }

    /** What the two have most in common, heaviest first. */
    IntStream heaviestShared(EventTerms story, int most) {
        List<Weighed> shared = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            int at = Arrays.binarySearch(terms, story.term(i));
            if (at >= 0) {
                shared.add(new Weighed(terms[at], (double) sums[at] * story.weight(i)));
            }
        }
        return shared.stream().sorted(Weighed.HEAVIEST).limit(most).mapToInt(Weighed::term);
    }
}
