package io.wiredesk.ingest.mailbox;

/** How a visit ended. Every {@code why} is one line for people, without address or secret. */
sealed interface Ending {

    /** All there was is dealt with. */
    record Complete() implements Ending {}

    /** There is more than fits one visit. */
    record More() implements Ending {}

    /** The connection did not come about or broke, or the server said no: tried again soon. */
    record Broken(String why) implements Ending {}

    /** Credentials were shown, and nobody said whether they are good: not tried again at once, they may be bad. */
    record Unsure(String why) implements Ending {}

    /** The user is not let in: tried again, seldom. */
    record Denied(String why) implements Ending {}
}
