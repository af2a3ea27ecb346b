package io.wiredesk.deploy.config;

import static java.util.stream.Collectors.joining;

/** {@code docs/configuration.md}, out of the tables of settings. */
final class ConfigurationPage {

    private static final String PAGE = """
            <!-- Generated from the tables of settings by ConfigurationPageTest; run it with -Dgolden.update=true. -->
            # Configuration

            One file, `wiredesk.yaml`: the one in the folder you start `wiredesk` in, or the one named with `--config`.
            Nothing in it is required; without a file all defaults hold.

            ```yaml
            %s```

            Mistakes are reported all at once, each with file, line, column and key; wiredesk does not start with a file
            that has one (exit code 2). A key that is not listed here is a mistake too.

            Relative paths start at the file's folder, `~/` at your home. YAML's anchors and merge keys work; keys that
            start with `x-` are left alone, so anchors can live there.

            ## Settings

            %s
            ## One source

            Each entry of `sources` has either `feed` or `archive`.

            %s
            ## Secrets

            Feed addresses often carry a token. Keep it out of the file: `${env:NAME}` stands for an environment
            variable and `${file:/path}` for the content of a file, in any value. They are filled in once, when the file
            is read; a variable that is not set is a mistake. `$${` is a plain dollar and brace. Addresses never
            appear in logs, messages or statuses: a source is always named by its `id`.

            ## Durations

            `10s`, `30m`, `6h`, `14d`, combined as in `1d12h`, or ISO-8601 (`PT30M`).
            """;

    private ConfigurationPage() {}

    static String of(String example) {
        return PAGE.formatted(example, table(Settings.TABLE), table(SourceSettings.TABLE));
    }

    private static String table(SettingTable table) {
        return table.settings().stream()
                .map(ConfigurationPage::row)
                .collect(joining("", "| key | value | default | what it does |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback().map(text -> "`" + text + "`").orElse("–");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(setting.key(), setting.format().name(), fallback, setting.doc());
    }
}
