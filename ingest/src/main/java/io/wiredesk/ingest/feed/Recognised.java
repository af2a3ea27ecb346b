package io.wiredesk.ingest.feed;

/**
 * An entry of a document, held against those that were seen.
 *
 * @param seen what to remember of it, under the id of its first sighting
 * @param isKnown whether it was seen before
 * @param isSame whether it was seen with this very content
 */
record Recognised(Candidate candidate, SeenEntry seen, boolean isKnown, boolean isSame) {

    String edition() {
        return seen.edition();
    }
}
