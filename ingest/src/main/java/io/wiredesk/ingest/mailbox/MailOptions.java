package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.definitions.DefinitionOptions;
import io.wiredesk.ingest.mail.MailRules;
import io.wiredesk.ingest.mail.MailRules.PersonalMail;
import io.wiredesk.ingest.oauth.OAuthProvider;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The options of a mailbox's definition.
 *
 * @param folders that are read, the one that is watched for new mail first
 * @param first how many of a folder's newest mails the first visit takes in
 * @param poll time between visits while nothing is announced
 * @param trust a file of PEM certificates to trust; absent: those the platform trusts
 */
record MailOptions(
        MailServer server,
        SignIn signIn,
        List<String> folders,
        int first,
        MailRules rules,
        AfterTaken after,
        Duration poll,
        Optional<String> trust) {

    static final Duration POLL = Duration.ofMinutes(5);
    private static final int FIRST = 10;
    private static final int MAX_FOLDERS = 100;

    /** @throws IllegalArgumentException naming the option and what it takes */
    static MailOptions of(SourceDefinition definition) {
        DefinitionOptions options = new DefinitionOptions(definition);
        Optional<OAuthProvider> provider = options.text("provider").map(MailOptions::provider);
        List<String> folders = list(options, "folders");
        List<String> read = folders.isEmpty() ? List.of("INBOX") : folders;
        if (read.size() > MAX_FOLDERS) {
            throw new IllegalArgumentException("option 'folders' names more than " + MAX_FOLDERS);
        }
        return new MailOptions(
                MailServer.of(definition.location(), provider),
                SignIn.of(options, provider),
                read,
                options.first(FIRST),
                rules(options),
                AfterTaken.of(options.text("after").orElse("nothing"), read),
                options.duration("poll", POLL),
                options.text("trust"));
    }

    private static MailRules rules(DefinitionOptions options) {
        return new MailRules(
                list(options, "include"),
                list(options, "exclude"),
                options.yes("personal") ? PersonalMail.PUBLISH : PersonalMail.LEAVE);
    }

    private static List<String> list(DefinitionOptions options, String name) {
        return options.text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    private static OAuthProvider provider(String name) {
        return OAuthProvider.named(name)
                .orElseThrow(() -> new IllegalArgumentException("option 'provider' must be gmail or microsoft"));
    }
}
