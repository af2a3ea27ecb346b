package io.wiredesk.ingest;

/**
 * An input that cannot be read apart. The message is one line for people: what is wrong and, where there is something,
 * what to do; it quotes no content, no address and no secret.
 */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unreadable(String why) {
        super(why);
    }

    public Unreadable(String why, Throwable cause) {
        super(why, cause);
    }

    /** What is wrong. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
