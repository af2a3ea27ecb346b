package io.wiredesk.ingest.oauth;

import io.wiredesk.ingest.net.WebConfig;
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

    /** By the one guarded way out. */
    static TokenEndpoint over(WebConfig config) {
        return new HttpTokenEndpoint(config);
    }
}
