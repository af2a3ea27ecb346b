package io.wiredesk.ingest.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldImpl;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** When a mail says it was written. */
final class MailDates {

    private MailDates() {}

    /** The Date header, else the date the last server put on it. */
    static Optional<Instant> of(MailHeaders headers) {
        Stream<String> stated = headers.raw("date").stream();
        Stream<String> received = headers.raw("received").stream().map(r -> r.substring(r.lastIndexOf(';') + 1));
        return Stream.concat(stated, received)
                .map(MailDates::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The strict parser knows the old zone names (EST), the lenient one the rest of what is written. */
    private static Optional<Instant> parse(String text) {
        RawField field = new RawField("Date", plain(text));
        return Stream.of(
                        DateTimeFieldImpl.PARSER.parse(field, null), DateTimeFieldLenientImpl.PARSER.parse(field, null))
                .map(DateTimeField::getDate)
                .flatMap(Stream::ofNullable)
                .map(java.util.Date::toInstant)
                .findFirst();
    }

    /** Without comments and doubled spaces, which the parsers stumble over. */
    private static String plain(String text) {
        return text.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
    }
}
