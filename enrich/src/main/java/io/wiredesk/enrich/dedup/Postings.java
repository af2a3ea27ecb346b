package io.wiredesk.enrich.dedup;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import java.util.Arrays;

/**
 * Which arrivals have a key: a multimap of ints. Millions of keys have one arrival each, so those lie in a map without
 * objects: about 13 bytes each. Keys of 64 bits are folded; whoever reads a posting compares the whole key.
 */
final class Postings {

    private static final int[] NONE = {};

    private final IntIntHashMap single = new IntIntHashMap();
    private final IntObjectHashMap<int[]> shared = new IntObjectHashMap<>();

    void add(int key, int arrival) {
        set(key, with(all(key), arrival));
    }

    void remove(int key, int arrival) {
        set(key, without(all(key), arrival));
    }

    int size(int key) {
        return all(key).length;
    }

    /** Latest arrivals first. */
    int[] newest(int key, int limit) {
        int[] all = all(key);
        int[] newest = new int[Math.min(limit, all.length)];
        for (int i = 0; i < newest.length; i++) {
            newest[i] = all[all.length - 1 - i];
        }
        return newest;
    }

    static int fold(long key) {
        return Long.hashCode(key);
    }

    private int[] all(int key) {
        int[] many = shared.get(key);
        if (many != null) {
            return many;
        }
        return single.containsKey(key) ? new int[] {single.get(key)} : NONE;
    }

    private void set(int key, int[] arrivals) {
        if (arrivals.length > 1) {
            shared.put(key, arrivals);
            single.remove(key);
        } else {
            shared.remove(key);
            if (arrivals.length == 1) {
                single.put(key, arrivals[0]);
            } else {
                single.remove(key);
            }
        }
    }

    private static int[] with(int[] sorted, int arrival) {
        int at = Arrays.binarySearch(sorted, arrival);
        if (at >= 0) {
            return sorted;
        }
        int[] more = Arrays.copyOf(sorted, sorted.length + 1);
        System.arraycopy(sorted, -at - 1, more, -at, sorted.length + at + 1);
        more[-at - 1] = arrival;
        return more;
    }

    private static int[] without(int[] sorted, int arrival) {
        int at = Arrays.binarySearch(sorted, arrival);
        if (at < 0) {
            return sorted;
        }
        int[] less = Arrays.copyOf(sorted, sorted.length - 1);
        System.arraycopy(sorted, at + 1, less, at, sorted.length - at - 1);
        return less;
    }
}
