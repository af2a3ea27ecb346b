package io.wiredesk.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Zip, tar and gzip among the files of an archive. */
class PackedArchiveTest extends ArchiveTaskFixture {

    private static final String[] ISSUES =
            IntStream.range(0, 120).mapToObj(i -> "Issue " + i).toArray(String[]::new);

    private static Map<String, String> takeout() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Takeout/Mail/All.mbox", mbox("A", "B"));
        files.put("Takeout/Mail/Archive", mbox("C"));
        files.put("Takeout/notes/binary", "\u0000\u0001");
        files.put("Takeout/photo.jpg", "no edition");
        files.put("Takeout/.hidden/x.eml", mail("Hidden"));
        files.put("__MACOSX/Takeout/._All.mbox", "fork");
        files.put("Maildir/.News/cur/1700000000.M1.host:2,S", mail("D"));
        files.put("letters/e.eml", mail("E"));
        files.put("apple/7.emlx", mail("F").length() + "\n" + mail("F") + "<?xml version=\"1.0\"?><plist/>");
        return files;
    }

    @Test
    void a_zip_is_read_like_the_folder_it_was() throws Exception {
        write("takeout.zip", Packed.zip(takeout()));
        define(Map.of("once", "true"));

        Written written = poll();

        assertThat(written.titles()).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(written.deadLetters()).isEmpty();
        assertThat(written.status().outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void a_tar_too_with_or_without_gzip_around_it() throws Exception {
        write("a.tar.gz", Packed.gzip(Packed.tar(takeout())));
        write("b.tgz", Packed.gzip(Packed.tar(Map.of("g.eml", mail("G")))));
        write("c.tar", Packed.tar(Map.of("h.eml", mail("H"))));
        define(Map.of());

        assertThat(poll().titles()).containsExactly("A", "B", "C", "D", "E", "F", "G", "H");
    }

    @Test
    void one_file_may_be_packed_by_itself() throws Exception {
        write("a.mbox.gz", Packed.gzip(mbox("A", "B").getBytes(UTF_8)));
        write("b.mbox.zip", Packed.zip(Map.of("b.mbox", mbox("C"))));
        write("c.html.gz", Packed.gzip("<title>D</title>".getBytes(UTF_8)));
        define(Map.of());

        assertThat(poll().titles()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void a_task_killed_in_the_middle_of_a_packed_mailbox_goes_on_there() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("first.eml", mail("First"));
        files.put("all.mbox", mbox(ISSUES));
        files.put("last.eml", mail("Last"));
        write("a.zip", Packed.zip(files));
        write("b.tgz", Packed.gzip(Packed.tar(files)));
        define(Map.of("once", "true"));

        Written all = poll();
        while (all.status().outcome() != Outcome.STOPPED) {
            restart();
            all = all.and(poll());
        }

        assertThat(all.titles()).hasSize(2 * 122).startsWith("First", "Issue 0").endsWith("Issue 119", "Last");
        assertThat(all.titles().subList(0, 122)).doesNotHaveDuplicates();
        assertThat(all.titles().subList(122, 244)).isEqualTo(all.titles().subList(0, 122));
        assertThat(all.status().progress())
                .satisfies(progress -> assertThat(progress.done()).isEqualTo(progress.total()));
        restart();
        assertThat(task.poll()).isNull();
    }

    @Test
    void what_is_packed_anew_under_the_same_names_is_the_same_editions() throws Exception {
        Path zip = write("a.zip", Packed.zip(Map.of("page.html", "<title>Before</title>")));
        define(Map.of());
        Edition before = poll().editions().getFirst();
        write("a.zip", Packed.zip(Map.of("page.html", "<title>After that</title>")));
        settle(zip, 1);

        Edition after = later().editions().getFirst();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.title()).isEqualTo("After that");
    }

    @Test
    void an_edition_has_the_date_of_its_mail_and_is_received_now() throws Exception {
        write("a.tgz", Packed.gzip(Packed.tar(Map.of("a.mbox", mbox("A")))));
        define(Map.of("once", "true"));

        Edition edition = poll().editions().getFirst();

        assertThat(edition.publishedAt()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(edition.receivedAt()).isEqualTo(clock.instant());
    }
}
