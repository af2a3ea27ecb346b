package io.wiredesk.ingest.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says what went wrong. The messages of the exceptions themselves hold addresses, which may be secrets. */
final class WebFailure {

    private WebFailure() {}

    static WebAnswer of(Throwable cause) {
        return cause instanceof BlockedHostException blocked
                ? new WebAnswer.Refused(String.valueOf(blocked.getMessage()))
                : new WebAnswer.Failed(reason(cause));
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "host name not found";
            case ConnectTimeoutException e -> "no connection within the time allowed";
            case SocketTimeoutException e -> "no answer within the time allowed";
            case ConnectException e -> "connection refused";
            case SSLException e ->
                "no secure connection: certificate or protocol not accepted; if the host is to be trusted all the same,"
                        + " name it in " + WebConfig.INSECURE_TLS;
            case ZipException e -> "broken gzip or deflate";
            case EOFException e -> "answer ended early";
            case NoHttpResponseException e -> "connection closed without an answer";
            case ConnectionClosedException e -> "answer ended early";
            case MalformedChunkCodingException e -> "answer ended early or its chunks are broken";
            case MessageConstraintException e -> "headers too long or too many";
            case ClientProtocolException e -> "the answer is no HTTP";
            case IOException e -> "connection broken or answer cut short";
            default -> "request impossible (" + cause.getClass().getSimpleName() + ")";
        };
    }
}
