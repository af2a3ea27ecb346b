package io.wiredesk.deploy.config;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/** Names for sources that were given none. */
final class SourceIds {

    private static final int LONGEST = 40;
    private static final int HASH = 6; // tells sources of one host apart; far too short to guess an address from

    private SourceIds() {}

    /**
     * What people would call it – title, host or folder – and a few digits of a hash of where it is.
     *
     * @param user whose mailbox it is; empty for what belongs to nobody
     */
    static String derived(Kind kind, String location, String user, Optional<String> title) {
        String words = slug(title.orElseGet(() -> name(kind, location)));
        String name = words.isEmpty() ? kind.wireName() : words;
        return name + "-" + (user.isEmpty() ? Ids.hash(location) : Ids.hash(location, user)).substring(0, HASH);
    }

    private static String name(Kind kind, String location) {
        String name = switch (kind) {
            case FEED, MAIL -> URI.create(location).getHost();
            case ARCHIVE ->
                Optional.ofNullable(Path.of(location).getFileName())
                        .map(Path::toString)
                        .orElse(null);
        };
        return name == null ? "" : name;
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(Ids.normalised(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
    }
}
