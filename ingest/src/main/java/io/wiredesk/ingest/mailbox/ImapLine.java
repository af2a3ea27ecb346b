package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.mail.MailReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * A line to a mail server, greeted and as private as it was asked to be. The certificate and its host name are checked;
 * nothing said before encryption is believed after it (RFC 3207's and RFC 9051's advice on STARTTLS).
 */
final class ImapLine implements AutoCloseable {

    private static final int MAX_GREETING = 8 * 1024;

    /** A literal is a mail at most, or what a mail's header may be. */
    private static final long MAX_LITERAL = MailReader.MAX_BYTES + 64L * 1024;

    private final MailNetwork network;
    private final Socket plain;

    /** Why the line is of no further use, where that is known better here than where it is noticed. */
    private final AtomicReference<@Nullable String> broken = new AtomicReference<>();

    private Socket socket;

    private ImapLine(MailNetwork network, Socket plain) {
        this.network = network;
        this.plain = plain;
        this.socket = plain;
    }

    /** What somebody wants of the line. */
    interface Exchange<T> {
        T run() throws IOException, ProtocolException;
    }

    /** Connects. */
    static ImapLine open(MailServer server, Optional<String> trust, MailNetwork network) throws IOException {
        ImapLine line = new ImapLine(network, network.sockets().createSocket(server.host(), server.port()));
        try {
            return line.within(network.answer(), () -> line.greeted(server, trust));
        } catch (ProtocolException e) {
            line.close();
            throw new IOException("the server does not speak IMAP", e);
        } catch (IOException | RuntimeException e) {
            line.close();
            throw e;
        }
    }

    InputStream in() throws IOException {
        return new ResponseLimit(socket.getInputStream(), MAX_LITERAL, broken::set);
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /**
     * Lets something happen on the line and cuts it if that takes too long, however little by little the server answers.
     */
    <T> T within(Duration limit, Exchange<T> exchange) throws IOException, ProtocolException {
        Future<?> alarm = network.in(limit, () -> cut("no complete answer within " + limit.toSeconds() + " s"));
        try {
            return exchange.run();
        } catch (IOException | ProtocolException e) {
            String why = broken.get();
            if (why != null) {
                throw new IOException(why, e);
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    /** Ends whatever waits on the line; from any thread. */
    @Override
    public void close() {
        try {
            // the plain one: closing the encrypted one may wait for a server that does not read
            plain.close();
        } catch (IOException e) {
            // closed is closed
        }
    }

    private void cut(String why) {
        broken.set(why);
        close();
    }

    private ImapLine greeted(MailServer server, Optional<String> trust) throws IOException {
        switch (server.security()) {
            case TLS -> {
                encrypt(server, trust);
                greeting();
            }
            case STARTTLS -> {
                greeting();
                startTls();
                encrypt(server, trust);
            }
            case NONE -> greeting();
        }
        return this;
    }

    private void greeting() throws IOException {
        String greeting = readLine();
        if (!greeting.startsWith("* OK")) {
            throw new IOException("the server does not greet as an IMAP server that takes users in");
        }
    }

    private void startTls() throws IOException {
        socket.getOutputStream().write("tls STARTTLS\r\n".getBytes(StandardCharsets.US_ASCII));
        String answer = readLine();
        while (answer.startsWith("* ")) {
            answer = readLine();
        }
        if (!answer.startsWith("TLS OK")) {
            throw new IOException("the server refuses STARTTLS; use imaps:// if it has that");
        }
    }

    /** Byte by byte, so that nothing of what follows is taken in before encryption. */
    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.length() > MAX_GREETING) {
                throw new IOException("the server hangs up before it has greeted");
            }
            line.append((char) b);
        }
        return line.toString().strip().toUpperCase(Locale.ROOT);
    }

    private void encrypt(MailServer server, Optional<String> trust) throws IOException {
        SSLSocket tls = (SSLSocket) TlsTrust.of(trust).createSocket(plain, server.host(), server.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        socket = tls;
    }
}
