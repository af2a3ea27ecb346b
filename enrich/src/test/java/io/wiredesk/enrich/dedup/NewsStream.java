package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;

import io.wiredesk.schemas.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * News that never happened, as large and as much alike as real news: headlines of nine words and texts of a hundred, in
 * words as frequent as in ordinary English. Of ten stories one copies another, three tell in other words what others
 * told – the more tellings, the likelier one more –, six are new. Most have a page of their own.
 */
public final class NewsStream {

    private static final Duration WINDOW = DedupSettings.DEFAULT.timeToLive();
    private static final int PUBLICATIONS = 400;

    /** Words a headline, a text, and an event of its own. */
    private static final int HEADLINE = 9;

    private static final int TEXT = 100;
    private static final int OWN = 12;

    /** The rare words: ranks beyond those of the table, each as frequent as its rank says. */
    private static final int RANKED = 5_000;

    private static final int RAREST = 300_000;

    private final Random random = new Random(1);
    private final Ordinary ordinary = Ordinary.english();
    private final Duration step;
    private final int[] recent;
    private int stories;
    private int events;

    /**
     * Starts on a Monday.
     *
     * @param inWindow so many stories in the time that a cluster lives unseen
     */
    public NewsStream(int inWindow) {
        this.step = WINDOW.dividedBy(inWindow);
        this.recent = new int[Math.max(1, inWindow / 5)];
    }

    public List<Story> next(int count) {
        return IntStream.range(0, count).mapToObj(i -> next()).toList();
    }

    public Story next() {
        int number = stories++;
        int dice = random.nextInt(10);
        int event = dice < 4 && number > 100 ? recent[random.nextInt(Math.min(number, recent.length))] : events++;
        recent[number % recent.length] = event;
        Random words = dice == 0 ? new Random(~event) : random;
        List<String> own = own(event);
        String headline = words(HEADLINE, 0.6, own, words);
        String text = words(TEXT, 0.3, own, words);
        Told told = told("s" + number)
                .by("p" + random.nextInt(PUBLICATIONS))
                .headed(headline)
                .saying(dice == 0 ? text.substring(0, text.length() * (6 + random.nextInt(5)) / 10) : text)
                .at(Told.MONDAY.plus(step.multipliedBy(number)));
        return (random.nextInt(10) < 7 ? told.about("https://press.example/story/" + number) : told).story();
    }

    /** Half names, half subjects. */
    private List<String> own(int event) {
        Random of = new Random(event);
        List<String> own = new ArrayList<>();
        for (int i = 0; i < OWN; i++) {
            own.add(i % 2 == 0 ? rare(of) : ordinary.subject(of));
        }
        return own;
    }

    private String words(int count, double share, List<String> own, Random words) {
        return IntStream.range(0, count)
                .mapToObj(i -> words.nextDouble() < share ? own.get(words.nextInt(OWN)) : any(words))
                .collect(Collectors.joining(" "));
    }

    private String any(Random words) {
        return words.nextDouble() < 0.15 ? rare(words) : ordinary.word(words);
    }

    /** Rank r with probability about 1/r. */
    private static String rare(Random random) {
        int rank = (int) (RANKED * Math.exp(random.nextDouble() * Math.log((double) RAREST / RANKED)));
        StringBuilder word = new StringBuilder("z");
        for (int rest = rank; rest > 0; rest /= 30) {
            word.append("bdfgklmnpr".charAt(rest % 30 / 3)).append("aou".charAt(rest % 3));
        }
        return word.append("nto").toString();
    }

    /** The words of the table, drawn as often as they stand in ordinary text. */
    private static final class Ordinary {

        /** From here on words are subjects. */
        private static final int SUBJECTS = 300;

        private final List<String> words;
        private final double[] cumulated;

        private Ordinary(List<String> words, double[] cumulated) {
            this.words = words;
            this.cumulated = cumulated;
        }

        static Ordinary english() {
            List<String[]> rows = Vocabulary.lines("common-words-en.tsv").stream()
                    .map(line -> line.split("\t", 2))
                    .toList();
            // from the share of sentences of some length that hold a word to the share of words that are it
            double[] weights = rows.stream()
                    .mapToDouble(row -> -Math.log(1 - Integer.parseInt(row[1]) / 1e6))
                    .toArray();
            Arrays.parallelPrefix(weights, Double::sum);
            return new Ordinary(rows.stream().map(row -> row[0]).toList(), weights);
        }

        String word(Random random) {
            int at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
            return words.get(at < 0 ? -at - 1 : at);
        }

        String subject(Random random) {
            return words.get(SUBJECTS + random.nextInt(words.size() - SUBJECTS));
        }
    }
}
