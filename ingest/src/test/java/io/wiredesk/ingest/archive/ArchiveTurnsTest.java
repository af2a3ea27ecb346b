package io.wiredesk.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/** Several archives in one task, and what an archive says of itself. */
class ArchiveTurnsTest extends ArchiveTaskFixture {

    private static final String[] ISSUES =
            IntStream.range(0, 300).mapToObj(i -> "Issue " + i).toArray(String[]::new);

    private SourceDefinition archive(String id, Map<String, String> options) {
        return new SourceDefinition(
                id, SourceDefinition.Kind.ARCHIVE, folder.resolve(id).toString(), null, options);
    }

    @Test
    void archives_take_turns_batch_by_batch() throws Exception {
        for (String id : List.of("a", "b", "live")) {
            write(id + "/list.mbox", mbox(ISSUES));
            definitions.with(archive(id, id.equals("live") ? Map.of() : Map.of("once", "true")));
        }

        List<String> turns = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            turns.add(poll().editions().getFirst().source().id());
        }

        assertThat(turns).containsExactly("a", "b", "live", "a", "b", "live", "a", "b", "live");
    }

    @Test
    void an_import_waits_while_what_it_would_add_to_is_long_and_a_watched_folder_does_not() throws Exception {
        write("old/list.mbox", mbox(ISSUES));
        write("live/a.eml", mail("Live"));
        definitions.with(archive("old", Map.of("once", "true"))).with(archive("live", Map.of()));
        isBacklogLong = true;

        assertThat(poll().titles()).containsExactly("Live");
        assertThat(task.poll()).isNull();
        isBacklogLong = false;
        clock.advance(Duration.ofMillis(100));

        assertThat(poll().titles()).hasSize(50).startsWith("Issue 0");
    }

    @Test
    void a_scan_that_finds_nothing_new_says_nothing_but_once_an_hour() throws Exception {
        write("a.eml", mail("A"));
        define(Map.of("every", "10s"));
        assertThat(poll().status().outcome()).isEqualTo(Outcome.UPDATED);

        clock.advance(Duration.ofSeconds(10));
        assertThat(poll().status().outcome()).as("no longer updated").isEqualTo(Outcome.UNCHANGED);

        assertThat(polls(Duration.ofSeconds(10), 359)).isEmpty();
        assertThat(polls(Duration.ofSeconds(10), 1)).as("a sign of life").hasSize(1);
    }

    @Test
    void a_failure_is_said_once_and_so_is_its_end() throws Exception {
        definitions.with(archive("later", Map.of("every", "10s")));
        assertThat(poll().status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(polls(Duration.ofSeconds(10), 5)).isEmpty();

        Files.createDirectories(folder.resolve("later"));

        assertThat(polls(Duration.ofSeconds(10), 5)).hasSize(1);
    }

    @Test
    void what_was_known_of_a_file_is_forgotten_an_hour_after_it_is_gone() throws Exception {
        Path gone = write("a.eml", mail("A"));
        write("b.eml", mail("B"));
        define(Map.of("every", "10m"));
        poll();
        assertThat(offsets.all().keySet()).hasSize(3);
        Files.delete(gone);

        polls(Duration.ofMinutes(10), 6);
        assertThat(offsets.all().keySet()).as("may come back").hasSize(3);
        List<Written> forgetting = polls(Duration.ofMinutes(10), 1);
        assertThat(forgetting).hasSize(1);
        assertThat(forgetting.getFirst().statuses())
                .allSatisfy(status -> assertThat(status.editions()).isZero());

        assertThat(offsets.all().keySet()).hasSize(2).noneMatch(partition -> "a.eml".equals(partition.get("file")));
    }

    @Test
    void a_folder_that_is_empty_all_of_a_sudden_is_not_forgotten() throws Exception {
        Path away = write("a.eml", mail("A"));
        define(Map.of("every", "10m"));
        poll();
        Files.delete(away);

        polls(Duration.ofMinutes(10), 50);
        write("a.eml", mail("A"));

        assertThat(polls(Duration.ofMinutes(10), 1).stream().flatMap(w -> w.titles().stream()))
                .isEmpty();
    }

    @Test
    void an_import_says_how_far_it_is_in_bytes_and_what_it_knew_before() throws Exception {
        Path mbox = write("list.mbox", mbox(ISSUES));
        define(Map.of("once", "true", "requested", "today"));
        Written all = poll();
        while (all.status().outcome() != Outcome.STOPPED) {
            all = all.and(poll());
        }

        long size = Files.size(mbox);
        assertThat(all.statuses()).extracting(SourceStatus::progress).doesNotContainNull();
        assertThat(all.statuses())
                .extracting("progress.done", Long.class)
                .isSorted()
                .last()
                .isEqualTo(size);
        assertThat(all.statuses()).extracting("progress.total", Long.class).containsOnly(size);

        define(Map.of("once", "true", "requested", "tomorrow"));
        Written again = poll();

        assertThat(again.editions()).isEmpty();
        assertThat(again.status().outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(again.status().notices()).containsExactly("300 edition(s) were taken in before");
    }

    /** So many polls, so far apart; what was written. */
    private List<Written> polls(Duration apart, int times) throws InterruptedException {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            clock.advance(apart);
            List<SourceRecord> records = task.poll();
            if (records != null) {
                offsets.commit(records);
                written.add(new Written(records));
            }
        }
        return written;
    }
}
