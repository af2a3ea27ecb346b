package io.wiredesk.ingest.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a folder has been read.
 *
 * @param validity UIDVALIDITY of the UIDs here
 * @param uid all mails up to it are dealt with, but for those in {@code hard}
 * @param history what arrived until then was there before wiredesk and was left out; null if nothing was
 * @param relist up to this UID the folder is read again after its UIDs were given anew; 0 if it is not
 * @param todo UIDs of mails to be flagged or moved, as their editions are written
 * @param hard UIDs of mails that could not be fetched, and how often that was tried
 * @param retry when the first of {@code hard} up to {@code uid} is tried again
 */
record FolderCursor(
        long validity,
        long uid,
        @Nullable Instant history,
        long relist,
        List<Long> todo,
        Map<Long, Integer> hard,
        @Nullable Instant retry) {

    /** More than these are not followed up. */
    private static final int MAX_TODO = 1_000;

    FolderCursor {
        todo = List.copyOf(todo);
        hard = Map.copyOf(hard);
    }

    /** At the beginning, or beyond what is history. */
    static FolderCursor start(long validity, long uid, @Nullable Instant history) {
        return new FolderCursor(validity, uid, history, 0, List.of(), Map.of(), null);
    }

    /** At the beginning again, to recognise what is known by what it is. */
    FolderCursor renumbered(long newValidity, long last) {
        return new FolderCursor(newValidity, 0, history, last, List.of(), Map.of(), null);
    }

    /** Done with a mail, or with all up to it. */
    FolderCursor past(long done) {
        Map<Long, Integer> left = new TreeMap<>(hard);
        left.remove(done);
        return new FolderCursor(validity, Math.max(uid, done), history, relist, todo, left, retry);
    }

    /** With a mail to be followed up. */
    FolderCursor with(long toFollow) {
        List<Long> more = new ArrayList<>(todo);
        more.add(toFollow);
        return followUp(more.subList(Math.max(0, more.size() - MAX_TODO), more.size()));
    }

    /** With other mails to be followed up. */
    FolderCursor followUp(List<Long> left) {
        return new FolderCursor(validity, uid, history, relist, left, hard, retry);
    }

    /** A mail could not be fetched once more; null as retry time leaves that as it is. */
    FolderCursor failed(long at) {
        Map<Long, Integer> more = new TreeMap<>(hard);
        more.merge(at, 1, Integer::sum);
        return new FolderCursor(validity, uid, history, relist, todo, more, retry);
    }

    /** Goes on without a mail, which is tried again later. */
    FolderCursor without(long hardOne, Instant until) {
        return new FolderCursor(validity, Math.max(uid, hardOne), history, relist, todo, hard, until);
    }

    /** How often a mail could not be fetched. */
    int failures(long at) {
        return hard.getOrDefault(at, 0);
    }

    /** The mails that were gone on without, oldest first. */
    List<Long> leftBehind() {
        return hard.keySet().stream().filter(at -> at <= uid).sorted().toList();
    }
}
