package io.wiredesk.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that change, and tasks that are restarted. */
class ArchiveResumeTest extends ArchiveTaskFixture {

    @Test
    void a_restarted_task_reads_nothing_twice() throws Exception {
        write("a.eml", mail("A"));
        write("b.mbox", mbox("B", "C"));
        define(Map.of());
        poll();

        restart();

        assertThat(poll().editions()).isEmpty();
    }

    @Test
    void a_restarted_task_knows_when_the_last_edition_was_published() throws Exception {
        write("list.mbox", mbox("A", "B"));
        define(Map.of());
        Written before = poll();

        restart();

        assertThat(before.status().lastEdition())
                .isEqualTo(before.editions().stream()
                        .map(Edition::publishedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        assertThat(poll().status().lastEdition()).isEqualTo(before.status().lastEdition());
    }

    @Test
    void an_mbox_that_grows_is_read_on_where_it_was_left() throws Exception {
        Path mbox = write("list.mbox", mbox("A", "B"));
        define(Map.of());
        poll();
        Files.writeString(mbox, "\n" + mbox("C"), StandardOpenOption.APPEND);
        settle(mbox, 1);
        restart();

        assertThat(poll().titles()).containsExactly("C");
    }

    @Test
    void an_mbox_that_was_rewritten_is_read_again_under_the_same_ids() throws Exception {
        Path mbox = write("list.mbox", mbox("A", "B", "C"));
        define(Map.of());
        List<String> before = ids(poll());
        Files.writeString(mbox, mbox("B", "C"));
        settle(mbox, 1);

        assertThat(before).containsAll(ids(later()));
    }

    @Test
    void a_changed_page_is_the_same_edition_edited() throws Exception {
        Path page = write("page.html", "<title>Before</title>");
        define(Map.of());
        Written before = poll();
        Files.writeString(page, "<title>After</title>");
        settle(page, 1);

        Written after = later();

        assertThat(after.titles()).containsExactly("After");
        assertThat(ids(after)).isEqualTo(ids(before));
    }

    @Test
    void a_large_archive_comes_in_batches_and_resumes_in_the_middle() throws Exception {
        String[] titles = IntStream.range(0, 125).mapToObj(i -> "Issue " + i).toArray(String[]::new);
        write("list.mbox", mbox(titles));
        define(Map.of("once", "true"));

        Written first = poll();
        restart();
        Written second = poll();
        Written third = poll();

        assertThat(first.titles()).hasSize(50);
        assertThat(first.and(second).and(third).titles()).containsExactly(titles);
        assertThat(first.status().outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(third.status().outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void an_import_that_is_finished_stays_finished() throws Exception {
        write("a.eml", mail("A"));
        define(Map.of("once", "true"));
        assertThat(poll().status().outcome()).isEqualTo(Outcome.STOPPED);

        restart();
        clock.advance(Duration.ofDays(1));
        assertThat(task.poll()).isNull();
    }

    @Test
    void a_message_of_a_maildir_is_read_once_wherever_it_moves() throws Exception {
        Files.createDirectories(folder.resolve("inbox/cur"));
        Files.createDirectories(folder.resolve("inbox/tmp"));
        Path fresh = write("inbox/new/1700000000.M1P1.host", mail("A"));
        write("inbox/tmp/1700000001.M1P1.host", mail("Unfinished"));
        write("inbox/dovecot-uidlist", "3 V1 N2");
        write("inbox/.Sub/new/1700000002.M1P1.host", mail("B"));
        Files.createDirectories(folder.resolve("inbox/.Sub/cur"));
        define(Map.of());
        assertThat(poll().titles()).containsExactlyInAnyOrder("A", "B");

        Files.move(fresh, folder.resolve("inbox/cur/1700000000.M1P1.host:2,S"));

        assertThat(later().editions()).isEmpty();
    }
}
