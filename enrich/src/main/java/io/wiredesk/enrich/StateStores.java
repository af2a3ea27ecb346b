package io.wiredesk.enrich;

import io.wiredesk.enrich.dedup.PoolClock;
import io.wiredesk.enrich.dedup.TrackedCluster;
import io.wiredesk.enrich.dedup.TrackedStory;
import io.wiredesk.enrich.split.Habits;
import io.wiredesk.schemas.JsonSerde;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The state of the application, by name. All of it is on disk with a changelog, but the definitions of topics. */
final class StateStores {

    /** Edition id to what was cut from it last. */
    static final String EDITION_LEDGER = "edition-ledger";

    /** Publication id to what its earlier editions held. */
    static final String PUBLICATION_HABITS = "publication-habits";

    /** Story id to its content, for stories that came already cut. */
    static final String SPLIT_STORY_LEDGER = "split-story-ledger";

    /** Pool and story id to its signature and membership. */
    static final String TRACKED_STORIES = "tracked-stories";

    /** Pool and cluster id to the cluster. */
    static final String TRACKED_CLUSTERS = "tracked-clusters";

    /** Pool to how far it is. */
    static final String POOL_CLOCKS = "pool-clocks";

    /** Slug to the definition as it came; kept in memory, restored from the channel itself. */
    static final String NEWS_TOPICS = "news-topics";

    private StateStores() {}

    static StoreBuilder<KeyValueStore<String, Ledger>> ledger(String name) {
        return onDisk(name, Ledger.class);
    }

    static StoreBuilder<KeyValueStore<String, Habits>> habits() {
        return onDisk(PUBLICATION_HABITS, Habits.class);
    }

    static StoreBuilder<KeyValueStore<String, TrackedStory>> trackedStories() {
        return onDisk(TRACKED_STORIES, TrackedStory.class);
    }

    static StoreBuilder<KeyValueStore<String, TrackedCluster>> trackedClusters() {
        return onDisk(TRACKED_CLUSTERS, TrackedCluster.class);
    }

    static StoreBuilder<KeyValueStore<String, PoolClock>> poolClocks() {
        return onDisk(POOL_CLOCKS, PoolClock.class);
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> newsTopics() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(NEWS_TOPICS), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> onDisk(String name, Class<V> type) {
        Serde<V> values = new JsonSerde<>(type);
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }
}
