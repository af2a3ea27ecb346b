package io.wiredesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wiredesk.schemas.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts that stories are recognised by. */
class FingerprintTest {

    @Test
    void words_are_letters_and_digits_and_single_characters_of_unspaced_scripts() {
        assertThat(Words.of("Don't panic: 2–1!")).containsExactly("don", "t", "panic", "2", "1");
        assertThat(Words.of("iPhone发布会")).containsExactly("iphone", "发", "布", "会");
        assertThat(Words.of("서울 항구")).containsExactly("서울", "항구");
        assertThat(Words.of(" … ")).isEmpty();
    }

    @Test
    void two_characters_of_an_unspaced_script_count_as_a_word() {
        assertThat(Words.count(Words.of("iPhone 发布会上"))).isEqualTo(3);
    }

    @Test
    void containment_is_the_shared_part_of_the_shorter() {
        Shingles whole = Shingles.of(List.of("a", "b", "c", "d", "e"));
        Shingles part = Shingles.of(List.of("b", "c", "d"));

        assertThat(part.containment(whole)).isEqualTo(1);
        assertThat(whole.containment(part)).isEqualTo(1);
        assertThat(whole.containment(Shingles.of(List.of("a", "b", "x")))).isEqualTo(0.5);
        assertThat(whole.containment(Shingles.of(List.of()))).isZero();
    }

    @Test
    void shingles_survive_json() {
        Shingles shingles = Shingles.of(List.of("a", "ferry", "runs", "aground"));

        assertThat(Json.read(Json.bytes(shingles), Shingles.class)).isEqualTo(shingles);
    }

    @Test
    void bands_never_change_as_they_are_derived_anew_from_stored_shingles() {
        Shingles shingles = Shingles.of(List.of("a", "ferry", "runs", "aground"));

        assertThat(MinHash.bands(shingles)).hasSize(42).startsWith(1247259685, 323687440);
    }

    @Test
    void bands_meet_as_often_as_theory_says() {
        // 50 of 150 pairs are shared: a row is equal with probability 1/3, a band with its cube
        int meets = 0;
        int trials = 200;
        for (int trial = 0; trial < trials; trial++) {
            int from = trial * 5000;
            int[] left = MinHash.bands(Shingles.of(numbered(from, from + 101)));
            int[] right = MinHash.bands(Shingles.of(numbered(from + 50, from + 151)));
            meets += (int) IntStream.range(0, MinHash.BANDS)
                    .filter(i -> left[i] == right[i])
                    .count();
        }

        assertThat(meets / (double) (trials * MinHash.BANDS)).isCloseTo(1 / 27.0, within(0.01));
    }

    @Test
    void postings_keep_order_and_forget() {
        Postings postings = new Postings();
        IntStream.of(5, 3, 9, 3).forEach(arrival -> postings.add(7, arrival));

        assertThat(postings.newest(7, 2)).containsExactly(9, 5);
        assertThat(postings.size(7)).isEqualTo(3);
        Arrays.stream(new int[] {5, 9, 4}).forEach(arrival -> postings.remove(7, arrival));
        assertThat(postings.newest(7, 2)).containsExactly(3);
        postings.remove(7, 3);
        assertThat(postings.size(7)).isZero();
        assertThat(postings.newest(8, 1)).isEmpty();
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).toList();
    }
}
