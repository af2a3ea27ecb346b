package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.letters.Letter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** One dead letter for people. */
final class LetterDetails {

    private LetterDetails() {}

    /** Everything but its content. */
    static List<String> of(Letter letter, Instant now) {
        return new Fields()
                .add("number", Long.toString(letter.number()))
                .add("written", letter.at() + ", " + Words.relative(letter.at(), now))
                .add("stage", letter.stage())
                .add("from", letter.origin())
                .add("partition", letter.partition() < 0 ? null : Integer.toString(letter.partition()))
                .add("offset", letter.offset() < 0 ? null : Long.toString(letter.offset()))
                .add("key", letter.key())
                .add("why", letter.why())
                .add("format", letter.format())
                .add("to replay", letter.replay())
                .add("content", Words.count(letter.bytes(), "byte"))
                .lines();
    }

    /** Its content as text, as far as it is some, without anything a terminal would obey. */
    static String content(byte[] value) {
        return Words.harmless(new String(value, StandardCharsets.UTF_8));
    }
}
