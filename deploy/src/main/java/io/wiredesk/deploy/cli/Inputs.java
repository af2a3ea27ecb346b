package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.batch.GivenStories;
import io.wiredesk.ingest.archive.EditionFiles;
import io.wiredesk.ingest.archive.EditionReader;
import io.wiredesk.ingest.archive.ReadResult;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Files given to a command. What cannot be read is reported and counted, and never stops the rest. */
final class Inputs {

    static final String STANDARD_INPUT = "-";

    private static final Edition.Source SOURCE = new Edition.Source("archive", "command-line");

    private final EditionReader reader = new EditionReader();
    private final Instant now;
    private final PrintWriter err;
    private int failures;

    Inputs(Instant now, PrintWriter err) {
        this.now = now;
        this.err = err;
    }

    /** When all of them count as received. */
    Instant now() {
        return now;
    }

    /** What to do with an open file. */
    interface Use {
        void of(InputStream in) throws IOException;
    }

    /** Every edition of a file or folder, in order, with the file's path as it was given. */
    void editions(String given, BiConsumer<String, Edition> use) {
        try {
            if (given.equals(STANDARD_INPUT)) {
                reader.read(given, standardInput(), SOURCE, now, result -> take(given, result, use));
                return;
            }
            Path location = Path.of(given);
            for (Path file : EditionFiles.in(location)) {
                String name = file.equals(location) ? given : file.toString();
                readFile(name, file, use);
            }
        } catch (IOException | InvalidPathException e) {
            failed(given, reason(e));
        }
    }

    /** Every story of a file that holds one a line. */
    void stories(String given, Consumer<Story> use) {
        open(given, in -> GivenStories.read(in, now, use, (line, why) -> failed(given + ", line " + line, why)));
    }

    /** The bytes of a file, pipe or {@code -}. */
    void open(String given, Use use) {
        try (InputStream in = given.equals(STANDARD_INPUT) ? standardInput() : Files.newInputStream(Path.of(given))) {
            use.of(in);
        } catch (IOException | InvalidPathException e) {
            failed(given, reason(e));
        }
    }

    /** Reports something that could not be processed. */
    void failed(String what, String why) {
        failures++;
        err.println("wiredesk: " + Words.oneLine(what) + ": " + Words.oneLine(why));
        err.flush();
    }

    int exitCode() {
        return failures == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private void readFile(String name, Path file, BiConsumer<String, Edition> use) {
        try {
            reader.read(file, SOURCE, now, result -> take(name, result, use));
        } catch (IOException e) {
            failed(name, reason(e));
        }
    }

    private void take(String name, ReadResult result, BiConsumer<String, Edition> use) {
        switch (result) {
            case ReadResult.Read read -> use.accept(name, read.edition());
            case ReadResult.Refused refused -> failed(refused.item(), refused.why());
        }
    }

    private static InputStream standardInput() {
        return System.in;
    }

    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            default -> e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        };
    }
}
