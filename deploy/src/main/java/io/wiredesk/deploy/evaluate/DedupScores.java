package io.wiredesk.deploy.evaluate;

import io.wiredesk.deploy.evaluate.DedupSet.Gold;
import io.wiredesk.deploy.evaluate.DedupSet.Pair;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How right clusters are: over all pairs of stories; B-cubed (Bagga and Baldwin 1998); adjusted Rand index (Hubert and
 * Arabie 1985). Figures by name, in order; whole numbers are counts.
 */
final class DedupScores {

    private DedupScores() {}

    /**
     * The figures.
     *
     * @param found story id to its cluster
     * @throws IllegalArgumentException if a story the gold names is missing
     */
    static SequencedMap<String, Number> of(Gold gold, Map<String, String> found) {
        return switch (gold) {
            case Gold.Clusters clusters ->
                clusters(clusters.clusters(), present(clusters.clusters().keySet(), found));
            case Gold.Same same -> recall(same.pairs(), present(ids(same.pairs()), found));
            case Gold.Graded graded -> graded(graded.pairs(), present(ids(graded.pairs()), found));
        };
    }

    private static SequencedMap<String, Number> clusters(Map<String, String> gold, Map<String, String> found) {
        Map<String, Integer> ofGold = sizes(gold.keySet(), gold::get);
        Map<String, Integer> ofFound = sizes(gold.keySet(), found::get);
        Map<Cell, Integer> cells =
                sizes(gold.keySet(), id -> new Cell(String.valueOf(gold.get(id)), String.valueOf(found.get(id))));
        double right = pairs(cells);
        double inGold = pairs(ofGold);
        double inFound = pairs(ofFound);
        SequencedMap<String, Number> figures = new LinkedHashMap<>();
        figures.put("docs", gold.size());
        figures.put("gold_clusters", ofGold.size());
        figures.put("clusters", ofFound.size());
        put(figures, "pair", inFound == 0 ? 1 : right / inFound, inGold == 0 ? 1 : right / inGold);
        put(
                figures,
                "bcubed",
                bCubed(cells, cell -> ofFound.get(cell.found)),
                bCubed(cells, cell -> ofGold.get(cell.gold)));
        double expected = inGold * inFound / pairs(gold.size());
        double most = (inGold + inFound) / 2;
        figures.put("ari", gold.size() < 2 || most == expected ? 1.0 : (right - expected) / (most - expected));
        return figures;
    }

    private static SequencedMap<String, Number> recall(List<Pair> pairs, Map<String, String> found) {
        SequencedMap<String, Number> figures = counts(pairs, found);
        figures.put("recall", (double) together(pairs.stream(), found) / pairs.size());
        return figures;
    }

    private static SequencedMap<String, Number> graded(List<Pair> pairs, Map<String, String> found) {
        SequencedMap<String, Number> figures = counts(pairs, found);
        double right = together(pairs.stream().filter(Pair::same), found);
        double precision = right / Math.max(1, together(pairs.stream(), found));
        double recall = right / Math.max(1, pairs.stream().filter(Pair::same).count());
        figures.put("p", precision);
        figures.put("r", recall);
        figures.put("f1", f1(precision, recall));
        return figures;
    }

    private static SequencedMap<String, Number> counts(List<Pair> pairs, Map<String, String> found) {
        Map<String, Integer> sizes = sizes(found.keySet(), found::get);
        SequencedMap<String, Number> figures = new LinkedHashMap<>();
        figures.put("pairs", pairs.size());
        figures.put("stories", found.size());
        figures.put("clusters", sizes.size());
        figures.put("largest", sizes.isEmpty() ? 0 : Collections.max(sizes.values()));
        return figures;
    }

    private static void put(SequencedMap<String, Number> figures, String name, double precision, double recall) {
        figures.put(name + "_p", precision);
        figures.put(name + "_r", recall);
        figures.put(name + "_f1", f1(precision, recall));
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double bCubed(Map<Cell, Integer> cells, Function<Cell, Integer> size) {
        double sum = 0;
        double stories = 0;
        for (Map.Entry<Cell, Integer> cell : cells.entrySet()) {
            double both = cell.getValue();
            sum += both * both / size.apply(cell.getKey());
            stories += both;
        }
        return stories == 0 ? 1 : sum / stories;
    }

    private static long together(Stream<Pair> pairs, Map<String, String> found) {
        return pairs.filter(pair -> String.valueOf(found.get(pair.a())).equals(found.get(pair.b())))
                .count();
    }

    private static List<String> ids(List<Pair> pairs) {
        return pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList();
    }

    private static Map<String, String> present(Collection<String> ids, Map<String, String> found) {
        List<String> lost =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException(
                    lost.size() + " stories of the answers are missing in the output, the first: " + lost.getFirst());
        }
        return found;
    }

    private static <K> Map<K, Integer> sizes(Collection<String> ids, Function<String, K> group) {
        Map<K, Integer> sizes = new HashMap<>();
        ids.forEach(id -> sizes.merge(group.apply(id), 1, Integer::sum));
        return sizes;
    }

    private static double pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToDouble(DedupScores::pairs).sum();
    }

    private static double pairs(int n) {
        return n * (n - 1.0) / 2;
    }

    private record Cell(String gold, String found) {}
}
