package io.wiredesk.enrich.split;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An edition laid out, and what can be learnt from it. Remembers the choices once made: rounds and folds share them. */
final class Lesson {

    private final String newsletter;
    private final Vocabulary vocabulary;
    private final Layout layout;
    private final List<Cue> cues;
    private final Worth worth;
    private final Map<Span, Choice> choices = new HashMap<>();

    private Lesson(String newsletter, Layout layout, List<GoldStory> gold, Vocabulary vocabulary) {
        this.newsletter = newsletter;
        this.vocabulary = vocabulary;
        this.layout = layout;
        this.cues = Cue.of(layout);
        this.worth = new Worth(layout, cues, gold);
    }

    /** The edition, and excerpts of it. */
    static Stream<Lesson> of(LabelledEdition labelled, Vocabulary vocabulary) {
        Blocks blocks = Blocks.read(
                labelled.edition().body().mediaType(), labelled.edition().body().content());
        Layout layout = Reading.layout(blocks, About.of(labelled.edition()));
        return Stream.concat(Stream.of(layout), Excerpts.of(layout, labelled.stories()).stream())
                .map(each -> new Lesson(labelled.newsletter(), each, labelled.stories(), vocabulary));
    }

    String newsletter() {
        return newsletter;
    }

    /**
     * The choices one meets that reads as gold wants, or as the weights choose, wherever one of both leads.
     *
     * @param weights of signs by number; without any, everything would be left whole
     */
    List<Choice> choices(double[] weights) {
        List<Choice> met = new ArrayList<>();
        Set<Span> seen = new HashSet<>();
        Queue<Span> ahead = new ArrayDeque<>(layout.size() == 0 ? List.of() : List.of(Span.whole(layout)));
        for (Span span = ahead.poll(); span != null; span = ahead.poll()) {
            List<Cut> cuts = Cutter.ways(span, layout, cues);
            if (cuts.size() > 1 && seen.add(span)) {
                Choice choice = choice(span, cuts);
                met.add(choice);
                IntStream.of(choice.right(), choice.by(weights))
                        .mapToObj(cuts::get)
                        .forEach(cut -> ahead.addAll(cut.parts()));
            }
        }
        return met.stream().filter(Choice::matters).toList();
    }

    private Choice choice(Span span, List<Cut> cuts) {
        Choice known = choices.get(span);
        if (known == null) {
            List<SignVector> signs = cuts.stream()
                    .map(cut -> vocabulary.vector(Signs.of(cut, span, layout)))
                    .toList();
            double[] worths =
                    cuts.stream().mapToDouble(cut -> worth.of(cut, span)).toArray();
            known = Choice.of(newsletter, signs, worths);
            choices.put(span, known);
        }
        return known;
    }

    /** Of the parts that a model cuts. */
    Stream<Verdict> verdicts(Model cutting) {
        List<Cutter.Leaf> leaves = new Cutter(layout, cues, cutting).leaves();
        List<SignSet> signs = LeafSigns.of(leaves, layout);
        return IntStream.range(0, leaves.size())
                .mapToObj(i -> Verdict.of(newsletter, leaves.get(i).span(), worth, vocabulary.vector(signs.get(i))))
                .flatMap(verdict -> verdict.stream());
    }
}
