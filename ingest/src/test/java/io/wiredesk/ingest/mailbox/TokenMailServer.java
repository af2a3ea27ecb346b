package io.wiredesk.ingest.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An IMAP server with an empty folder that takes tokens in one way; what it was shown can be looked at. */
final class TokenMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final String mechanism;
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private volatile String good;

    TokenMailServer(String mechanism, String good) {
        this.mechanism = mechanism;
        this.good = good;
        try {
            listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void takes(String token) {
        good = token;
    }

    /** What clients answered to the challenge, decoded. */
    List<String> shown() {
        return shown;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                serve(client);
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    private void serve(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "* OK ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            switch (words[1]) {
                case "CAPABILITY" -> say(out, "* CAPABILITY IMAP4rev1 AUTH=" + mechanism);
                case "EXAMINE" -> say(out, "* 0 EXISTS\r\n* OK [UIDVALIDITY 1]");
                case "AUTHENTICATE" -> {
                    say(out, authenticate(in, out, words[0]));
                    continue;
                }
                default -> {
                    // nothing to say but OK
                }
            }
            say(out, words[0] + " OK done");
        }
    }

    private String authenticate(BufferedReader in, OutputStream out, String tag) throws IOException {
        say(out, "+ ");
        String answer = new String(Base64.getDecoder().decode(in.readLine()), StandardCharsets.UTF_8);
        shown.add(answer);
        if (answer.contains("auth=Bearer " + good + "\u0001")) {
            return tag + " OK welcome";
        }
        say(out, "+ " + Base64.getEncoder().encodeToString("{\"status\":\"401\"}".getBytes(StandardCharsets.UTF_8)));
        in.readLine();
        return tag + " NO [AUTHENTICATIONFAILED] no";
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
