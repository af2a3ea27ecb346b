package io.wiredesk.enrich.split;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Numbers for the names of signs, in the order in which they come up. Not thread-safe. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();

    int size() {
        return numbers.size();
    }

    /** The signs by number; those that never came up get one. */
    SignVector vector(SignSet signs) {
        int[] ids = new int[signs.size()];
        float[] values = new float[signs.size()];
        signs.forEach((place, name, value) -> {
            ids[place] = numbers.computeIfAbsent(name, added -> numbers.size());
            values[place] = (float) value;
        });
        return new SignVector(ids, values);
    }

    /** The weights by name, without those that are 0. */
    Map<String, Double> named(double[] weights) {
        Map<String, Double> named = new TreeMap<>();
        numbers.forEach((name, number) -> {
            if (number < weights.length && weights[number] != 0) {
                named.put(name, weights[number]);
            }
        });
        return named;
    }
}
