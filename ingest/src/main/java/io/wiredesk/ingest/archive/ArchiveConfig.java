package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.IngestConfig;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.jspecify.annotations.Nullable;

/** What the archive connector can be told. */
final class ArchiveConfig extends IngestConfig {

    static final String BACKFILL_GROUP = "wiredesk.backfill.group";
    static final String BACKFILL_MAX_LAG = "wiredesk.backfill.max.lag";

    private static final String GROUP = "Backfill";

    static final ConfigDef DEFINITION = IngestConfig.definition()
            .define(
                    BACKFILL_GROUP,
                    ConfigDef.Type.STRING,
                    null,
                    Importance.LOW,
                    "Consumer group that editions are taken in for. Archives that are read once wait while it is behind, so "
                            + "that what comes now is not kept waiting by what is old. Default: the prefix and 'enrich'. "
                            + "Empty: nobody is waited for.",
                    GROUP,
                    1,
                    Width.MEDIUM,
                    "Group to wait for")
            .define(
                    BACKFILL_MAX_LAG,
                    ConfigDef.Type.LONG,
                    200L,
                    ConfigDef.Range.atLeast(0),
                    Importance.LOW,
                    "By how many records that group may be behind before archives wait.",
                    GROUP,
                    2,
                    Width.SHORT,
                    "Most records to wait in line");

    ArchiveConfig(Map<String, String> settings) {
        super(DEFINITION, settings);
    }

    /** What archives that are read once wait for. */
    Backlog backlog(InstantSource clock) {
        @Nullable String set = getString(BACKFILL_GROUP);
        String group = set == null ? getString(PREFIX) + "enrich" : set.strip();
        if (group.isEmpty()) {
            return Backlog.NONE;
        }
        Map<String, Object> admin = new HashMap<>(originalsWithPrefix(CONSUMER_PREFIX));
        admin.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, getList(BOOTSTRAP_SERVERS));
        String editions = channels(1).editions().name();
        return new GroupBacklog(Admin.create(admin), editions, group, getLong(BACKFILL_MAX_LAG), clock);
    }
}
