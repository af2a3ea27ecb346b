package io.wiredesk.enrich.dedup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The word pairs of a text as a sorted set of 32-bit hashes: enough to count what two texts share, and to derive their
 * MinHash bands from, so those are not stored. In JSON: base64 of the big-endian hashes, 5.3 characters each.
 */
public final class Shingles {

    private final int[] hashes;
    private int @Nullable [] bands;

    private Shingles(int[] sortedDistinct) {
        this.hashes = sortedDistinct;
    }

    static Shingles of(List<String> words) {
        return new Shingles(IntStream.range(1, words.size())
                .map(i -> Hashes.small(words.get(i - 1) + ' ' + words.get(i)))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Reads {@link #bytes()}. */
    @JsonCreator
    public static Shingles of(byte[] bytes) {
        int[] hashes = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
        return new Shingles(hashes);
    }

    /** Four bytes a hash. */
    @JsonValue
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return bytes.array();
    }

    int size() {
        return hashes.length;
    }

    IntStream stream() {
        return Arrays.stream(hashes);
    }

    /** The keys by which {@link MinHash} finds what is alike; computed once. */
    int[] bands() {
        int[] known = bands;
        if (known == null) {
            known = MinHash.bands(this);
            bands = known;
        }
        return known;
    }

    /** |A∩B| / min(|A|,|B|): 1 where one text is an excerpt of the other; 0 if one is empty. */
    double containment(Shingles other) {
        int smaller = Math.min(size(), other.size());
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }

    private int shared(Shingles other) {
        int shared = 0;
        int j = 0;
        for (int hash : hashes) {
            while (j < other.hashes.length && other.hashes[j] < hash) {
                j++;
            }
            if (j < other.hashes.length && other.hashes[j] == hash) {
                shared++;
            }
        }
        return shared;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Shingles other && Arrays.equals(hashes, other.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return hashes.length + " shingles";
    }
}
