package io.wiredesk.deploy.config;

import io.wiredesk.schemas.SourceDefinition;
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
        Section section = Section.of(value, SourceShape.TABLE);
        SourceShape shape = SourceShape.of(section);
        shape.reportStrangers(section);
        Map<String, String> options = options(section, shape);
        Optional<String> location = shape.location(section).or(() -> MailChecks.server(options));
        if (shape == SourceShape.MAIL) {
            MailChecks.check(section, value, options);
        }
        Optional<String> id = section.find(SourceSettings.ID);
        Optional<String> title = section.find(SourceSettings.TITLE);
        if (location.isEmpty() && id.isEmpty()) {
            return Optional.empty();
        }
        String at = location.orElse("");
        String user = options.getOrDefault(MailSettings.USER.option(), "");
        return Optional.of(new SourceDefinition(
                id.orElseGet(() -> SourceIds.derived(shape.kind(), at, user, title)),
                shape.kind(),
                at,
                title.orElse(null),
                options));
    }

    /** What the connector is told: durations in ISO-8601, lists with commas, all else as written. */
    private static Map<String, String> options(Section section, SourceShape shape) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Setting<?> setting : shape.options()) {
            section.find(setting).ifPresent(value -> options.put(setting.option(), value.toString()));
        }
        return options;
    }
}
