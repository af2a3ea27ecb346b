package io.wiredesk.ingest.oauth;

/**
 * There will be no token until a person does something. The message is one line for people: what was refused and what
 * to do; no token, secret or address is in it.
 */
public final class OAuthRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public OAuthRefused(String why) {
        super(why);
    }
}
