package io.wiredesk.ingest.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.Item;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/** What a server's answers say. Pure; servers may add what was not asked for. */
final class ImapAnswers {

    private ImapAnswers() {}

    /** The folder that was opened. */
    static FolderView folder(String name, MailboxInfo info) throws CommandFailedException {
        if (info.uidvalidity < 0) {
            throw new CommandFailedException("no UIDVALIDITY");
        }
        return new FolderView(name, info.uidvalidity, Math.max(0, info.total));
    }

    /** The UIDs of the mails that are listed, ascending. */
    static List<Long> uids(Response[] answer) {
        return fetched(answer)
                .flatMap(fetch -> item(fetch, UID.class).stream())
                .map(uid -> uid.uid)
                .sorted()
                .toList();
    }

    /** The sizes of the mails that are listed, by UID. */
    static Map<Long, Long> sizes(Response[] answer) {
        return byUid(answer, fetch -> item(fetch, RFC822SIZE.class).map(size -> size.size));
    }

    /** When the mails that are listed arrived, by UID. */
    static Map<Long, Instant> arrivals(Response[] answer) {
        return byUid(
                answer,
                fetch -> item(fetch, INTERNALDATE.class)
                        .map(INTERNALDATE::getDate)
                        .map(Date::toInstant));
    }

    /** The UIDs that were found. */
    static LongStream found(Response[] answer) {
        return Arrays.stream(answer)
                .filter(IMAPResponse.class::isInstance)
                .map(IMAPResponse.class::cast)
                .filter(response -> response.keyEquals("SEARCH"))
                .flatMap(response -> numbers(response).stream())
                .mapToLong(Long::longValue);
    }

    /** What was asked for of one mail; empty if there is no such mail. */
    static Optional<byte[]> content(long uid, Response[] answer) {
        return fetched(answer)
                .filter(fetch ->
                        item(fetch, UID.class).filter(u -> u.uid == uid).isPresent())
                .flatMap(fetch -> item(fetch, BODY.class).stream())
                .map(BODY::getByteArray)
                .filter(Objects::nonNull)
                .map(ByteArray::getNewBytes)
                .findFirst();
    }

    private static <T> Map<Long, T> byUid(Response[] answer, Function<FetchResponse, Optional<T>> what) {
        Map<Long, T> all = new HashMap<>();
        fetched(answer)
                .forEach(fetch -> item(fetch, UID.class)
                        .ifPresent(uid -> what.apply(fetch).ifPresent(value -> all.put(uid.uid, value))));
        return all;
    }

    private static Stream<FetchResponse> fetched(Response[] answer) {
        return Arrays.stream(answer).filter(FetchResponse.class::isInstance).map(FetchResponse.class::cast);
    }

    private static <T extends Item> Optional<T> item(FetchResponse fetch, Class<T> type) {
        return Optional.ofNullable(fetch.getItem(type));
    }

    private static List<Long> numbers(IMAPResponse response) {
        List<Long> numbers = new ArrayList<>();
        for (long number = response.readLong(); number != -1; number = response.readLong()) {
            numbers.add(number);
        }
        return numbers;
    }
}
