package io.wiredesk.enrich;

import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.schemas.Channels;

/**
 * What may differ between installations and changes the topology.
 *
 * @param channels where to read and write
 * @param pools which stories are compared with which
 * @param dedup when two stories are the same
 */
public record EnrichSettings(Channels channels, Pools pools, DedupSettings dedup) {}
