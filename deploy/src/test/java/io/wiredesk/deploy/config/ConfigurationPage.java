package io.wiredesk.deploy.config;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** {@code docs/configuration.md}, out of the tables of settings. */
final class ConfigurationPage {

    private ConfigurationPage() {}

    static String of(String template, String example) {
        return template.replace("{example}", example)
                .replace("{settings}", table(Settings.TABLE.settings()))
                .replace("{source}", table(SourceSettings.COMMON))
                .replace("{feed}", table(SourceShape.FEED.settings()))
                .replace("{archive}", table(SourceShape.ARCHIVE.settings()))
                .replace("{mail}", table(SourceShape.MAIL.settings()));
    }

    private static String table(List<Setting<?>> settings) {
        return settings.stream()
                .map(ConfigurationPage::row)
                .collect(joining("", "| key | value | default | what it does |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback().map(text -> "`" + text + "`").orElse("–");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(setting.key(), setting.format().name(), fallback, setting.doc());
    }
}
