package io.wiredesk.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** One generated story. */
record Item(String headline, List<String> sentences, String url) {

    /** Median of 45 words, a tenth above 130: between the terse and the talkative newsletters we measured. */
    private static final double MEDIAN_SENTENCES = 3;

    private static final double SPREAD = 0.75;

    static Item about(int subject, Vocabulary vocabulary, RandomGenerator random) {
        int count = Math.clamp(Math.round(MEDIAN_SENTENCES * Math.exp(SPREAD * random.nextGaussian())), 1, 30);
        return of(subject, count, vocabulary, random);
    }

    static Item of(int subject, int sentences, Vocabulary vocabulary, RandomGenerator random) {
        return new Item(
                vocabulary.headline(subject, random),
                Stream.generate(() -> vocabulary.sentence(subject, random))
                        .limit(sentences)
                        .toList(),
                "https://www.paper" + random.nextInt(400) + ".example/news/" + Long.toHexString(random.nextLong()));
    }

    /** The same words at another address. */
    Item reprinted(RandomGenerator random) {
        return new Item(headline, sentences, url + "-" + random.nextInt(100));
    }

    /** Under another headline, with a sentence of its own. */
    Item edited(int subject, Vocabulary vocabulary, RandomGenerator random) {
        List<String> edited = new ArrayList<>(sentences);
        edited.set(edited.size() - 1, vocabulary.sentence(subject, random));
        return new Item(vocabulary.headline(subject, random), edited, url + "-" + random.nextInt(100));
    }

    String text() {
        return String.join(" ", sentences);
    }
}
