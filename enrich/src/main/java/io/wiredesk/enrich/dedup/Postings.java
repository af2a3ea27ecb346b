package io.wiredesk.enrich.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which arrivals have a key: a multimap of ints, none of them negative. Millions of keys have one arrival each, so those
 * lie in a map without objects: about 13 bytes each. Keys of 64 bits are folded; whoever reads a posting compares the
 * whole key.
 */
final class Postings {

    private static final int[] NONE = {};

    /** The arrival; of several, the complement of their place among the lists. */
    private final IntIntHashMap byKey = new IntIntHashMap();

    /** Each ascending. */
    private final List<IntArrayList> lists = new ArrayList<>();

    private final IntArrayList free = new IntArrayList();

    void add(int key, int arrival) {
        int at = byKey.indexOf(key);
        if (at < 0) {
            byKey.indexInsert(at, key, arrival);
            return;
        }
        int held = byKey.indexGet(at);
        if (held < 0) {
            insert(lists.get(~held), arrival);
        } else if (held != arrival) {
            byKey.indexReplace(at, ~placed(Math.min(held, arrival), Math.max(held, arrival)));
        }
    }

    void remove(int key, int arrival) {
        int at = byKey.indexOf(key);
        int held = at < 0 ? 0 : byKey.indexGet(at);
        if (held < 0) {
            IntArrayList many = lists.get(~held);
            int place = find(many, arrival);
            if (place >= 0) {
                many.removeAt(place);
            }
            if (many.size() == 1) {
                byKey.indexReplace(at, many.removeLast());
                free.add(~held);
            }
        } else if (at >= 0 && held == arrival) {
            byKey.indexRemove(at);
        }
    }

    int size(int key) {
        int at = byKey.indexOf(key);
        if (at < 0) {
            return 0;
        }
        int held = byKey.indexGet(at);
        return held < 0 ? lists.get(~held).size() : 1;
    }

    /** Latest arrivals first. */
    int[] newest(int key, int limit) {
        int at = byKey.indexOf(key);
        if (at < 0) {
            return NONE;
        }
        int held = byKey.indexGet(at);
        if (held >= 0) {
            return new int[] {held};
        }
        IntArrayList many = lists.get(~held);
        int[] newest = new int[Math.min(limit, many.size())];
        for (int i = 0; i < newest.length; i++) {
            newest[i] = many.get(many.size() - 1 - i);
        }
        return newest;
    }

    /** All of them. */
    void each(int key, IntConsumer action) {
        int at = byKey.indexOf(key);
        int held = at < 0 ? 0 : byKey.indexGet(at);
        if (held < 0) {
            IntArrayList many = lists.get(~held);
            for (int i = 0; i < many.size(); i++) {
                action.accept(many.get(i));
            }
        } else if (at >= 0) {
            action.accept(held);
        }
    }

    private int placed(int less, int more) {
        if (free.isEmpty()) {
            lists.add(new IntArrayList(2));
            free.add(lists.size() - 1);
        }
        int place = free.removeLast();
        lists.get(place).add(less, more);
        return place;
    }

    static int fold(long key) {
        return Long.hashCode(key);
    }

    private static void insert(IntArrayList sorted, int arrival) {
        int at = find(sorted, arrival);
        if (at < 0) {
            sorted.insert(-at - 1, arrival);
        }
    }

    private static int find(IntArrayList sorted, int arrival) {
        return Arrays.binarySearch(sorted.buffer, 0, sorted.size(), arrival);
    }
}
