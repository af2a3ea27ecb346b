package io.wiredesk.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Something to learn from. */
interface Example {

    /** Whose edition it is from. */
    String newsletter();

    /** How much it matters among those of its newsletter; above 0. */
    double weight();

    /**
     * What share each has in what is learnt, all together 1. A newsletter's grows with the root of what its examples weigh:
     * four times as many are two times as telling, as they are alike.
     */
    static double[] shares(List<? extends Example> examples) {
        Map<String, Double> newsletters = new HashMap<>();
        examples.forEach(each -> newsletters.merge(each.newsletter(), each.weight(), Double::sum));
        double all = newsletters.values().stream().mapToDouble(Math::sqrt).sum();
        return examples.stream()
                .mapToDouble(each -> each.weight() / Math.sqrt(newsletters.getOrDefault(each.newsletter(), 1.0)) / all)
                .toArray();
    }
}
