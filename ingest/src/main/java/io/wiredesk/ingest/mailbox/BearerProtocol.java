package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/** Angus Mail's IMAP client over a line of ours, with the one mechanism it lacks: OAUTHBEARER (RFC 7628). */
final class BearerProtocol extends IMAPProtocol {

    /** What a client says to an error, so that the server ends the exchange: one octet 1 (RFC 7628, 3.2.3). */
    private static final String GO_ON = "AQ==";

    BearerProtocol(InputStream in, OutputStream out) throws IOException {
        super(in, new PrintStream(out, false, StandardCharsets.US_ASCII), new Properties(), false);
    }

    /** @throws ProtocolException {@code CommandFailedException} if the server does not take the token */
    void authenticateBearer(String user, String token) throws IOException, ProtocolException {
        String initial =
                "n,a=" + user.replace("=", "=3D").replace(",", "=2C") + ",\u0001auth=Bearer " + token + "\u0001\u0001";
        String answer = Base64.getEncoder().encodeToString(initial.getBytes(StandardCharsets.UTF_8));
        String tag = writeCommand("AUTHENTICATE OAUTHBEARER", null);
        Response response = readResponse();
        while (!response.isTagged() || !response.getTag().equals(tag)) {
            if (response.isBYE()) {
                throw new IOException("the server hangs up");
            }
            if (response.isContinuation()) {
                getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                getOutputStream().flush();
                answer = GO_ON;
            }
            response = readResponse();
        }
        handleResult(response);
    }
}
