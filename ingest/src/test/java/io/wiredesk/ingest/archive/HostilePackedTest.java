package io.wiredesk.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed files made to do harm. Fault 41 of docs/faults.md, as far as archives go: names are cleaned, nothing is unpacked. */
class HostilePackedTest extends ArchiveTaskFixture {

    @ParameterizedTest
    @ValueSource(strings = {"../../escape.eml", "/etc/escape.eml", "C:\\escape.eml", "a/../..\\../escape.eml"})
    void names_that_climb_out_are_only_names(String name) throws Exception {
        write("x/y/a.zip", Packed.zip(Map.of(name, "no mail")));
        write("x/y/b.tar", Packed.tar(Map.of(name, "no mail")));
        define(Map.of("once", "true"));
        List<String> before = files();

        Written written = poll();

        assertThat(whys(written))
                .hasSize(2)
                .allSatisfy(why -> assertThat(why)
                        .matches("x/y/[ab]\\.(zip|tar)!((a|etc)/)?escape\\.eml: .*")
                        .doesNotContain("..", "\\", "C:"));
        assertThat(files()).as("nothing was unpacked").isEqualTo(before);
    }

    @Test
    void links_and_devices_are_not_followed() throws Exception {
        write("a.tar", Packed.tarOfLinks("passwd.txt"));
        define(Map.of("once", "true"));

        Written written = poll();

        assertThat(written.editions()).isEmpty();
        assertThat(written.deadLetters()).isEmpty();
        assertThat(written.status().outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void names_cannot_forge_lines_or_hide_text_in_messages() throws Exception {
        write(
                "a.zip",
                Packed.zip(Map.of("x\r\nwiredesk: all is well\u202e\u0007" + "y".repeat(500) + ".eml", "no mail")));
        define(Map.of("once", "true"));

        assertThat(whys(poll()))
                .singleElement()
                .satisfies(why -> assertThat(why).hasSizeLessThan(300).doesNotContain("\r", "\n", "\u202e", "\u0007"));
    }

    @Test
    void a_bomb_is_not_read_to_its_end_and_what_came_before_stays() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.eml", mail("A"));
        files.put("b.mbox", "From x@example.org Sun Mar  1 08:00:00 2026\n" + "a".repeat(100 * 1024 * 1024));
        files.put("c.eml", mail("C"));
        write("bomb.zip", Packed.zip(files));
        write("bomb.tgz", Packed.gzip(Packed.tar(files)));
        write("bomb.mbox.gz", Packed.gzip(files.get("b.mbox").getBytes(UTF_8)));
        define(Map.of("once", "true"));

        Written written = untilStopped();

        assertThat(written.titles()).containsExactly("A", "A");
        assertThat(whys(written)).hasSize(3).allSatisfy(why -> assertThat(why).contains("decompression bombs"));
    }

    @Test
    void an_archive_within_an_archive_is_not_opened() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("in.zip", new String(Packed.zip(Map.of("x.eml", mail("Inner"))), ISO_8859_1));
        files.put("in.eml", "PK\u0003\u0004 in disguise");
        files.put("a.eml", mail("A"));
        write("out.zip", Packed.zip(files));
        define(Map.of("once", "true"));

        Written written = poll();

        assertThat(written.titles()).containsExactly("A");
        assertThat(whys(written)).hasSize(2).allSatisfy(why -> assertThat(why).contains("within an archive"));
    }

    @Test
    void an_encrypted_entry_is_refused_and_the_others_are_read() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("secret.eml", mail("Secret"));
        files.put("open.eml", mail("Open"));
        write("a.zip", encryptFirst(Packed.zip(files)));
        define(Map.of("once", "true"));

        Written written = poll();

        assertThat(written.titles()).containsExactly("Open");
        assertThat(whys(written))
                .singleElement()
                .satisfies(why -> assertThat(why).contains("secret.eml: encrypted"));
    }

    @Test
    void a_damaged_entry_of_a_zip_costs_itself_only() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.eml", mail("A"));
        files.put("b.eml", mail("B"));
        byte[] zip = Packed.zip(files);
        Arrays.fill(zip, 40, 60, (byte) 0xff);
        write("a.zip", zip);
        define(Map.of("once", "true"));

        Written written = poll();

        assertThat(written.titles()).containsExactly("B");
        assertThat(whys(written))
                .singleElement()
                .satisfies(why -> assertThat(why).contains("a.eml", "damaged"));
    }

    @Test
    void of_what_was_cut_off_the_beginning_is_read() throws Exception {
        String[] issues =
                Stream.iterate(1, i -> i + 1).limit(2000).map(i -> "Issue " + i).toArray(String[]::new);
        byte[] whole = Packed.gzip(Packed.tar(Map.of("a.mbox", mbox(issues))));
        write("a.tgz", Arrays.copyOf(whole, whole.length * 2 / 3));
        byte[] zip = Packed.zip(Map.of("a.eml", mail("A")));
        write("b.zip", Arrays.copyOf(zip, zip.length / 2));
        define(Map.of("once", "true"));

        Written written = untilStopped();

        assertThat(written.titles()).contains("Issue 1", "Issue 2");
        assertThat(whys(written)).hasSize(2);
        assertThat(written.status().outcome()).isEqualTo(Outcome.STOPPED);
        restart();
        assertThat(task.poll()).as("told once").isNull();
    }

    @Test
    void headers_of_a_tar_cannot_fill_the_memory() throws Exception {
        write("a.tar", Packed.tarOfLongName(6 * 1024 * 1024));
        define(Map.of("once", "true"));

        assertThat(whys(poll()))
                .singleElement()
                .satisfies(why -> assertThat(why).contains("header"));
    }

    @Test
    void a_zip_whose_directory_would_fill_the_memory_is_refused() throws Exception {
        ByteBuffer zip = ByteBuffer.allocate(17 * 1024 * 1024).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0, 0x04034b50).putInt(zip.limit() - 22, 0x06054b50).putInt(zip.limit() - 6, 4);
        write("a.zip", zip.array());
        define(Map.of("once", "true"));

        assertThat(whys(poll()))
                .singleElement()
                .satisfies(why -> assertThat(why).startsWith("a.zip: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
                "!BDN",
                "7z\u00bc\u00af'\u001c",
                "Rar!\u001a\u0007"
            })
    void files_of_other_programs_are_refused_with_a_word_of_advice(String magic) throws Exception {
        Files.write(write("a.msg", ""), (magic + "xyz").getBytes(StandardCharsets.ISO_8859_1));
        settle(folder.resolve("a.msg"), 0);
        define(Map.of("once", "true"));

        assertThat(whys(poll()))
                .singleElement()
                .satisfies(why -> assertThat(why).containsAnyOf("Outlook", "unpack it"));
    }

    private Written untilStopped() throws InterruptedException {
        Written all = poll();
        while (all.status().outcome() != Outcome.STOPPED) {
            all = all.and(poll());
        }
        return all;
    }

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Object::toString).sorted().toList();
        }
    }

    private static List<String> whys(Written written) {
        return written.deadLetters().stream()
                .map(letter ->
                        letter.headers().lastWithName("wiredesk.why").value().toString())
                .toList();
    }

    /** Sets the flag of the first entry, in its header and in the directory (APPNOTE.TXT 4.3.7, 4.3.12, 4.4.4). */
    private static byte[] encryptFirst(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 6);
        bytes.putShort(6, (short) (bytes.getShort(6) | 1));
        bytes.putShort(directory + 8, (short) (bytes.getShort(directory + 8) | 1));
        return zip;
    }
}
