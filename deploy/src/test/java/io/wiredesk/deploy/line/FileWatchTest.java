package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {

    @TempDir
    Path folder;

    private final List<String> followed = new ArrayList<>();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("file"), "first");
    }

    @Test
    void a_file_that_stays_as_it_was_known_is_left_alone() {
        FileWatch watch = watch(FileStamp.of(file));

        looks(watch, 3);

        assertThat(followed).isEmpty();
    }

    @Test
    void a_file_nobody_has_read_yet_is_followed_once() {
        FileWatch watch = watch(FileStamp.NONE);

        looks(watch, 4);

        assertThat(followed).containsExactly("first");
    }

    @Test
    void a_file_is_followed_when_it_has_stayed_the_same_for_a_look() throws IOException {
        FileWatch watch = watch(FileStamp.of(file));

        Files.writeString(file, "fir");
        looks(watch, 1);
        Files.writeString(file, "first and second");
        looks(watch, 1);
        assertThat(followed).isEmpty();

        looks(watch, 2);
        assertThat(followed).containsExactly("first and second");
    }

    @Test
    void another_file_in_its_place_is_a_change_whatever_its_age_and_size() throws IOException {
        FileWatch watch = watch(FileStamp.of(file));
        Path draft = Files.writeString(folder.resolve("draft"), "other");
        Files.setLastModifiedTime(draft, Files.getLastModifiedTime(file));

        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        looks(watch, 2);

        assertThat(followed).containsExactly("other");
    }

    @Test
    void a_file_that_goes_is_a_change() throws IOException {
        FileWatch watch = watch(FileStamp.of(file));

        Files.delete(file);
        looks(watch, 3);

        assertThat(followed).containsExactly("gone");
    }

    @Test
    void what_could_not_be_followed_is_tried_again() throws IOException {
        List<String> tried = new ArrayList<>();
        FileWatch watch = new FileWatch(file, FileStamp.NONE, () -> {
            tried.add("tried");
            if (tried.size() == 1) {
                throw new IllegalStateException("the broker is away");
            }
        });
        looks(watch, 1);

        assertThatThrownBy(watch::look).hasMessage("the broker is away");
        looks(watch, 3);

        assertThat(tried).hasSize(2);
    }

    private FileWatch watch(FileStamp known) {
        return new FileWatch(file, known, () -> followed.add(content()));
    }

    private String content() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "gone";
        }
    }

    private static void looks(FileWatch watch, int times) {
        for (int look = 0; look < times; look++) {
            watch.look();
        }
    }
}
