package io.wiredesk.enrich.split;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt from editions with known stories: what each sign weighs for a cut ({@link Signs}) and for a part being a
 * story ({@link LeafSigns}). Two linear models: a cut is chosen by the highest sum (a conditional logit, McFadden 1974), a
 * part is a story if its sum is above 0 (logistic regression).
 */
public final class Model {

    /** The one that comes with wiredesk; docs/splitting.md tells from what it was learnt. */
    public static final Model LEARNT = of(ResourceLines.of("model.tsv").stream());

    private static final String CUT = "cut";
    private static final String STORY = "story";

    private final Map<String, Double> cut;
    private final Map<String, Double> story;

    /** The same weights by the numbers of the signs. */
    private final double[] cutting;

    private final double[] leaving;
    private final double[] telling;

    /**
     * @param cut sign to weight; signs that are missing weigh nothing
     * @param story sign to weight
     */
    public Model(Map<String, Double> cut, Map<String, Double> story) {
        this.cut = Map.copyOf(cut);
        this.story = Map.copyOf(story);
        this.cutting = CutTable.TABLE.weights(cut);
        this.leaving = WholeSigns.TABLE.weights(cut);
        this.telling = LeafTable.TABLE.weights(story);
    }

    /** Sign to weight, for cuts. */
    public Map<String, Double> cut() {
        return cut;
    }

    /** Sign to weight, for parts. */
    public Map<String, Double> story() {
        return story;
    }

    /** What speaks for reading a span so. */
    double weigh(Cut way, Span span, Layout layout) {
        return way.cue() == null
                ? WholeSigns.of(span, layout).weighed(leaving)
                : CutSigns.of(way, way.cue(), span, layout).weighed(cutting);
    }

    /** What speaks for a part with these signs of {@link LeafSigns} being a story; against it, if under 0. */
    double weigh(SignSet part) {
        return part.weighed(telling);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Model model && cut.equals(model.cut) && story.equals(model.story);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cut, story);
    }

    /** Reads what {@link #lines} writes; lines that begin with # are remarks. */
    public static Model of(Stream<String> lines) {
        Map<String, Double> cut = new TreeMap<>();
        Map<String, Double> story = new TreeMap<>();
        lines.filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .forEach(row -> (row.getFirst().equals(CUT) ? cut : story).put(row.get(1), Double.valueOf(row.get(2))));
        return new Model(cut, story);
    }

    /** One weight a line, in the order of the signs' names: {@code cut|story}, the sign, its weight, tabs between. */
    public List<String> lines() {
        return Stream.concat(lines(CUT, cut), lines(STORY, story)).toList();
    }

    private static Stream<String> lines(String model, Map<String, Double> weights) {
        return new TreeMap<>(weights)
                .entrySet().stream()
                        .map(weight ->
                                String.format(Locale.ROOT, "%s\t%s\t%.3f", model, weight.getKey(), weight.getValue()));
    }
}
