package io.wiredesk.deploy.explain;

import io.wiredesk.enrich.split.Split;
import io.wiredesk.schemas.Edition;

/**
 * An edition and what became of it.
 *
 * @param file where it came from, as it was given
 */
public record Explained(String file, Edition edition, Split split) {}
