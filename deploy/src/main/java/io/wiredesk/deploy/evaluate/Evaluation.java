package io.wiredesk.deploy.evaluate;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How well editions were read apart in one rendition.
 *
 * @param results in the order of the editions' paths
 */
public record Evaluation(Rendition rendition, List<Result> results) {

    /** An edition, beside gold and scored. */
    public record Result(ReadEdition read, Matching matching, Scores scores) {

        static Result of(ReadEdition read) {
            Matching matching = read.matching();
            return new Result(read, matching, Scores.of(matching));
        }
    }

    static Evaluation of(Rendition rendition, Stream<ReadEdition> editions) {
        return new Evaluation(rendition, editions.map(Result::of).toList());
    }

    /** By the newsletter's name. */
    SortedMap<String, Scores> newsletters() {
        return results.stream()
                .collect(toMap(
                        result -> result.matching().gold().newsletter(), Result::scores, Scores::plus, TreeMap::new));
    }

    /** The mean of the newsletters with something to measure: one with long editions weighs no more. NaN without any. */
    double macro(Measure measure) {
        return newsletters().values().stream()
                .mapToDouble(scores -> scores.value(measure))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The editions with the lowest F1, the worst first. */
    List<Result> worst(int number) {
        return results.stream()
                .sorted(comparingDouble(result -> result.scores().value(Measure.F1)))
                .limit(number)
                .toList();
    }

    /** What is not as gold has it, by class, the most frequent first; in the order of the editions. */
    Map<String, List<Failure>> failures(Failure.Side side) {
        Map<String, List<Failure>> classes = results.stream()
                .flatMap(result -> side.failures(result.matching()).stream())
                .collect(groupingBy(Failure::what));
        return classes.entrySet().stream()
                .sorted(comparing(entry -> entry.getValue().size(), reverseOrder()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }
}
