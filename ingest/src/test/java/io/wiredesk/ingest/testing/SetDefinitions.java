package io.wiredesk.ingest.testing;

import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.schemas.SourceDefinition;
import java.util.Map;
import java.util.TreeMap;

/** Definitions that a test sets and changes. */
public final class SetDefinitions implements SourceDefinitions {

    private final Map<String, SourceDefinition> definitions = new TreeMap<>();
    private Map<String, SourceDefinition> current = Map.of();
    private volatile boolean closed;

    public SetDefinitions with(SourceDefinition definition) {
        definitions.put(definition.id(), definition);
        current = new TreeMap<>(definitions);
        return this;
    }

    public void remove(String id) {
        definitions.remove(id);
        current = new TreeMap<>(definitions);
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Map<String, SourceDefinition> current() {
        return current;
    }

    @Override
    public int editionPartitions() {
        return 4;
    }

    @Override
    public void close() {
        closed = true;
    }
}
