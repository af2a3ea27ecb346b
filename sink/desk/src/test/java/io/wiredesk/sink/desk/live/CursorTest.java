package io.wiredesk.sink.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Uuid CHANNEL = Uuid.fromString("A-_Z0123456789abcdefgA");

    @Test
    void a_cursor_is_read_as_it_was_written() {
        Cursor cursor = Cursor.beginning(CHANNEL, 3).at(1, 42).at(2, 0);

        assertThat(cursor).hasToString("A-_Z0123456789abcdefgA--1.42.0");
        assertThat(Cursor.parse(cursor.toString())).hasToString("Optional[" + cursor + "]");
    }

    @Test
    void the_id_of_one_partition_is_the_channel_and_the_offset() {
        assertThat(Cursor.beginning(CHANNEL, 1).at(0, 7)).hasToString("A-_Z0123456789abcdefgA-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "A-_Z0123456789abcdefgA",
                "A-_Z0123456789abcdefgA-",
                "A-_Z0123456789abcdefgA-7.",
                "A-_Z0123456789abcdefgA-7.-2",
                "A-_Z0123456789abcdefgA-9999999999999999999",
                "A-_Z0123456789abcdefgA-7 ",
                "A-_Z0123456789abcdefgA-٧",
                "A-_Z0123456789abcdefg=-7"
            })
    void anything_else_is_none(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void one_reaches_another_if_it_does_so_in_every_partition() {
        Cursor one = Cursor.beginning(CHANNEL, 2).at(0, 5).at(1, 5);

        assertThat(one.reaches(one)).isTrue();
        for (Cursor further : List.of(one.at(0, 6), one.at(1, 6), one.at(0, 6).at(1, 0))) {
            assertThat(one.reaches(further)).isFalse();
        }
    }
}
