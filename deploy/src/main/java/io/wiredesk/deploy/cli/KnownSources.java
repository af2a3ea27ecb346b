package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The sources there are, to tell new ones by. */
final class KnownSources {

    private final Map<Address, String> byAddress = new HashMap<>();
    private final Map<String, Address> byId = new HashMap<>();

    /** Where a source is; mailboxes of one server differ by their users. */
    private record Address(SourceDefinition.Kind kind, String location, String user) {

        static Address of(SourceDefinition source) {
            return new Address(
                    source.kind(), source.location(), source.options().getOrDefault("user", ""));
        }
    }

    /** Whether a source is one of them. */
    sealed interface Novelty {
        /** It is not. */
        record New() implements Novelty {}

        /** It is, under this id. */
        record Known(String id) implements Novelty {}

        /** It is not, but another one has its id. */
        record Taken(String id) implements Novelty {}
    }

    KnownSources(Collection<SourceDefinition> sources) {
        sources.forEach(this::add);
    }

    void add(SourceDefinition source) {
        byAddress.putIfAbsent(Address.of(source), source.id());
        byId.put(source.id(), Address.of(source));
    }

    Novelty of(SourceDefinition source) {
        String known = byAddress.get(Address.of(source));
        if (known != null) {
            return new Novelty.Known(known);
        }
        return byId.containsKey(source.id()) ? new Novelty.Taken(source.id()) : new Novelty.New();
    }
}
