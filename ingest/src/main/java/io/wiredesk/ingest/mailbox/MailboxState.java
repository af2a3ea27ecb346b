package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.EventTime;
import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a mailbox stands between visits, and across restarts.
 *
 * @param definition hash of the definition this was learnt under: another one is visited at once
 * @param account hash of server and user: in another one's folders nothing has been read yet
 * @param folders by name
 * @param failures visits in a row that failed
 * @param denials those of them in which the server let nobody in
 * @param nextPoll when it is due; null if it is stopped
 * @param personal mails left alone as they are no newsletters
 * @param confirmations the last sign-ups that waited to be confirmed, a line for people each
 * @param lastEdition when the newest of its editions was published
 */
record MailboxState(
        String definition,
        String account,
        Map<String, FolderCursor> folders,
        int failures,
        int denials,
        @Nullable Instant nextPoll,
        long personal,
        List<String> confirmations,
        @Nullable Instant lastEdition) {

    private static final String STATE = "state";
    private static final int MAX_CONFIRMATIONS = 5;

    MailboxState {
        folders = Map.copyOf(folders);
        confirmations = List.copyOf(confirmations);
    }

    static Map<String, String> partition(String sourceId) {
        return Map.of(SourcePosition.SOURCE, sourceId);
    }

    /** What Connect gave back; null if it has nothing. */
    static MailboxState restored(SourceDefinition definition, @Nullable Map<String, Object> stored, Instant now) {
        Object text = stored == null ? null : stored.get(STATE);
        return text == null ? fresh(definition, now) : read(text.toString()).under(definition, now);
    }

    /** As Connect keeps it. */
    Map<String, Object> stored() {
        return Map.of(STATE, Json.line(this));
    }

    /** The same, if need be under another definition. */
    MailboxState under(SourceDefinition other, Instant now) {
        if (definition.equals(fingerprint(other))) {
            return this;
        }
        Map<String, FolderCursor> kept = account.equals(account(other)) ? folders : Map.of();
        return new MailboxState(
                fingerprint(other), account(other), kept, 0, 0, now, personal, confirmations, lastEdition);
    }

    MailboxState at(String folder, FolderCursor cursor) {
        Map<String, FolderCursor> all = new HashMap<>(folders);
        all.put(folder, cursor);
        return new MailboxState(
                definition, account, all, failures, denials, nextPoll, personal, confirmations, lastEdition);
    }

    /** After a visit that went well, or did not. */
    MailboxState due(int newFailures, int newDenials, @Nullable Instant next) {
        return new MailboxState(
                definition, account, folders, newFailures, newDenials, next, personal, confirmations, lastEdition);
    }

    MailboxState withPersonal() {
        return new MailboxState(
                definition, account, folders, failures, denials, nextPoll, personal + 1, confirmations, lastEdition);
    }

    MailboxState withConfirmation(String notice) {
        List<String> all = new ArrayList<>(confirmations);
        all.remove(notice);
        all.add(notice);
        List<String> newest = all.subList(Math.max(0, all.size() - MAX_CONFIRMATIONS), all.size());
        return new MailboxState(
                definition, account, folders, failures, denials, nextPoll, personal, newest, lastEdition);
    }

    MailboxState withEdition(Instant published) {
        return new MailboxState(
                definition,
                account,
                folders,
                failures,
                denials,
                nextPoll,
                personal,
                confirmations,
                EventTime.later(lastEdition, published));
    }

    /** Whether this state has all of the other's mails that are to be followed up: what is refused is not pressed. */
    boolean followsUp(MailboxState other) {
        return other.folders.entrySet().stream().allMatch(entry -> {
            FolderCursor mine = folders.get(entry.getKey());
            List<Long> theirs = entry.getValue().todo();
            return theirs.isEmpty() || (mine != null && mine.todo().containsAll(theirs));
        });
    }

    private static MailboxState fresh(SourceDefinition definition, Instant now) {
        return new MailboxState(fingerprint(definition), account(definition), Map.of(), 0, 0, now, 0, List.of(), null);
    }

    private static MailboxState read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8), MailboxState.class);
    }

    private static String fingerprint(SourceDefinition definition) {
        return Ids.hash(definition.location(), new TreeMap<>(definition.options()).toString());
    }

    private static String account(SourceDefinition definition) {
        Map<String, String> options = definition.options();
        return Ids.hash(definition.location(), options.getOrDefault("provider", ""), options.getOrDefault("user", ""));
    }
}
