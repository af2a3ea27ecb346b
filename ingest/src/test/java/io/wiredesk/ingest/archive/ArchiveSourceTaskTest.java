package io.wiredesk.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class ArchiveSourceTaskTest extends ArchiveTaskFixture {

    @Test
    void everything_below_a_folder_is_read_once() throws Exception {
        write("2026/a.eml", mail("A"));
        write("2026/b.mbox", mbox("B", "C"));
        write("page.html", "<title>D</title>");
        write("notes.pdf", "not ours");
        define(Map.of());

        Written written = poll();

        assertThat(written.titles()).containsExactly("A", "B", "C", "D");
        assertThat(written.status().outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(written.status().editions()).isEqualTo(4);
        assertThat(written.editions()).extracting(Edition::source).containsOnly(new Edition.Source("archive", "mine"));
        assertThat(later().editions()).isEmpty();
    }

    @Test
    void what_a_folder_gets_later_is_picked_up_at_the_next_scan() throws Exception {
        write("a.eml", mail("A"));
        define(Map.of("every", "10s"));
        poll();
        write("b.eml", mail("B"));

        clock.advance(Duration.ofSeconds(9));
        assertThat(task.poll()).as("not due yet").isNull();
        clock.advance(Duration.ofSeconds(1));

        assertThat(poll().titles()).containsExactly("B");
    }

    @Test
    void a_file_still_being_written_is_left_until_it_is_quiet() throws Exception {
        Path file = write("a.eml", mail("A"));
        Files.setLastModifiedTime(file, FileTime.from(START.minusMillis(100)));
        define(Map.of("once", "true"));

        Written tooEarly = poll();
        clock.advance(Duration.ofSeconds(1));

        assertThat(tooEarly.editions()).isEmpty();
        assertThat(tooEarly.status().outcome()).as("not finished").isEqualTo(Outcome.UNCHANGED);
        assertThat(poll().titles()).containsExactly("A");
    }

    @Test
    void a_bad_file_becomes_a_dead_letter_and_stops_nothing() throws Exception {
        write("a.eml", "no mail at all");
        write("b.xml", "<rss");
        write("c.eml", mail("Fine"));
        write("d.txt", "");
        define(Map.of());

        Written written = poll();

        assertThat(written.titles()).containsExactly("Fine");
        assertThat(written.status().refused()).isEqualTo(3);
        assertThat(written.status().detail()).contains("3 could not be read");
        assertThat(written.deadLetters())
                .extracting(letter ->
                        letter.headers().lastWithName("wiredesk.why").value().toString())
                .anySatisfy(why -> assertThat(why).startsWith("b.xml: broken XML"))
                .anySatisfy(why -> assertThat(why).isEqualTo("d.txt: empty"));
        assertThat(later().deadLetters()).as("told once").isEmpty();
    }

    @Test
    void a_location_that_does_not_exist_fails_until_it_does() throws Exception {
        Path missing = folder.resolve("later");
        definitions.with(
                new SourceDefinition("mine", SourceDefinition.Kind.ARCHIVE, missing.toString(), null, Map.of()));

        SourceStatus failed = poll().status();
        write("later/a.eml", mail("A"));

        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.detail()).contains("does not exist").doesNotContain(folder.toString());
        assertThat(later().titles()).containsExactly("A");
    }

    @Test
    void one_archive_that_fails_does_not_disturb_another() throws Exception {
        write("a.eml", mail("A"));
        definitions.with(new SourceDefinition("bad", SourceDefinition.Kind.ARCHIVE, "\0", null, Map.of()));
        definitions.with(
                new SourceDefinition("odd", SourceDefinition.Kind.ARCHIVE, ".", null, Map.of("once", "maybe")));
        define(Map.of());

        Written written = poll().and(poll()).and(poll());

        assertThat(written.titles()).containsExactly("A");
        assertThat(written.statuses())
                .extracting(SourceStatus::outcome)
                .containsExactlyInAnyOrder(Outcome.FAILED, Outcome.STOPPED, Outcome.UPDATED);
    }

    @Test
    void loose_pages_are_told_by_folder_or_as_the_definition_says() throws Exception {
        write("weekly/2026-02-03.txt", "The headline\n\nText");
        define(Map.of());
        Edition byFolder = poll().editions().getFirst();

        definitions.with(new SourceDefinition(
                "named",
                SourceDefinition.Kind.ARCHIVE,
                folder.toString(),
                null,
                Map.of("publication", "the-weekly", "title", "The Weekly")));
        Edition named = poll().editions().getFirst();

        assertThat(byFolder.publication().id()).isEqualTo("archive:mine/weekly");
        assertThat(byFolder.publication().title()).isEqualTo("weekly");
        assertThat(byFolder.publishedAt()).isEqualTo("2026-02-03T00:00:00Z");
        assertThat(named.publication().id()).isEqualTo("the-weekly");
        assertThat(named.publication().title()).isEqualTo("The Weekly");
    }

    @Test
    void stopping_ends_a_waiting_poll_at_once() throws Exception {
        FutureTask<List<SourceRecord>> waiting = new FutureTask<>(task::poll);
        Thread.ofVirtual().start(waiting);

        task.stop();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isNull();
        assertThat(definitions.isClosed()).isTrue();
    }
}
