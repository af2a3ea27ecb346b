package io.wiredesk.deploy.config;

import java.util.Map;
import java.util.Optional;

/** Whether a mailbox's settings go together, and what follows from them. */
final class MailChecks {

    private static final Map<String, String> SERVERS =
            Map.of("gmail", "imaps://imap.gmail.com", "microsoft", "imaps://outlook.office365.com");

    private final Section section;
    private final Value entry;
    private final Optional<String> provider;

    private MailChecks(Section section, Value entry, Map<String, String> options) {
        this.section = section;
        this.entry = entry;
        this.provider = Optional.ofNullable(options.get("provider"));
    }

    /** The server of the provider, if one is named. */
    static Optional<String> server(Map<String, String> options) {
        return Optional.ofNullable(options.get("provider")).map(SERVERS::get);
    }

    /**
     * Reports what is missing and what does not fit.
     *
     * @param options as the connector gets them; how to log in is added if it is not said
     */
    static void check(Section section, Value entry, Map<String, String> options) {
        MailChecks checks = new MailChecks(section, entry, options);
        boolean tokens = section.given(MailSettings.AUTH).isPresent()
                ? "oauth2".equals(options.get("auth"))
                : checks.has(MailSettings.REFRESH_TOKEN) || "microsoft".equals(options.get("provider"));
        checks.require(MailSettings.USER, "most often the mail address");
        if (tokens) {
            checks.tokens();
            options.put("auth", "oauth2");
        } else {
            checks.password();
        }
    }

    private void tokens() {
        require(MailSettings.CLIENT_ID, "of the application registered with the provider");
        require(MailSettings.REFRESH_TOKEN, "best as \"${env:NAME}\" or \"${file:/path}\"");
        if (provider.isEmpty()) {
            require(MailSettings.TOKEN_URL, "or provider: gmail or microsoft");
        }
        section.given(MailSettings.PASSWORD)
                .ifPresent(value -> value.reportName("does not go with auth: oauth2", "remove it"));
    }

    private void password() {
        if (provider.filter("microsoft"::equals).isPresent()) {
            section.given(MailSettings.AUTH)
                    .ifPresent(value ->
                            value.report("cannot be \"password\": Microsoft takes none over IMAP", "write oauth2"));
            return;
        }
        require(MailSettings.PASSWORD, "best as \"${env:NAME}\" or \"${file:/path}\"");
        for (Setting<?> setting : MailSettings.OAUTH2) {
            section.given(setting)
                    .ifPresent(value ->
                            value.reportName("goes with auth: oauth2 only", "remove it, or add a refresh-token"));
        }
    }

    private void require(Setting<?> setting, String hint) {
        if (!has(setting)) {
            entry.report("has no " + setting.key(), "add " + setting.key() + ": …, " + hint);
        }
    }

    private boolean has(Setting<?> setting) {
        return section.given(setting).isPresent();
    }
}
