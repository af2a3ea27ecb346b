package io.wiredesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentreTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 256, 257, 5_000})
    void it_is_the_heaviest_terms_of_a_cluster(int terms) {
        Random random = new Random(terms);
        IntIntHashMap sums = new IntIntHashMap();
        Map<Integer, Integer> all = new HashMap<>();
        while (all.size() < terms) {
            int term = random.nextInt();
            int sum = 1 + random.nextInt(200);
            all.put(term, sum);
            sums.put(term, sum);
        }

        int[] heaviest = all.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey, Comparator.comparingLong(Integer::toUnsignedLong)))
                .limit(EventSettings.DEFAULT.centre())
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        assertThat(Centre.of(sums, EventSettings.DEFAULT).terms()).containsExactly(heaviest);
    }
}
