package io.wiredesk.enrich.split;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns a model from editions with known stories.
 *
 * <p>First the cuts: every cut of a span is worth as many of gold's stories as can be found below it ({@link Worth}), and a
 * conditional logit learns to choose the ones worth most. It learns from the spans that gold's cuts lead to, then once more
 * from those that its own first choices lead to as well: a mistake must not lead to where it never learnt anything (DAgger:
 * Ross, Gordon and Bagnell 2011, "A reduction of imitation learning and structured prediction to no-regret online
 * learning"). Then, from the parts that these cuts make of the editions, a logistic regression learns which are stories.
 *
 * <p>Deterministic. Every edition is held with the signs of all the cuts that were looked at: about a megabyte of each.
 */
public final class Trainer {

    private static final double[] NONE = {};

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Lesson> lessons;

    private Trainer(Collection<LabelledEdition> editions) {
        lessons = editions.stream()
                .flatMap(edition -> Lesson.of(edition, vocabulary))
                .toList();
    }

    /** Learns from all of them. Without any, a model that leaves everything whole and sets all of it aside. */
    public static Model train(List<LabelledEdition> editions) {
        return new Trainer(editions).from(lesson -> true);
    }

    /**
     * Deals the newsletters to folds in the order of their names, and learns for each fold from the others.
     *
     * @param folds at least 2
     * @return of each newsletter the model that has seen none of its editions
     */
    public static SortedMap<String, Model> leaveOut(List<LabelledEdition> editions, int folds) {
        Trainer trainer = new Trainer(editions);
        List<String> newsletters = editions.stream()
                .map(LabelledEdition::newsletter)
                .distinct()
                .sorted()
                .toList();
        SortedMap<String, Model> models = new TreeMap<>();
        for (int fold = 0; fold < Math.min(folds, newsletters.size()); fold++) {
            List<String> out = every(folds, fold, newsletters);
            Model model = trainer.from(lesson -> !out.contains(lesson.newsletter()));
            out.forEach(newsletter -> models.put(newsletter, model));
        }
        return models;
    }

    private static List<String> every(int step, int from, List<String> all) {
        return IntStream.iterate(from, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList();
    }

    private Model from(Predicate<Lesson> chosen) {
        List<Lesson> some = lessons.stream().filter(chosen).toList();
        Map<String, Double> cut = vocabulary.named(cutting(some, cutting(some, NONE)));
        return new Model(cut, vocabulary.named(telling(some, new Model(cut, Map.of()))));
    }

    /** @param before the weights whose choices are learnt from besides the right ones */
    private double[] cutting(List<Lesson> some, double[] before) {
        List<Choice> choices =
                some.stream().flatMap(lesson -> lesson.choices(before).stream()).toList();
        return ConditionalLogit.fit(choices, vocabulary.size());
    }

    private double[] telling(List<Lesson> some, Model cutting) {
        List<Verdict> verdicts =
                some.stream().flatMap(lesson -> lesson.verdicts(cutting)).toList();
        return LogisticRegression.fit(verdicts, vocabulary.size());
    }
}
