package io.wiredesk.deploy.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Every key of one entry of {@code sources}. */
final class SourceSettings {

    static final Setting<String> ID = Setting.optional(
            "id",
            Formats.ID,
            "Stable name, shown instead of the address. Without it: made of the title, host or folder and a short hash.");

    static final Setting<String> FEED = Setting.optional(
            "feed", Formats.FEED_ADDRESS, "Address of an RSS, Atom or JSON feed. Never logged: it may be a secret.");

    static final Setting<Path> ARCHIVE = Setting.optional(
            "archive",
            Formats.EXISTING_PATH,
            "Folder or file: mbox, Maildir, `.eml`, `.html`, `.txt`, feed files. What a folder gets later is picked up.");

    static final Setting<String> TITLE =
            Setting.optional("title", Formats.TEXT, "Name for people. Without it: the source's own title.");

    static final Setting<String> PUBLICATION = Setting.optional(
            "publication",
            Formats.TEXT,
            "Publication all its editions belong to, where they do not say so themselves.");

    static final Setting<Duration> EVERY = Setting.optional(
            "every",
            Formats.duration(Duration.ofSeconds(1), Duration.ofDays(30)),
            "How often to look. Without it: feeds every `30m`, archives every `10s`.");

    static final Setting<String> FIRST = Setting.optional(
            "first",
            Formats.FIRST,
            "Feeds only: how many of the entries present at the first poll to take in. Without it: `10`.");

    static final Setting<Boolean> ONCE =
            Setting.optional("once", Formats.BOOLEAN, "Archives only: read it once and never look again.");

    static final SettingTable TABLE =
            new SettingTable(List.of(ID, FEED, ARCHIVE, TITLE, PUBLICATION, EVERY, FIRST, ONCE));

    private SourceSettings() {}
}
