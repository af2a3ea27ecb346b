package io.wiredesk.deploy.evaluate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All measures of one or more editions.
 *
 * @param editions how many
 * @param stories that gold has in them
 */
record Scores(int editions, int stories, Map<Measure, Ratio> ratios) {

    static Scores of(Matching matching) {
        return new Scores(1, matching.gold().stories().size(), each(measure -> measure.of(matching)));
    }

    Scores plus(Scores other) {
        return new Scores(
                editions + other.editions,
                stories + other.stories,
                each(measure -> ratio(measure).plus(other.ratio(measure))));
    }

    double value(Measure measure) {
        return ratio(measure).value();
    }

    private Ratio ratio(Measure measure) {
        return ratios.getOrDefault(measure, new Ratio(0, 0));
    }

    private static Map<Measure, Ratio> each(Function<Measure, Ratio> value) {
        return Arrays.stream(Measure.values())
                .collect(Collectors.toMap(
                        Function.identity(), value, (first, second) -> first, () -> new EnumMap<>(Measure.class)));
    }
}
