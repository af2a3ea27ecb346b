package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.line.ImportState;
import io.wiredesk.schemas.SourceStatus.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far an import is, in words. */
final class ImportWords {

    private static final double MEGABYTE = 1_000_000;

    private ImportWords() {}

    /** {@code 1,200 editions, 3 refused}. */
    static String counts(ImportState state) {
        String editions =
                String.format(Locale.ROOT, "%,d edition%s", state.editions(), state.editions() == 1 ? "" : "s");
        return state.refused() == 0
                ? editions
                : editions + String.format(Locale.ROOT, ", %,d refused", state.refused());
    }

    /**
     * All that is known, on one line.
     *
     * @param first how it was when it began to be watched
     * @param since how long ago that was; not zero
     */
    static String line(ImportState first, ImportState now, Duration since) {
        Progress progress = now.progress();
        double seconds = since.toMillis() / 1000.0;
        double bytesPerSecond = (progress.done() - first.progress().done()) / seconds;
        double editionsPerSecond = (now.editions() - first.editions()) / seconds;
        return String.format(
                Locale.ROOT,
                "%s; %.1f of %.1f MB (%d %%), %.0f editions/s%s",
                counts(now),
                progress.done() / MEGABYTE,
                progress.total() / MEGABYTE,
                percent(progress),
                editionsPerSecond,
                left(progress, bytesPerSecond));
    }

    /** What came of it. */
    static String summary(ImportState state) {
        String advice = state.refused() == 0 ? "" : "Why inputs were refused: ./wiredesk dead-letters";
        Stream<String> remarks =
                state.remarks().stream().map(Words::oneLine).distinct().sorted();
        String took = "Took in " + counts(state) + ".";
        return Stream.concat(Stream.concat(Stream.of(took), remarks), Stream.of(advice))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static long percent(Progress progress) {
        return progress.total() == 0 ? 100 : 100 * progress.done() / progress.total();
    }

    private static String left(Progress progress, double bytesPerSecond) {
        if (bytesPerSecond <= 0 || progress.done() >= progress.total()) {
            return "";
        }
        long seconds = Math.round((progress.total() - progress.done()) / bytesPerSecond);
        return String.format(Locale.ROOT, ", %d:%02d min left", seconds / 60, seconds % 60);
    }
}
