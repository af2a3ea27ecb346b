package io.wiredesk.deploy.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@link LineFigures} for people. */
public final class LineTable {

    private static final double MEGABYTE = 1e6;

    private LineTable() {}

    /** Lines to print. */
    public static List<String> of(LineFigures figures) {
        return Stream.of(head(figures), steps(figures), ratios(figures), halfLoad(figures), fanOut(figures))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> head(LineFigures figures) {
        Machine machine = figures.before();
        Corpus corpus = figures.corpus();
        return Stream.of(
                String.format(
                        Locale.ROOT,
                        "%d processors, Java %s, heap of %,.0f MB at most; load %.2f at the start, %.2f at the end; most memory %,.0f MB",
                        machine.processors(),
                        machine.java(),
                        machine.maxHeap() / MEGABYTE,
                        machine.load(),
                        figures.after().load(),
                        figures.after().peakResident() / MEGABYTE),
                String.format(
                        Locale.ROOT,
                        "%,d editions, %.1f MB, %,d stories (%.1f an edition); %d %% HTML; a tenth is below %.1f KB, half below %.1f KB, a tenth above %.1f KB",
                        corpus.editions(),
                        corpus.bytes() / MEGABYTE,
                        corpus.stories(),
                        corpus.storiesAnEdition(),
                        100 * corpus.html() / corpus.editions(),
                        corpus.p10() / 1e3,
                        corpus.median() / 1e3,
                        corpus.p90() / 1e3),
                "",
                String.format(
                        Locale.ROOT,
                        "%-9s %26s %10s %8s %26s %10s",
                        "",
                        "editions/s (min–max)",
                        "stories/s",
                        "MB/s",
                        "CPU ms/edition (min–max)",
                        "peak heap"));
    }

    private static Stream<String> steps(LineFigures figures) {
        return figures.steps().entrySet().stream().map(entry -> {
            LineFigures.Row row = entry.getValue();
            return String.format(
                    Locale.ROOT,
                    "%-9s %26s %,10.0f %8.1f %26s %7.0f MB",
                    entry.getKey().label(),
                    spread(row.editionsASecond(), "%,.0f"),
                    row.editionsASecond().median() * figures.corpus().storiesAnEdition(),
                    row.megabytesASecond(),
                    spread(row.cpuMillisAnEdition(), "%.2f"),
                    row.peakHeap() / MEGABYTE);
        });
    }

    private static Stream<String> ratios(LineFigures figures) {
        return Stream.of(
                "",
                "split : jsoup, CPU              " + spread(figures.splitToJsoup(), "%.2f"),
                "enrich : hollow, editions/s     " + spread(figures.enrichToHollow(), "%.2f"),
                "hollow : enrich, CPU an edition " + spread(figures.enrichToHollowCpu(), "%.2f"));
    }

    private static Stream<String> halfLoad(LineFigures figures) {
        return Stream.ofNullable(figures.halfLoad())
                .map(half -> String.format(
                        Locale.ROOT,
                        "edition in Kafka → story committed, at %.0f editions/s: p50 %d ms, p99 %d ms, most %d ms",
                        half.editionsASecond(),
                        half.p50(),
                        half.p99(),
                        half.max()));
    }

    private static Stream<String> fanOut(LineFigures figures) {
        return Stream.ofNullable(figures.fanOut()).map(live -> "edition sent → event at a client: " + live.line());
    }

    private static String spread(Spread spread, String format) {
        return String.format(
                Locale.ROOT, format + " (" + format + "–" + format + ")", spread.median(), spread.min(), spread.max());
    }
}
