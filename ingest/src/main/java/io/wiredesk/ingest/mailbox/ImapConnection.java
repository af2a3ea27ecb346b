package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.Item;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a mail server, by UID; every question has its deadline. Reading leaves no trace: folders are opened
 * with EXAMINE, mails fetched with BODY.PEEK.
 *
 * <p>One thread at a time, but for {@link #close}. An {@link IOException} means that the line is of no further use, a
 * {@link CommandFailedException} that the server says no.
 */
final class ImapConnection implements AutoCloseable {

    /** Servers may hang up after 30 minutes (RFC 2177). */
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(28);

    private final ImapLine line;
    private final BearerProtocol protocol;
    private final MailNetwork network;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable Future<?> hangUp;

    /** Whether new mail was announced since the folder was opened; servers may say so in any answer. */
    private boolean news;

    private ImapConnection(ImapLine line, BearerProtocol protocol, MailNetwork network) {
        this.line = line;
        this.protocol = protocol;
        this.network = network;
        protocol.addResponseHandler(this::hear);
    }

    /** One question of the protocol. */
    private interface Question<T> {
        T ask() throws IOException, ProtocolException;
    }

    /** Connects; nobody is signed in yet. */
    static ImapConnection open(MailServer server, Optional<String> trust, MailNetwork network)
            throws IOException, CommandFailedException {
        ImapLine line = ImapLine.open(server, trust, network);
        try {
            ImapConnection connection = new ImapConnection(line, new BearerProtocol(line.in(), line.out()), network);
            connection.refreshCapabilities();
            return connection;
        } catch (IOException | CommandFailedException | RuntimeException e) {
            line.close();
            throw e;
        }
    }

    boolean can(String capability) {
        return protocol.hasCapability(capability);
    }

    void signIn(String user, String password) throws IOException, CommandFailedException {
        ask(() -> {
            if (can("AUTH=PLAIN")) {
                protocol.authplain(null, user, password);
            } else {
                protocol.login(user, password);
            }
            return true;
        });
        refreshCapabilities();
    }

    void signInWithToken(String user, String token) throws IOException, CommandFailedException {
        ask(() -> {
            if (can("AUTH=OAUTHBEARER")) {
                protocol.authenticateBearer(user, token);
            } else {
                protocol.authoauth2(user, token);
            }
            return true;
        });
        refreshCapabilities();
    }

    /** Opens a folder for reading. */
    FolderView examine(String folder) throws IOException, CommandFailedException {
        news = false;
        return ask(() -> view(folder, protocol.examine(folder)));
    }

    /** Opens a folder for changing flags. */
    FolderView select(String folder) throws IOException, CommandFailedException {
        return ask(() -> view(folder, protocol.select(folder)));
    }

    /** The mails of the folder with these UIDs, ascending. */
    List<ListedMail> byUid(long from, long to) throws IOException, CommandFailedException {
        return listed(command("UID FETCH " + from + ":" + to + " (UID RFC822.SIZE)")).stream()
                .filter(mail -> mail.uid() >= from && mail.uid() <= to)
                .toList();
    }

    /** The mails of the folder with these numbers, 1 being its oldest, ascending. */
    List<ListedMail> byNumber(int from, int to) throws IOException, CommandFailedException {
        return listed(command("FETCH " + from + ":" + to + " (UID RFC822.SIZE)"));
    }

    /** When the mails with these UIDs arrived. Asked alone, as a mail whose date cannot be read is missing from it. */
    Map<Long, Instant> arrivals(long from, long to) throws IOException, CommandFailedException {
        Map<Long, Instant> arrivals = new HashMap<>();
        fetched(command("UID FETCH " + from + ":" + to + " (UID INTERNALDATE)"))
                .forEach(fetch -> item(fetch, UID.class)
                        .ifPresent(uid -> item(fetch, INTERNALDATE.class)
                                .map(INTERNALDATE::getDate)
                                .ifPresent(date -> arrivals.put(uid.uid, date.toInstant()))));
        return arrivals;
    }

    /** The lowest UID in the folder that is not below this one. */
    OptionalLong firstFrom(long uid) throws IOException, CommandFailedException {
        return Arrays.stream(command("UID SEARCH UID " + uid + ":*"))
                .filter(IMAPResponse.class::isInstance)
                .map(IMAPResponse.class::cast)
                .filter(response -> response.keyEquals("SEARCH"))
                .flatMap(ImapConnection::numbers)
                .mapToLong(Long::longValue)
                .filter(found -> found >= uid)
                .min();
    }

    /** A mail as it is; empty if it is no longer there. */
    Optional<byte[]> mail(long uid) throws IOException, CommandFailedException {
        return body(uid, "BODY.PEEK[]");
    }

    /** A mail's header as it is; empty if it is no longer there. */
    Optional<byte[]> header(long uid) throws IOException, CommandFailedException {
        return body(uid, "BODY.PEEK[HEADER]");
    }

    /** Gives mails of the selected folder a flag. */
    void flag(String uids, String flag) throws IOException, CommandFailedException {
        command("UID STORE " + uids + " +FLAGS.SILENT (" + flag + ")");
    }

    /** Moves mails of the selected folder: as one step (RFC 6851) where the server can, else by copying. */
    void move(String uids, String folder) throws IOException, CommandFailedException {
        Argument where = new Argument();
        where.writeAtom(uids);
        where.writeString(BASE64MailboxEncoder.encode(folder));
        if (can("MOVE")) {
            command("UID MOVE", where);
            return;
        }
        command("UID COPY", where);
        flag(uids, "\\Deleted");
        if (can("UIDPLUS")) {
            command("UID EXPUNGE " + uids);
        }
    }

    /**
     * Waits for the server to announce something about the folder that is open (RFC 2177).
     *
     * @param idling runs once the server waits too: from then on {@link #done} ends the wait
     * @return whether new mail was announced
     */
    boolean idle(Runnable idling) throws IOException, CommandFailedException {
        if (news) {
            return true;
        }
        ask(() -> {
            protocol.idleStart();
            return true;
        });
        waiting.set(true);
        Future<?> renewal = network.in(LONGEST_IDLE, this::done);
        try {
            idling.run();
            listen();
            return news;
        } catch (ProtocolException e) {
            throw new IOException("the connection broke while waiting for mail", e);
        } finally {
            waiting.set(false);
            renewal.cancel(false);
            Optional.ofNullable(hangUp).ifPresent(alarm -> alarm.cancel(false));
        }
    }

    /** Ends a wait, if there is one; a server that does not answer is hung up on. From any thread. */
    void done() {
        if (waiting.compareAndSet(true, false)) {
            hangUp = network.in(network.answer(), line::close);
            protocol.idleAbort();
        }
    }

    @Override
    public void close() {
        line.close();
    }

    private void listen() throws ProtocolException {
        boolean going = true;
        while (going) {
            if (news) {
                done();
            }
            Response said = protocol.readIdleResponse();
            going = said != null && protocol.processIdleResponse(said);
        }
    }

    private void hear(Response said) {
        news |= said instanceof IMAPResponse response && response.keyEquals("EXISTS");
    }

    /** A mail that is gone is no failure, whether the server leaves it out or says so (RFC 5530). */
    private Optional<byte[]> body(long uid, String what) throws IOException, CommandFailedException {
        try {
            String command = "UID FETCH " + uid + " (UID " + what + ")";
            return body(uid, ask(network.mail(), () -> handled(protocol.command(command, null))));
        } catch (CommandFailedException e) {
            if (String.valueOf(e.getMessage()).contains("[EXPUNGEISSUED]")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<byte[]> body(long uid, Response[] answer) {
        return fetched(answer)
                .filter(fetch ->
                        item(fetch, UID.class).filter(u -> u.uid == uid).isPresent())
                .flatMap(fetch -> item(fetch, BODY.class).stream())
                .map(BODY::getByteArray)
                .filter(Objects::nonNull)
                .map(ByteArray::getNewBytes)
                .findFirst();
    }

    private void refreshCapabilities() throws IOException, CommandFailedException {
        ask(() -> {
            protocol.capability();
            return true;
        });
    }

    private static FolderView view(String folder, MailboxInfo info) throws ProtocolException {
        if (info.uidvalidity < 0) {
            throw new CommandFailedException("no UIDVALIDITY");
        }
        return new FolderView(folder, info.uidvalidity, Math.max(0, info.total));
    }

    private static List<ListedMail> listed(Response[] answer) {
        return fetched(answer)
                .flatMap(fetch -> listed(fetch).stream())
                .sorted(Comparator.comparingLong(ListedMail::uid))
                .toList();
    }

    private static Optional<ListedMail> listed(FetchResponse fetch) {
        long size = item(fetch, RFC822SIZE.class).map(s -> s.size).orElse(0L);
        return item(fetch, UID.class).map(uid -> new ListedMail(uid.uid, size));
    }

    private static Stream<FetchResponse> fetched(Response[] answer) {
        return Arrays.stream(answer).filter(FetchResponse.class::isInstance).map(FetchResponse.class::cast);
    }

    private static <T extends Item> Optional<T> item(FetchResponse fetch, Class<T> type) {
        return Optional.ofNullable(fetch.getItem(type));
    }

    private static Stream<Long> numbers(IMAPResponse response) {
        List<Long> numbers = new ArrayList<>();
        for (long number = response.readLong(); number != -1; number = response.readLong()) {
            numbers.add(number);
        }
        return numbers.stream();
    }

    private Response[] command(String command) throws IOException, CommandFailedException {
        return ask(() -> handled(protocol.command(command, null)));
    }

    private void command(String command, Argument argument) throws IOException, CommandFailedException {
        ask(() -> handled(protocol.command(command, argument)));
    }

    private Response[] handled(Response[] answer) throws ProtocolException {
        protocol.notifyResponseHandlers(answer);
        protocol.handleResult(answer[answer.length - 1]);
        return answer;
    }

    private <T> T ask(Question<T> question) throws IOException, CommandFailedException {
        return ask(network.answer(), question);
    }

    /** The library's exceptions, which quote the server, sorted into ours. */
    private <T> T ask(Duration limit, Question<T> question) throws IOException, CommandFailedException {
        CommandFailedException[] no = new CommandFailedException[1];
        T answer = line.within(limit, () -> {
            try {
                return question.ask();
            } catch (CommandFailedException e) {
                no[0] = e;
                return null;
            } catch (ProtocolException e) {
                throw new IOException("the connection broke or the server does not speak IMAP", e);
            }
        });
        if (no[0] != null) {
            throw no[0];
        }
        return answer;
    }
}
