package io.wiredesk.deploy.config;

import io.wiredesk.schemas.SourceDefinition;
import java.util.List;
import java.util.stream.Stream;

/** Secrets that were written down as they are, instead of where they are to be had. */
public final class PlainSecrets {

    private PlainSecrets() {}

    /** Which ones a definition holds, as the configuration names them. */
    public static List<String> in(SourceDefinition definition) {
        return Stream.of(MailSettings.PASSWORD, MailSettings.CLIENT_SECRET, MailSettings.REFRESH_TOKEN)
                .filter(secret -> !definition
                        .options()
                        .getOrDefault(secret.option(), "${")
                        .startsWith("${"))
                .map(Setting::key)
                .toList();
    }
}
