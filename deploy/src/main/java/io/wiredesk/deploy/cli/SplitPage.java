package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.explain.ExplainPage;
import io.wiredesk.deploy.explain.Explained;
import io.wiredesk.enrich.split.SeriesSplitter;
import io.wiredesk.schemas.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers editions for one page. What does not fit on it is reported, as what cannot be read is. */
final class SplitPage {

    /** More, nobody scrolls through. */
    static final int MOST = 200;

    private final Inputs inputs;
    private final List<Explained> editions = new ArrayList<>();
    private final SeriesSplitter splitter = new SeriesSplitter();
    private int leftOut;

    SplitPage(Inputs inputs) {
        this.inputs = inputs;
    }

    void add(String file, Edition edition) {
        if (editions.size() == MOST) {
            leftOut++;
            return;
        }
        try {
            editions.add(new Explained(file, edition, splitter.split(edition)));
        } catch (RuntimeException | StackOverflowError e) {
            inputs.failed(file, "cannot be read apart: " + e.getClass().getSimpleName());
        }
    }

    /** Writes the page there, or prints it; nothing where there is no edition. */
    void write(@Nullable Path to, Report report) {
        if (leftOut > 0) {
            inputs.failed(Words.count(leftOut, "edition"), "left out: a page holds " + MOST + "; give fewer files");
        }
        if (editions.isEmpty()) {
            return;
        }
        String html = ExplainPage.of(editions).html();
        if (to == null) {
            report.out().print(html);
            report.out().flush();
        } else {
            store(to, html);
            report.line("Wrote " + Words.count(editions.size(), "edition") + " to " + to + ".");
        }
    }

    private static void store(Path to, String html) {
        try {
            Files.write(to, html.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw CommandFailure.environment("cannot write " + to + ": there is no such folder");
        } catch (IOException e) {
            throw CommandFailure.environment("cannot write " + to + ": " + e);
        }
    }
}
