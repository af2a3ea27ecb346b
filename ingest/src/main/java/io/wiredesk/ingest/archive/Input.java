package io.wiredesk.ingest.archive;

import io.wiredesk.schemas.Edition;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an input beside its bytes.
 *
 * @param name as the user knows it; what items are called by
 * @param identity what the same file keeps over time; null for a pipe
 * @param folder name of the folder it is in; empty for a pipe
 * @param modified when it was last written
 * @param naming what a page or text without a sender is said to come from
 * @param receipt tells the time; reading a large file takes hours
 */
record Input(
        String name,
        @Nullable String identity,
        String folder,
        Instant modified,
        LooseNaming naming,
        Edition.Source source,
        InstantSource receipt) {

    /** Now: no edition is dated later. */
    Instant receivedAt() {
        return receipt.instant();
    }

    /**
     * Whom loose pages and texts are from, whatever they say.
     *
     * @param publication id; null for what the page states, else one by folder
     * @param title null for what the page states, else the folder's name
     */
    record LooseNaming(
            @Nullable String publication, @Nullable String title) {
        static final LooseNaming BY_FOLDER = new LooseNaming(null, null);
    }
}
