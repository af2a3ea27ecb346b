package io.wiredesk.deploy.config;

import java.util.List;
import java.util.Optional;

/** The keys that may stand in a mapping, nested ones with dots. */
record SettingTable(List<Setting<?>> settings) {

    SettingTable {
        settings = List.copyOf(settings);
    }

    boolean has(String key) {
        return settings.stream().anyMatch(setting -> setting.key().equals(key));
    }

    /** Whether there are keys below this one. */
    boolean isGroup(String key) {
        return settings.stream().anyMatch(setting -> setting.key().startsWith(key + "."));
    }

    /** What to write instead of an unknown key. */
    String insteadOf(String group, String name) {
        List<String> names = namesIn(group);
        Optional<String> near = Nearest.to(name, names).stream().findFirst();
        return near.map(key -> "did you mean \"" + key + "\"?")
                .orElseGet(() -> "the keys here are " + String.join(", ", names));
    }

    private List<String> namesIn(String group) {
        return settings.stream()
                .map(Setting::key)
                .filter(key -> key.startsWith(group))
                .map(key -> key.substring(group.length()).split("\\.", 2)[0])
                .distinct()
                .toList();
    }
}
