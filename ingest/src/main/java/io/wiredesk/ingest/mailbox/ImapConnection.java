package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a mail server, by UID; every question has its deadline. Reading leaves no trace: folders are opened
 * with EXAMINE, mails fetched with BODY.PEEK.
 *
 * <p>One thread at a time, but for {@link #stopWaiting} and {@link #close}. An {@link IOException} means that the line
 * is of no further use, a {@link CommandFailedException} that the server says no.
 */
final class ImapConnection implements AutoCloseable {

    private final ImapLine line;
    private final BearerProtocol protocol;
    private final MailNetwork network;
    private final IdleWait idle;

    private ImapConnection(ImapLine line, BearerProtocol protocol, MailNetwork network) {
        this.line = line;
        this.protocol = protocol;
        this.network = network;
        this.idle = new IdleWait(protocol, line, network);
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
        tell(() -> {
            if (can("AUTH=PLAIN")) {
                protocol.authplain(null, user, password);
            } else {
                protocol.login(user, password);
            }
        });
        refreshCapabilities();
    }

    void signInWithToken(String user, String token) throws IOException, CommandFailedException {
        tell(() -> {
            if (can("AUTH=OAUTHBEARER")) {
                protocol.authenticateBearer(user, token);
            } else {
                protocol.authoauth2(user, token);
            }
        });
        refreshCapabilities();
    }

    /** Opens a folder for reading. */
    FolderView examine(String folder) throws IOException, CommandFailedException {
        idle.reset();
        return ask(network.answer(), () -> ImapAnswers.folder(folder, protocol.examine(folder)));
    }

    /** Opens a folder for changing flags. */
    FolderView select(String folder) throws IOException, CommandFailedException {
        return ask(network.answer(), () -> ImapAnswers.folder(folder, protocol.select(folder)));
    }

    /** How large the mails with these UIDs are, in bytes, as far as the server says. */
    Map<Long, Long> sizes(long from, long to) throws IOException, CommandFailedException {
        return ImapAnswers.sizes(command("UID FETCH " + from + ":" + to + " (UID RFC822.SIZE)"));
    }

    /** The UIDs of the mails with these numbers, 1 being the oldest in the folder, ascending. */
    List<Long> uids(int from, int to) throws IOException, CommandFailedException {
        return ImapAnswers.uids(command("FETCH " + from + ":" + to + " (UID)"));
    }

    /** When the mails with these UIDs arrived. Asked alone, as a mail whose date cannot be read is missing from it. */
    Map<Long, Instant> arrivals(long from, long to) throws IOException, CommandFailedException {
        return ImapAnswers.arrivals(command("UID FETCH " + from + ":" + to + " (UID INTERNALDATE)"));
    }

    /** The lowest UIDs in the folder that are not below this one, ascending. */
    List<Long> from(long uid, int atMost) throws IOException, CommandFailedException {
        return ImapAnswers.found(command("UID SEARCH UID " + uid + ":*"))
                .filter(found -> found >= uid)
                .sorted()
                .limit(atMost)
                .boxed()
                .toList();
    }

    /** A mail as it is; empty if it is no longer there. */
    Optional<byte[]> mail(long uid) throws IOException, CommandFailedException {
        return content(uid, "BODY.PEEK[]");
    }

    /** A mail's header as it is; empty if it is no longer there. */
    Optional<byte[]> header(long uid) throws IOException, CommandFailedException {
        return content(uid, "BODY.PEEK[HEADER]");
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
            command("UID MOVE", where, network.answer());
            return;
        }
        command("UID COPY", where, network.answer());
        flag(uids, "\\Deleted");
        if (can("UIDPLUS")) {
            command("UID EXPUNGE " + uids);
        }
    }

    /**
     * Waits for the server to announce something about the folder that is open for reading.
     *
     * @param begun runs once the server waits too: from then on {@link #stopWaiting} ends the wait
     * @return whether new mail was announced
     */
    boolean idle(Runnable begun) throws IOException, CommandFailedException {
        if (!idle.hasNews()) {
            tell(protocol::idleStart);
            try {
                idle.await(begun);
            } catch (ProtocolException e) {
                throw broken(e);
            }
        }
        return idle.hasNews();
    }

    /** Ends a wait, if there is one; from any thread. */
    void stopWaiting() {
        idle.end();
    }

    @Override
    public void close() {
        line.close();
    }

    /** A mail that is gone is no failure, whether the server leaves it out or says so (RFC 5530). */
    private Optional<byte[]> content(long uid, String what) throws IOException, CommandFailedException {
        try {
            return ImapAnswers.content(uid, command("UID FETCH " + uid + " (UID " + what + ")", null, network.mail()));
        } catch (CommandFailedException e) {
            if (String.valueOf(e.getMessage()).contains("[EXPUNGEISSUED]")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void refreshCapabilities() throws IOException, CommandFailedException {
        tell(protocol::capability);
    }

    private Response[] command(String command) throws IOException, CommandFailedException {
        return command(command, null, network.answer());
    }

    private Response[] command(String command, @Nullable Argument argument, Duration limit)
            throws IOException, CommandFailedException {
        return ask(limit, () -> {
            Response[] answer = protocol.command(command, argument);
            protocol.notifyResponseHandlers(answer);
            protocol.handleResult(answer[answer.length - 1]);
            return answer;
        });
    }

    /** A command whose answer says no more than yes or no. */
    private interface Command {
        void run() throws IOException, ProtocolException;
    }

    private void tell(Command command) throws IOException, CommandFailedException {
        ask(network.answer(), () -> {
            command.run();
            return true;
        });
    }

    private <T> T ask(Duration limit, ImapLine.Exchange<T> question) throws IOException, CommandFailedException {
        try {
            return line.within(limit, question);
        } catch (CommandFailedException no) {
            throw no;
        } catch (ProtocolException e) {
            throw broken(e);
        }
    }

    private static IOException broken(ProtocolException e) {
        return new IOException("the connection broke or the server does not speak IMAP", e);
    }
}
