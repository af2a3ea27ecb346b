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

    static final Setting<String> TITLE =
            Setting.optional("title", Formats.TEXT, "Name for people. Without it: the source's own title.");

    static final Setting<String> FEED = Setting.optional(
            "feed", Formats.FEED_ADDRESS, "Address of an RSS, Atom or JSON feed. Never logged: it may be a secret.");

    static final Setting<Duration> FEED_EVERY = Setting.optional(
            "every",
            Formats.duration(Duration.ofSeconds(1), Duration.ofDays(30)),
            "Poll at this pace. Without it: at the pace the feed itself shows and asks for.");

    static final Setting<String> FIRST = Setting.optional(
            "first", Formats.FIRST, "How many of the entries present at the first poll to take in. Without it: `10`.");

    static final Setting<Path> ARCHIVE = Setting.optional(
            "archive",
            Formats.EXISTING_PATH,
            "Folder or file: mbox, Maildir, MH, `.eml`, `.emlx`, `.html`, `.txt`, feed files, also in `.zip`, `.tar`, `.tar.gz` or `.gz`. What a folder gets later is picked up.");

    static final Setting<Duration> ARCHIVE_EVERY = Setting.optional(
            "every",
            Formats.duration(Duration.ofSeconds(1), Duration.ofDays(30)),
            "How often to look. Without it: `10s`.");

    static final Setting<Boolean> ONCE =
            Setting.optional("once", Formats.BOOLEAN, "Read it once and never look again.");

    static final Setting<String> PUBLICATION = Setting.optional(
            "publication",
            Formats.TEXT,
            "Publication all its editions belong to, where they do not say so themselves.");

    static final List<Setting<?>> COMMON = List.of(ID, TITLE);

    private SourceSettings() {}
}
