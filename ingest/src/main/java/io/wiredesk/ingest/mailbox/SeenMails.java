package io.wiredesk.ingest.mailbox;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which editions a mailbox has given and what was in them, the newest last, bounded. A mail is known by Message-ID and
 * content: UIDs are given anew at times, and Message-IDs are given twice.
 */
final class SeenMails {

    static final int MAX = 2_000;

    /** 64 bits tell the mails of one mailbox apart; 32 tell a mail from another one that claims to be it. */
    private static final int ID_LENGTH = 16;

    private static final int HASH_LENGTH = 8;
    private static final int WIDTH = ID_LENGTH + HASH_LENGTH;

    private final Map<String, String> hashes;

    private SeenMails(Map<String, String> hashes) {
        this.hashes = hashes;
    }

    static SeenMails none() {
        return new SeenMails(Map.of());
    }

    /** Reads what {@link #text} wrote; an unfinished piece at the end is dropped. */
    static SeenMails of(String text) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (int at = 0; at + WIDTH <= text.length(); at += WIDTH) {
            hashes.put(text.substring(at, at + ID_LENGTH), text.substring(at + ID_LENGTH, at + WIDTH));
        }
        return new SeenMails(hashes);
    }

    /** The edition under an id of its own, if another one with the same Message-ID was there before. */
    Edition distinct(Edition edition) {
        String known = hashes.get(id(edition));
        return known == null || known.equals(hash(edition)) || edition.guid() == null
                ? edition
                : renamed(
                        edition,
                        Ids.edition(edition.publication().id(), edition.guid() + "\n" + edition.contentHash()));
    }

    /** Whether this very edition, with this very content, was seen. */
    boolean has(Edition edition) {
        return hash(edition).equals(hashes.get(id(edition)));
    }

    /** With one more; the oldest is forgotten where there are too many. */
    SeenMails with(Edition edition) {
        Map<String, String> all = new LinkedHashMap<>(hashes);
        all.put(id(edition), hash(edition));
        if (all.size() > MAX) {
            all.remove(all.keySet().iterator().next());
        }
        return new SeenMails(all);
    }

    int size() {
        return hashes.size();
    }

    String text() {
        StringBuilder text = new StringBuilder(hashes.size() * WIDTH);
        hashes.forEach((id, hash) -> text.append(id).append(hash));
        return text.toString();
    }

    private static String id(Edition edition) {
        return edition.id().substring(0, ID_LENGTH);
    }

    private static String hash(Edition edition) {
        return edition.contentHash().substring(0, HASH_LENGTH);
    }

    private static Edition renamed(Edition edition, String id) {
        return new Edition(
                id,
                edition.publication(),
                edition.source(),
                edition.guid(),
                edition.title(),
                edition.author(),
                edition.publishedAt(),
                edition.receivedAt(),
                edition.url(),
                edition.language(),
                edition.body(),
                edition.alternative(),
                edition.headers(),
                edition.contentHash());
    }
}
