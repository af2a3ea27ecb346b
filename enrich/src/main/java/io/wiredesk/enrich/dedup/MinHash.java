package io.wiredesk.enrich.dedup;

import java.util.Random;

/**
 * MinHash signatures cut into bands (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets §3.4): two
 * texts with Jaccard similarity J share a band with probability 1 − (1 − J³)⁴², about .44 at .24 and .99 at .5. Hash
 * functions are multiply-shift (Dietzfelbinger et al. 1997) with fixed seeds.
 */
final class MinHash {

    static final int BANDS = 42;
    private static final int ROWS = 3;
    private static final long SEED = 0x6465647570L;

    private static final long[] MULTIPLIERS = constants(SEED);
    private static final long[] ADDENDS = constants(~SEED);

    private MinHash() {}

    /** One key a band; equal keys mean, but for rare collisions, equal rows of the same band. */
    static int[] bands(Shingles shingles) {
        int[] signature = signature(shingles);
        int[] keys = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band + 1L;
            for (int row = 0; row < ROWS; row++) {
                key = (key ^ signature[band * ROWS + row]) * 0x9E3779B97F4A7C15L;
                key ^= key >>> 29;
            }
            keys[band] = (int) (key >>> 32);
        }
        return keys;
    }

    private static int[] signature(Shingles shingles) {
        int[] hashes = shingles.stream().toArray();
        int[] signature = new int[BANDS * ROWS];
        for (int i = 0; i < signature.length; i++) {
            int least = Integer.MAX_VALUE;
            for (int hash : hashes) {
                least = Math.min(least, (int) ((MULTIPLIERS[i] * hash + ADDENDS[i]) >>> 32));
            }
            signature[i] = least;
        }
        return signature;
    }

    private static long[] constants(long seed) {
        // java.util.Random is specified down to its algorithm, so these are the same in every Java
        return new Random(seed).longs(BANDS * ROWS).map(bits -> bits | 1).toArray();
    }
}
