package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.CommandFailedException;

/**
 * Flags or moves mails whose editions are written. What is to be done is part of the position that is written with them,
 * so a crash in between loses nothing; doing it twice changes nothing.
 */
final class FollowUp {

    /** UIDs in one command. */
    private static final int AT_ONCE = 100;

    private final ImapConnection connection;
    private final AfterTaken after;

    FollowUp(ImapConnection connection, AfterTaken after) {
        this.connection = connection;
        this.after = after;
    }

    /**
     * Does it in one folder.
     *
     * @param cursor where the folder stands
     * @param safe where it stands for certain
     * @return the cursor without what is done
     * @throws CommandFailedException if the server refuses
     */
    FolderCursor in(String folder, FolderCursor cursor, FolderCursor safe) throws IOException, CommandFailedException {
        Set<Long> written = new HashSet<>(safe.todo());
        List<Long> due = cursor.todo().stream().filter(written::contains).toList();
        if (due.isEmpty() || safe.validity() != cursor.validity()) {
            return cursor;
        }
        if (connection.select(folder).validity() == cursor.validity()) {
            for (int at = 0; at < due.size(); at += AT_ONCE) {
                act(due.subList(at, Math.min(due.size(), at + AT_ONCE)));
            }
        }
        List<Long> left = new ArrayList<>(cursor.todo());
        left.removeAll(due);
        return cursor.followUp(left);
    }

    private void act(List<Long> uids) throws IOException, CommandFailedException {
        String set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
        switch (after) {
            case AfterTaken.Nothing nothing -> {
                // the definition has changed since
            }
            case AfterTaken.Flag flag -> connection.flag(set, flag.name());
            case AfterTaken.Move move -> connection.move(set, move.folder());
        }
    }
}
