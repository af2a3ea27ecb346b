package io.wiredesk.ingest.oauth;

import java.io.IOException;
import java.net.URI;

/** Sends a form to a token endpoint. */
public interface TokenEndpoint {

    /**
     * One POST; redirects are not followed, as they would carry the secrets on.
     *
     * @param form {@code application/x-www-form-urlencoded}
     * @throws IOException if there was no complete answer; the message names no address and no secret
     */
    Answer post(URI address, String form) throws IOException, InterruptedException;

    /**
     * What was answered.
     *
     * @param body as text
     */
    record Answer(int status, String body) {

        /** Without the body: tokens are in it. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** Whether a host may be reached at all. */
    @FunctionalInterface
    interface HostCheck {

        /** @throws IOException if it may not, or is not known; the message says what to do */
        void check(String host, int port) throws IOException;
    }

    /** By the JDK's client, after a check of the host. */
    static TokenEndpoint over(HostCheck guard, String userAgent) {
        return new HttpTokenEndpoint(guard, userAgent);
    }
}
