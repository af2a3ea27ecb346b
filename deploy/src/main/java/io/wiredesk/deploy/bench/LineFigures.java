package io.wiredesk.deploy.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LineBench} measured.
 *
 * @param before the machine at the start
 * @param after and at the end
 * @param splitToJsoup CPU of splitting : CPU of parsing the same HTML; less is better
 * @param enrichToHollow editions a second of enrich : of the hollow topology; more is better
 * @param enrichToHollowCpu CPU an edition of the hollow topology : of enrich; not disturbed by what else runs
 */
public record LineFigures(
        Machine before,
        Machine after,
        Corpus corpus,
        Map<LineStep, Row> steps,
        Spread splitToJsoup,
        Spread enrichToHollow,
        Spread enrichToHollowCpu,
        @Nullable HalfLoad halfLoad) {

    /** One step over all rounds; absolute figures belong to the machine. */
    public record Row(Spread editionsASecond, Spread cpuMillisAnEdition, double megabytesASecond, long peakHeap) {

        static Row of(List<Sample> samples, double bytesAnEdition) {
            Spread editions =
                    Spread.of(samples.stream().map(Sample::editionsASecond).toList());
            return new Row(
                    editions,
                    Spread.of(samples.stream().map(Sample::cpuMillisAnEdition).toList()),
                    editions.median() * bytesAnEdition / 1e6,
                    samples.stream().mapToLong(Sample::peakHeap).max().orElse(0));
        }
    }

    static LineFigures of(Machine machine, Corpus corpus, Map<LineStep, List<Sample>> samples) {
        Map<LineStep, Row> rows = new TreeMap<>();
        samples.forEach((step, taken) -> rows.put(step, Row.of(taken, corpus.bytesAnEdition(step))));
        return new LineFigures(
                machine,
                machine,
                corpus,
                rows,
                ratio(samples, LineStep.SPLIT, LineStep.JSOUP, Sample::cpuMillisAnEdition),
                ratio(samples, LineStep.ENRICH, LineStep.HOLLOW, Sample::editionsASecond),
                ratio(samples, LineStep.HOLLOW, LineStep.ENRICH, Sample::cpuMillisAnEdition),
                null);
    }

    LineFigures with(HalfLoad measured, Machine end) {
        return new LineFigures(before, end, corpus, steps, splitToJsoup, enrichToHollow, enrichToHollowCpu, measured);
    }

    Row step(LineStep step) {
        Row row = steps.get(step);
        if (row == null) {
            throw new IllegalArgumentException(step + " was not measured");
        }
        return row;
    }

    /** Of the samples of each round, which ran one after the other. */
    private static Spread ratio(
            Map<LineStep, List<Sample>> samples, LineStep a, LineStep b, ToDoubleFunction<Sample> figure) {
        List<Sample> above = samples.getOrDefault(a, List.of());
        List<Sample> below = samples.getOrDefault(b, List.of());
        return Spread.of(IntStream.range(0, above.size())
                .mapToObj(round -> figure.applyAsDouble(above.get(round)) / figure.applyAsDouble(below.get(round)))
                .toList());
    }
}
