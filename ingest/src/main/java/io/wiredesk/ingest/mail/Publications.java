package io.wiredesk.ingest.mail;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.util.Optional;
import java.util.stream.Stream;

/** Which publication a mail is an edition of. */
final class Publications {

    private Publications() {}

    /** By list where there is one: senders change their addresses, lists keep their ids (RFC 2919). */
    static Publication of(MailHeaders headers, SenderMarks marks, SenderHistory history, Edition.Source source) {
        SecretScrubber scrubber = SecretScrubber.of(headers);
        String id = history.recognise(marks)
                .or(() -> marks.ownId().map(scrubber::scrub))
                .orElseGet(() -> "mail-" + Ids.hash(source.id()));
        return new Publication(id, title(headers, marks).map(scrubber::scrub).orElse(id), null);
    }

    private static Optional<String> title(MailHeaders headers, SenderMarks marks) {
        Optional<Sender> sender = MailAddresses.sender(headers);
        return Stream.of(
                        marks.list().filter(ListId::isStable).map(ListId::phrase),
                        sender.map(Sender::name),
                        sender.map(Sender::address))
                .flatMap(Optional::stream)
                .map(MailHeaders::oneLine)
                .filter(s -> !s.isEmpty())
                .findFirst();
    }
}
