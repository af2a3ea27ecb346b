package io.wiredesk.deploy.config;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of sources. */
final class SourceFormat {

    static final Format<List<SourceDefinition>> LIST = new Format<>("list of sources", SourceFormat::list);
    private static final Format<Optional<SourceDefinition>> ONE = new Format<>("source", SourceFormat::one);

    private SourceFormat() {}

    private static List<SourceDefinition> list(Value value) throws Wrong {
        List<SourceDefinition> sources = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Value item : value.items()) {
            item.as(ONE).flatMap(source -> source).ifPresent(source -> {
                Integer earlier = lines.putIfAbsent(source.id(), item.line());
                if (earlier != null) {
                    item.report(
                            "has the id \"" + source.id() + "\", as the source in line " + earlier,
                            "give one of them another id, or remove it");
                }
                sources.add(source);
            });
        }
        return sources;
    }

    /** Nothing if there is too little to name it by; that has been reported. */
    private static Optional<SourceDefinition> one(Value value) throws Wrong {
        Section section = Section.of(value, SourceSettings.TABLE);
        Kind kind = kind(section);
        Optional<String> location = location(section, kind);
        Optional<String> id = section.find(SourceSettings.ID);
        Optional<String> title = section.find(SourceSettings.TITLE);
        Map<String, String> options = options(section, kind);
        if (location.isEmpty() && id.isEmpty()) {
            return Optional.empty();
        }
        String at = location.orElse("");
        return Optional.of(new SourceDefinition(
                id.orElseGet(() -> SourceIds.derived(kind, at, title)), kind, at, title.orElse(null), options));
    }

    private static Kind kind(Section section) throws Wrong {
        boolean feed = section.given(SourceSettings.FEED).isPresent();
        boolean archive = section.given(SourceSettings.ARCHIVE).isPresent();
        if (feed && archive) {
            throw new Wrong("is both a feed and an archive", "make two sources of it");
        }
        if (!feed && !archive) {
            throw new Wrong("does not say where it is", "add feed: ADDRESS or archive: PATH");
        }
        return feed ? Kind.FEED : Kind.ARCHIVE;
    }

    private static Optional<String> location(Section section, Kind kind) {
        return kind == Kind.FEED
                ? section.find(SourceSettings.FEED)
                : section.find(SourceSettings.ARCHIVE).map(Object::toString);
    }

    /** What the connector is told: durations in ISO-8601, all else as written. */
    private static Map<String, String> options(Section section, Kind kind) {
        boolean feed = kind == Kind.FEED;
        section.given(feed ? SourceSettings.ONCE : SourceSettings.FIRST)
                .ifPresent(
                        value -> value.reportName("does not go with a" + (feed ? " feed" : "n archive"), "remove it"));
        Map<String, String> options = new LinkedHashMap<>();
        option(section, SourceSettings.EVERY, options);
        option(section, feed ? SourceSettings.FIRST : SourceSettings.ONCE, options);
        option(section, SourceSettings.PUBLICATION, options);
        return options;
    }

    private static void option(Section section, Setting<?> setting, Map<String, String> options) {
        section.find(setting).ifPresent(value -> options.put(setting.key(), value.toString()));
    }
}
