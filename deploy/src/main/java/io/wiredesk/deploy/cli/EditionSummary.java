package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Publication;
import java.time.Instant;

/** What one needs to know of an edition to decide about it. */
record EditionSummary(Publication publication, String title, Instant publishedAt) {

    static EditionSummary of(Edition edition) {
        return new EditionSummary(edition.publication(), edition.title(), edition.publishedAt());
    }
}
