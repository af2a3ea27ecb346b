package io.wiredesk.ingest.mailbox;

/** Something a lane tells the task. */
sealed interface MailEvent {

    /** The lane it comes from. */
    MailLane lane();

    /** A visit has ended. */
    record Visited(MailLane lane, Mailbox asked, MailVisit visit) implements MailEvent {}

    /** The server says there is new mail, or has hung up. */
    record Announced(MailLane lane) implements MailEvent {}
}
