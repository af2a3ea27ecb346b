package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.Literal;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/** Somebody else at the mailbox: puts mail in, takes it away, looks at flags. */
final class MailClient implements AutoCloseable {

    private final Socket socket;
    private final IMAPProtocol protocol;

    MailClient(int port, String user, String password) throws IOException, ProtocolException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        protocol = new IMAPProtocol(
                socket.getInputStream(),
                new PrintStream(socket.getOutputStream(), false, StandardCharsets.US_ASCII),
                new Properties(),
                false);
        protocol.readResponse();
        protocol.capability();
        protocol.login(user, password);
    }

    MailClient create(String folder) throws ProtocolException {
        command("CREATE " + folder);
        return this;
    }

    void append(String folder, String arrived, byte[] raw) throws ProtocolException {
        Argument arguments = new Argument();
        arguments.writeString(folder);
        if (!arrived.isEmpty()) {
            arguments.writeString(arrived);
        }
        arguments.writeBytes(new Literal() {
            @Override
            public int size() {
                return raw.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(raw);
            }
        });
        protocol.handleResult(last(protocol.command("APPEND", arguments)));
    }

    /** Takes mails away for good. */
    void expunge(String folder, String uids) throws ProtocolException {
        command("SELECT " + folder);
        command("UID STORE " + uids + " +FLAGS (\\Deleted)");
        command("EXPUNGE");
    }

    /** What is in a folder, a line each: UID and flags. */
    List<String> look(String folder) throws ProtocolException {
        command("EXAMINE " + folder);
        return lines("UID FETCH 1:* (UID FLAGS)", line -> line.startsWith("* ") && line.contains("FETCH"));
    }

    String validity(String folder) throws ProtocolException {
        return lines("STATUS " + folder + " (UIDVALIDITY)", line -> line.contains("STATUS"))
                .getFirst()
                .replaceAll(".*UIDVALIDITY (\\d+).*", "$1");
    }

    /** Another folder under the same name. */
    void recreate(String folder) throws ProtocolException {
        String before = validity(folder);
        command("EXAMINE INBOX");
        while (validity(folder).equals(before)) {
            command("DELETE " + folder);
            command("CREATE " + folder);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private List<String> lines(String command, Predicate<String> which) throws ProtocolException {
        Response[] answer = protocol.command(command, null);
        protocol.handleResult(last(answer));
        return new ArrayList<>(
                Arrays.stream(answer).map(Response::toString).filter(which).toList());
    }

    private void command(String command) throws ProtocolException {
        protocol.handleResult(last(protocol.command(command, null)));
    }

    private static Response last(Response[] answer) {
        return answer[answer.length - 1];
    }
}
