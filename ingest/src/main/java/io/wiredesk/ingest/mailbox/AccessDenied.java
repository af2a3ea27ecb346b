package io.wiredesk.ingest.mailbox;

/** The server does not let the user in, and will not until a person does something; the message says what. */
final class AccessDenied extends Exception {

    private static final long serialVersionUID = 1L;

    AccessDenied(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
