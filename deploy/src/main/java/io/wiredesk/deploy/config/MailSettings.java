package io.wiredesk.deploy.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The keys of an entry of {@code sources} that is a mailbox. */
final class MailSettings {

    static final Setting<String> MAIL = Setting.optional(
            "mail",
            MailFormats.SERVER,
            "The server: `imaps://HOST`, `imap+starttls://HOST` or, unencrypted, `imap://HOST`, each with `:PORT` if need be.");

    static final Setting<String> PROVIDER = Setting.optional(
            "provider",
            Formats.oneOf("gmail", "microsoft"),
            "Fills in server and token address, so that `mail` can be left out.");

    static final Setting<String> USER =
            Setting.optional("user", Formats.TEXT, "Who logs in, most often the mail address. Required.");

    static final Setting<String> PASSWORD =
            Setting.optional("password", MailFormats.SECRET, "Write `${env:NAME}` or `${file:/path}`; see below.");

    static final Setting<String> AUTH = Setting.optional(
            "auth",
            Formats.oneOf("password", "oauth2"),
            "How to log in. Without it: `oauth2` where there is a refresh token, else `password`.");

    static final Setting<String> CLIENT_ID = Setting.optional(
            "client-id", Formats.TEXT, "OAuth2: the application that was registered with the provider.");

    static final Setting<String> CLIENT_SECRET =
            Setting.optional("client-secret", MailFormats.SECRET, "OAuth2: its secret, if it has one.");

    static final Setting<String> REFRESH_TOKEN = Setting.optional(
            "refresh-token", MailFormats.SECRET, "OAuth2: what the user's consent gave; access tokens are had for it.");

    static final Setting<String> TOKEN_URL = Setting.optional(
            "token-url", MailFormats.TOKEN_ADDRESS, "OAuth2: where tokens are had. Without it: the provider's.");

    static final Setting<String> SCOPE = Setting.optional(
            "scope", Formats.TEXT, "OAuth2: the scope to ask for. Without it: what the provider needs.");

    static final Setting<String> FOLDERS =
            Setting.optional("folders", MailFormats.FOLDERS, "Folders to read. Without it: `INBOX`.");

    static final Setting<String> FIRST = Setting.optional(
            "first",
            Formats.FIRST,
            "How many of the mails that each folder holds at the beginning to take in. Without it: `10`.");

    static final Setting<String> INCLUDE = Setting.optional(
            "include",
            MailFormats.SENDERS,
            "Mails that are newsletters, whatever they look like. Quote what begins with `*`.");

    static final Setting<String> EXCLUDE =
            Setting.optional("exclude", MailFormats.SENDERS, "Mails to leave alone, whatever they look like.");

    static final Setting<Boolean> PERSONAL =
            Setting.optional("personal", Formats.BOOLEAN, "`true` publishes personal mail too. Without it: `false`.");

    static final Setting<String> AFTER = Setting.optional(
            "after",
            MailFormats.AFTER,
            "What to do with a mail once its edition is safe in Kafka. Without it: `nothing`; not even read marks change.");

    static final Setting<Duration> POLL = Setting.optional(
            "poll",
            Formats.duration(Duration.ofSeconds(1), Duration.ofDays(1)),
            "How often to look even if the server announces nothing. Without it: `5m`.");

    static final Setting<Path> TRUST = Setting.optional(
            "trust",
            Formats.EXISTING_FILE,
            "File of PEM certificates to trust for this server. Without it: those that Java trusts.");

    static final List<Setting<?>> OPTIONS = List.of(
            PROVIDER,
            USER,
            PASSWORD,
            AUTH,
            CLIENT_ID,
            CLIENT_SECRET,
            REFRESH_TOKEN,
            TOKEN_URL,
            SCOPE,
            FOLDERS,
            FIRST,
            INCLUDE,
            EXCLUDE,
            PERSONAL,
            AFTER,
            POLL,
            TRUST);

    /** Those that belong to {@code auth: oauth2}. */
    static final List<Setting<?>> OAUTH2 = List.of(CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN, TOKEN_URL, SCOPE);

    private MailSettings() {}
}
