package io.wiredesk.deploy.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings given in one mapping of the file. What else stands there has been reported. */
final class Section {

    /** Free for anchors, as in Compose files. */
    private static final String EXTENSION = "x-";

    private final SettingTable table;
    private final Reading reading;
    private final Map<String, Value> given = new HashMap<>();

    private Section(SettingTable table, Reading reading) {
        this.table = table;
        this.reading = reading;
    }

    static Section of(Value mapping, SettingTable table) throws Wrong {
        Section section = new Section(table, mapping.reading());
        section.collect("", mapping);
        return section;
    }

    private void collect(String group, Value mapping) throws Wrong {
        for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
            take(group, entry.getKey(), entry.getValue());
        }
    }

    private void take(String group, String name, Value value) {
        String key = group + name;
        if (table.has(key)) {
            given.put(key, value);
        } else if (table.isGroup(key)) {
            takeGroup(key + ".", value);
        } else if (!name.startsWith(EXTENSION)) {
            value.reportName("is not a setting", table.insteadOf(group, name));
        }
    }

    private void takeGroup(String group, Value value) {
        if (value.isNothing()) {
            return;
        }
        try {
            collect(group, value);
        } catch (Wrong e) {
            value.report(e.what(), e.remedy());
        }
    }

    /** What is given and not left empty, by key. */
    Map<String, Value> given() {
        Map<String, Value> present = new HashMap<>(given);
        present.values().removeIf(Value::isNothing);
        return present;
    }

    /** The value as written in the file; nothing if it is not given or left empty. */
    Optional<Value> given(Setting<?> setting) {
        return Optional.ofNullable(given.get(setting.key())).filter(value -> !value.isNothing());
    }

    /** The value, if it is given and right. */
    <T> Optional<T> find(Setting<T> setting) {
        return given(setting).flatMap(value -> value.as(setting.format()));
    }

    /** The value, else the setting's fallback. */
    <T> T get(Setting<T> setting) {
        return find(setting).orElseGet(() -> fallback(setting));
    }

    private <T> T fallback(Setting<T> setting) {
        return setting.fallback()
                .flatMap(text -> reading.parse(text, setting.key()).as(setting.format()))
                .orElseThrow(() -> new IllegalStateException(setting.key() + " has no usable fallback"));
    }
}
