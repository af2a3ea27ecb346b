package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.line.ImportState;
import io.wiredesk.schemas.SourceStatus.Progress;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar over the bytes, with speed and time left; what earlier runs did is no work of this one. */
final class ImportBar implements ImportDisplay {

    private static final long MEGABYTE = 1_000_000;

    private @Nullable ProgressBar bar;

    @Override
    public void show(ImportState state) {
        Progress progress = state.progress();
        ProgressBar shown = bar == null ? begin(progress) : bar;
        shown.maxHint(progress.total());
        shown.stepTo(progress.done());
        shown.setExtraMessage(ImportWords.counts(state));
        bar = shown;
    }

    private static ProgressBar begin(Progress from) {
        return new ProgressBarBuilder()
                .setTaskName("import")
                .setInitialMax(from.total())
                .startsFrom(from.done(), Duration.ZERO)
                .setUnit(" MB", MEGABYTE)
                .showSpeed()
                .continuousUpdate()
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
