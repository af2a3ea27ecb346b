package io.wiredesk.enrich.dedup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a story tells of: hashes of its weightiest terms, ascending, each with a weight in 1 to 255, of unit length in
 * all but rounding. Weights are those of the day it was read and never change, so that what is summed over them is the
 * same in whatever order it is summed. In JSON: base64 of five bytes a term.
 */
public final class EventTerms implements TermVector {

    static final EventTerms NONE = new EventTerms(new int[0], new byte[0]);

    private static final int RECORD = Integer.BYTES + 1;
    private static final int UNIT = 255;

    private final int[] terms;
    private final byte[] weights;
    private final double length;

    private EventTerms(int[] ascending, byte[] weights) {
        this.terms = ascending;
        this.weights = weights;
        long squares = 0;
        for (int i = 0; i < weights.length; i++) {
            squares += (long) weight(i) * weight(i);
        }
        this.length = Math.sqrt((double) squares);
    }

    /** A term and how much it says. */
    record Weighed(int term, double weight) {

        static final Comparator<Weighed> HEAVIEST =
                Comparator.comparingDouble(Weighed::weight).reversed().thenComparingInt(Weighed::term);
    }

    /** The heaviest, scaled; those lost in rounding left out. */
    static EventTerms of(Collection<Weighed> weighed, int most) {
        List<Weighed> heaviest =
                weighed.stream().sorted(Weighed.HEAVIEST).limit(most).toList();
        double scale = UNIT
                / Math.sqrt(heaviest.stream()
                        .mapToDouble(w -> w.weight() * w.weight())
                        .sum());
        List<Weighed> kept = heaviest.stream()
                .map(w -> new Weighed(w.term(), Math.rint(w.weight() * scale)))
                .filter(w -> w.weight() >= 1)
                .sorted(Comparator.comparingInt(Weighed::term))
                .toList();
        byte[] weights = new byte[kept.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) kept.get(i).weight();
        }
        return new EventTerms(kept.stream().mapToInt(Weighed::term).toArray(), weights);
    }

    /** Reads {@link #bytes()}. */
    @JsonCreator
    public static EventTerms of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int[] terms = new int[bytes.length / RECORD];
        byte[] weights = new byte[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = buffer.getInt();
            weights[i] = buffer.get();
        }
        return new EventTerms(terms, weights);
    }

    /** Five bytes a term. */
    @JsonValue
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(terms.length * RECORD);
        for (int i = 0; i < terms.length; i++) {
            bytes.putInt(terms[i]).put(weights[i]);
        }
        return bytes.array();
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
        return Byte.toUnsignedInt(weights[i]);
    }

    @Override
    public double length() {
        return length;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof EventTerms other
                && Arrays.equals(terms, other.terms)
                && Arrays.equals(weights, other.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms);
    }

    @Override
    public String toString() {
        return terms.length + " terms";
    }
}
