package io.wiredesk.ingest.replay;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was refused once more, with today's readers. Pure: the same bytes give the same editions. */
public final class Replay {

    private Replay() {}

    /** What came of it. */
    public sealed interface Result {

        /** The editions it holds; at least one, unless it is a feed without entries. */
        record Editions(List<Edition> editions) implements Result {
            public Editions {
                editions = List.copyOf(editions);
            }
        }

        /** It can be read, but must not be published; why, in one line for people. */
        record NotPublished(String why) implements Result {}

        /** It can still not be read; why, in one line for people. */
        record StillUnreadable(String why) implements Result {}
    }

    /**
     * Reads a dead letter of the stage {@code ingest}.
     *
     * @param raw its value: the input as it came, whole
     * @param format its {@link DeadLetter#format}
     * @param sourceId the source it came from
     * @param definition that source as it is now: feeds and mailboxes need it to know what must not become public; null
     *     if it is gone, as the definitions of finished imports are
     * @param receivedAt when the letter was written: editions are dated by when they came, not by when they were read
     */
    public static Result read(
            byte[] raw, String format, String sourceId, @Nullable SourceDefinition definition, Instant receivedAt) {
        try {
            return reader(format, sourceId, definition).read(raw, receivedAt);
        } catch (Unreadable e) {
            return new Result.StillUnreadable(e.why());
        } catch (StackOverflowError e) {
            return new Result.StillUnreadable("nested too deeply");
        } catch (RuntimeException e) {
            return new Result.StillUnreadable("unreadable (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** One way to read. */
    interface Reader {
        Result read(byte[] raw, Instant receivedAt) throws Unreadable;
    }

    private static Reader reader(String format, String sourceId, @Nullable SourceDefinition definition) {
        boolean feed = format.equals(DeadLetter.FEED) || format.startsWith(DeadLetter.FEED + " ");
        if (!feed && !format.equals(DeadLetter.MAIL)) {
            return new ReplayedItem(format, new Edition.Source("archive", sourceId));
        }
        if (definition == null) {
            return (raw, receivedAt) -> new Result.NotPublished(
                    "its source " + sourceId + " is gone; add it again with that id, then replay");
        }
        return feed
                ? new ReplayedFeed(format.substring(DeadLetter.FEED.length()).strip(), definition)
                : new ReplayedMail(definition);
    }
}
