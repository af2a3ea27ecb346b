package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.oauth.AccessTokens;

/** What a server is shown; looked up, secret, short-lived. */
sealed interface Credentials {

    String user();

    /** A user and a password. */
    record Password(String user, String password) implements Credentials {

        @Override
        public String toString() {
            return "Password";
        }
    }

    /** A user and where tokens for them come from. */
    record Bearer(String user, AccessTokens tokens) implements Credentials {

        @Override
        public String toString() {
            return "Bearer";
        }
    }
}
