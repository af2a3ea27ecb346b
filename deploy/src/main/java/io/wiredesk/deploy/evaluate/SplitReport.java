package io.wiredesk.deploy.evaluate;

import io.wiredesk.deploy.evaluate.Failure.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An {@link Evaluation} for people. */
public final class SplitReport {

    private static final int HEADLINE = 70;

    private SplitReport() {}

    /**
     * Lines to print: a table of the newsletters, the macro line, the worst editions, failures by class.
     *
     * @param worst how many editions
     * @param examples how many of each class
     */
    public static List<String> of(Evaluation evaluation, int worst, int examples) {
        return Stream.of(
                        table(evaluation),
                        evaluation.worst(worst).stream().map(SplitReport::worst),
                        Stream.of(macro(evaluation)),
                        failures("missed stories", Side.MISSED, evaluation, examples),
                        failures("false stories", Side.FALSE, evaluation, examples))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> table(Evaluation evaluation) {
        String head = line(evaluation.rendition().toString(), "ed.", "stories", cells(measure -> measure.label()));
        return Stream.concat(
                Stream.of(head),
                evaluation.newsletters().entrySet().stream()
                        .map(row -> line(
                                row.getKey(),
                                row.getValue().editions() + "",
                                row.getValue().stories() + "",
                                figures(row.getValue()::value))));
    }

    private static String line(String name, String editions, String stories, String cells) {
        return String.format(Locale.ROOT, "%-24s%5s%8s%s", name, editions, stories, cells);
    }

    private static String figures(ToDoubleFunction<Measure> value) {
        return cells(measure -> figure(value.applyAsDouble(measure)));
    }

    private static String cells(Function<Measure, String> cell) {
        return Arrays.stream(Measure.values())
                .map(measure -> String.format(Locale.ROOT, "%9s", cell.apply(measure)))
                .collect(Collectors.joining());
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String worst(Evaluation.Result result) {
        return String.format(
                Locale.ROOT,
                "worst: %s f1=%.2f gold=%d predicted=%d",
                result.matching().gold(),
                result.scores().value(Measure.F1),
                result.matching().gold().stories().size(),
                result.matching().stories().size());
    }

    private static String macro(Evaluation evaluation) {
        String figures = Arrays.stream(Measure.values())
                .map(measure -> measure.label() + "=" + figure(evaluation.macro(measure)))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "macro over %d newsletters, %d editions: %s",
                evaluation.newsletters().size(),
                evaluation.results().size(),
                figures);
    }

    private static Stream<String> failures(String title, Side side, Evaluation evaluation, int examples) {
        Map<String, List<Failure>> classes = evaluation.failures(side);
        int all = classes.values().stream().mapToInt(List::size).sum();
        return Stream.concat(
                Stream.of("", title + ": " + all),
                classes.entrySet().stream().flatMap(entry -> failures(entry.getKey(), entry.getValue(), examples)));
    }

    private static Stream<String> failures(String what, List<Failure> failures, int examples) {
        return Stream.concat(
                Stream.of(String.format(Locale.ROOT, "%6d  %s", failures.size(), what)),
                failures.stream().limit(examples).map(SplitReport::example));
    }

    private static String example(Failure failure) {
        String beside = failure.beside() == null ? "" : " | " + opening(failure.beside());
        return "          " + failure.edition() + ": " + opening(failure.item()) + beside;
    }

    private static String opening(Item item) {
        String words = (item.headline().isBlank() ? item.text() : item.headline())
                .strip()
                .replaceAll("\\s+", " ");
        String cut = words.length() <= HEADLINE ? words : words.substring(0, HEADLINE - 1) + "…";
        return "“" + cut + "” (" + item.words().size() + " words)";
    }
}
