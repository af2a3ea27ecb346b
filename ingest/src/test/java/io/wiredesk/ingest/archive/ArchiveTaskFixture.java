package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.testing.SourceTaskFixture;
import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** An archive task over a real folder. */
abstract class ArchiveTaskFixture extends SourceTaskFixture<ArchiveSourceTask> {

    @TempDir
    Path folder;

    boolean isBacklogLong;

    @Override
    protected ArchiveSourceTask create() {
        return new ArchiveSourceTask(clock, config -> definitions, config -> () -> isBacklogLong);
    }

    void define(Map<String, String> options) {
        definitions.with(
                new SourceDefinition("mine", SourceDefinition.Kind.ARCHIVE, folder.toString(), "Mine", options));
    }

    Written later() throws InterruptedException {
        clock.advance(Duration.ofHours(1));
        return poll();
    }

    Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        settle(file, 0);
        return file;
    }

    /** As if last written an hour before the test began, give or take. */
    static void settle(Path file, int minutes) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(START.minus(Duration.ofMinutes(60L - minutes))));
    }

    static List<String> ids(Written written) {
        return written.editions().stream().map(Edition::id).toList();
    }

    static String mail(String title) {
        return "From: News <news@example.org>\nMessage-ID: <" + title.replace(' ', '-') + "@example.org>\nSubject: "
                + title + "\nDate: Sun, 01 Mar 2026 08:00:00 +0000\n\nText of " + title + "\n";
    }

    static String mbox(String... titles) {
        return List.of(titles).stream()
                .map(title -> "From news@example.org Sun Mar  1 08:00:00 2026\n" + mail(title))
                .collect(Collectors.joining("\n"));
    }
}
