package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.oauth.OAuthRefused;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.CommandFailedException;

/** Signs in. A password is shown once; a token that is refused is renewed, once, as it may just have been revoked. */
final class Door {

    private Door() {}

    /** Credentials were shown, and nobody said whether they are good. */
    static final class Unanswered extends IOException {

        private static final long serialVersionUID = 1L;

        Unanswered(String why, Exception cause) {
            super(why, cause);
        }
    }

    /** Connects. */
    interface Opener {
        ImapConnection open() throws IOException, CommandFailedException;
    }

    /**
     * Connects and signs in.
     *
     * @throws AccessDenied if the server does not let the user in, and a person has to do something
     * @throws IOException if it did not come about
     */
    static ImapConnection enter(Opener opener, Credentials credentials)
            throws IOException, CommandFailedException, AccessDenied, InterruptedException {
        return switch (credentials) {
            case Credentials.Password password -> withPassword(opener.open(), password);
            case Credentials.Bearer bearer -> withToken(opener, bearer);
        };
    }

    private static ImapConnection withPassword(ImapConnection open, Credentials.Password password)
            throws IOException, AccessDenied {
        if (open.can("LOGINDISABLED") && !open.can("AUTH=PLAIN")) {
            open.close();
            throw new AccessDenied(
                    "the server takes no password over this connection; use imaps:// or imap+starttls://");
        }
        return signedIn(
                open,
                () -> open.signIn(password.user(), password.password()),
                "credentials refused: check options 'user' and 'password' (many providers want an app password); "
                        + "tried again seldom, so that the account is not locked");
    }

    private static ImapConnection withToken(Opener opener, Credentials.Bearer bearer)
            throws IOException, CommandFailedException, AccessDenied, InterruptedException {
        try {
            return withToken(opener.open(), bearer);
        } catch (AccessDenied e) {
            bearer.tokens().rejected();
            return withToken(opener.open(), bearer);
        }
    }

    private static ImapConnection withToken(ImapConnection open, Credentials.Bearer bearer)
            throws IOException, AccessDenied, InterruptedException {
        try {
            String token = bearer.tokens().token();
            return signedIn(
                    open,
                    () -> open.signInWithToken(bearer.user(), token),
                    "credentials refused: the server does not take the access token; check option 'user', "
                            + "and that the token was granted for reading mail (scope)");
        } catch (OAuthRefused e) {
            open.close();
            throw new AccessDenied("credentials refused: " + e.getMessage());
        } catch (IOException | InterruptedException e) {
            open.close();
            throw e;
        }
    }

    private interface Attempt {
        void run() throws IOException, CommandFailedException;
    }

    private static ImapConnection signedIn(ImapConnection open, Attempt attempt, String denied)
            throws IOException, AccessDenied {
        try {
            attempt.run();
            return open;
        } catch (CommandFailedException e) {
            open.close();
            if (isTemporary(e)) {
                throw new Unanswered("the server lets nobody in at the moment", e);
            }
            throw new AccessDenied(denied);
        } catch (IOException e) {
            open.close();
            throw new Unanswered("the connection broke while signing in", e);
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** Response codes of RFC 5530 that say nothing about the credentials. */
    private static boolean isTemporary(CommandFailedException e) {
        String answer = String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT);
        return Stream.of("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]").anyMatch(answer::contains);
    }
}
