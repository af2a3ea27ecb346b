package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Edition;

/**
 * What is known of an edition besides its blocks.
 *
 * @param title may be empty
 * @param entry whether it is an entry of a feed: most of these are one story
 */
record About(String title, boolean entry) {

    private static final String MESSAGE_ID = "<";

    static About of(Edition edition) {
        return new About(edition.title(), isEntry(edition));
    }

    /** A publisher's own id comes with entries and mails, and the headers only with mails; pages have neither. */
    private static boolean isEntry(Edition edition) {
        String guid = edition.guid();
        return guid != null && !guid.startsWith(MESSAGE_ID) && edition.headers().isEmpty();
    }
}
