package io.wiredesk.ingest.mailbox;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox of this task as it stands.
 *
 * @param options as read; null where they make no sense
 * @param problem what is wrong with the definition, which keeps it from being visited; null if nothing
 * @param safe the state that is known to be written: what it says to follow up may be followed up
 * @param announced when to look before the time, as the server announces something or there is something to follow up;
 *     null if there is no reason to
 * @param announcements in a row that came to nothing
 */
record Mailbox(
        SourceDefinition definition,
        @Nullable MailOptions options,
        @Nullable String problem,
        MailboxState state,
        MailMemory memory,
        MailboxState safe,
        @Nullable Instant announced,
        int announcements) {

    private static final Duration RESTLESS = Duration.ofSeconds(5);
    private static final int MAX_DOUBLINGS = 10;

    /** A mailbox as it was left. */
    static Mailbox of(SourceDefinition definition, MailboxState state, MailMemory memory) {
        try {
            return new Mailbox(definition, MailOptions.of(definition), null, state, memory, state, null, 0);
        } catch (IllegalArgumentException e) {
            return new Mailbox(definition, null, e.getMessage(), state, memory, state, null, 0);
        }
    }

    String id() {
        return definition.id();
    }

    Edition.Source source() {
        return new Edition.Source("mail", id());
    }

    Duration poll() {
        return options == null ? MailOptions.POLL : options.poll();
    }

    /** When it is due; empty if it is stopped. */
    Optional<Instant> due() {
        return Stream.of(Optional.ofNullable(state.nextPoll()), Optional.ofNullable(announced))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    boolean isDue(Instant now) {
        return due().filter(due -> !due.isAfter(now)).isPresent();
    }

    /**
     * The server says there is something, or has hung up. The first time that is looked at now; a server that keeps saying
     * so while there is nothing is looked at less and less often, but for the regular visits.
     */
    Mailbox announced(Instant now) {
        Duration wait = announcements == 0
                ? Duration.ZERO
                : RESTLESS.multipliedBy(1L << Math.min(announcements - 1, MAX_DOUBLINGS));
        return new Mailbox(definition, options, problem, state, memory, safe, now.plus(wait), announcements + 1);
    }

    /** To be visited then, if not before. */
    Mailbox dueAt(Instant then) {
        return new Mailbox(definition, options, problem, state, memory, safe, then, announcements);
    }

    /** A visit has ended here. */
    Mailbox visited(MailboxState newState, MailMemory newMemory, boolean broughtSomething) {
        boolean quiet = broughtSomething || announced == null;
        return new Mailbox(definition, options, problem, newState, newMemory, safe, null, quiet ? 0 : announcements);
    }

    /** A state of it is written. */
    Mailbox written(MailboxState state) {
        return new Mailbox(definition, options, problem, this.state, memory, state, announced, announcements);
    }
}
