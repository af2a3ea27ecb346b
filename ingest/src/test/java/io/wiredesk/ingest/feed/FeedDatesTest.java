package io.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 30 of docs/faults.md: dates as feeds write them. */
class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 05 Mar 2026 08:07:06 GMT | 2026-03-05T08:07:06Z",
                "Mon, 5 Mar 2026 08:07:06 +0000 | 2026-03-05T08:07:06Z",
                "Thu,05 Mar 2026 08:07:06 EST | 2026-03-05T13:07:06Z",
                "5 Mar 26 08:07 PDT | 2026-03-05T15:07:00Z",
                "05 Mar 99 08:07:06 -0500 | 1999-03-05T13:07:06Z",
                "Thursday, March 5, 2026 8:07:06 PM | 2026-03-05T20:07:06Z",
                "March 5, 2026 | 2026-03-05T00:00:00Z",
                "Thu, 05 Mar 2026 | 2026-03-05T00:00:00Z",
                "Thu Mar  5 08:07:06 2026 | 2026-03-05T08:07:06Z",
                "Thu Mar 05 08:07:06 CET 2026 | 2026-03-05T07:07:06Z",
                "Thu, 05-Mar-26 08:07:06 GMT | 2026-03-05T08:07:06Z",
                "Do, 05 Mär 2026 08:07:06 +0100 | 2026-03-05T07:07:06Z",
                "Donnerstag, 5. März 2026 08:07 | 2026-03-05T08:07:00Z",
                "jeu., 05 févr. 2026 08:07:06 +0100 | 2026-02-05T07:07:06Z",
                "5 de mayo de 2026 | 2026-05-05T00:00:00Z",
                "Чт, 05 мар 2026 08:07:06 +0300 | 2026-03-05T05:07:06Z",
                "05.03.2026 08:07 | 2026-03-05T08:07:00Z",
                "25/03/2026 08:07 | 2026-03-25T08:07:00Z",
                "03/25/2026 | 2026-03-25T00:00:00Z",
                "Thu, 05 Mar 2026 24:00:00 GMT | 2026-03-06T00:00:00Z",
                "Thu, 05 Mar 2026 08:07:06 +01:00 | 2026-03-05T07:07:06Z",
                "Thu, 05 Mar 2026 08:07:06 GMT+0200 | 2026-03-05T06:07:06Z",
                "Thu, 05 Sept 2026 08:07:06 UT | 2026-09-05T08:07:06Z",
                "2026-03-05T08:07:06Z | 2026-03-05T08:07:06Z",
                "2026-03-05T08:07:06.123456789+05:30 | 2026-03-05T02:37:06.123456789Z",
                "2026-03-05T08:07:06 | 2026-03-05T08:07:06Z",
                "2026-03-05 08:07:06 +0100 | 2026-03-05T07:07:06Z",
                "2026-03-05 08:07 EST | 2026-03-05T13:07:00Z",
                "2026-03-05T08:07-05 | 2026-03-05T13:07:00Z",
                "20260305T080706Z | 2026-03-05T08:07:06Z",
                "20260305 | 2026-03-05T00:00:00Z",
                "2026-064 | 2026-03-05T00:00:00Z",
                "2026-03 | 2026-03-01T00:00:00Z",
                "2026 | 2026-01-01T00:00:00Z",
                "1772698026 | 2026-03-05T08:07:06Z",
                "1772698026123 | 2026-03-05T08:07:06.123Z"
            })
    void a_date_is_read(String text, Instant expected) {
        assertThat(FeedDates.read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "0",
                "1970-01-01T00:00:00Z",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "2026-13-01",
                "2026-02-30",
                "Thu, 45 Mar 2026 08:00:00 GMT",
                "Mar",
                "99999999999999999999",
                "2026-03-05T08:07:06+99:99",
                "-",
                "+",
                ":",
                "1:1"
            })
    void what_is_no_date_or_where_machines_start_counting_is_none(String text) {
        assertThat(FeedDates.read(text)).isEmpty();
    }
}
