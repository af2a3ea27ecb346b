package io.wiredesk.schemas;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subject one can subscribe to. Data, not code: changed at run time by writing a new version.
 *
 * @param slug names it in addresses and in its channel; {@link #SLUG}
 * @param label for people
 * @param description what belongs here, for people
 * @param query Lucene query syntax over {@code headline, lead, text, section, source, publication, language}
 * @param none stories matching this query too are left out
 * @param parent slug of the wider topic, which a story of this one carries too
 * @param iptc IPTC Media Topics qcode
 * @param stream whether stories go to the channel {@code topic.<slug>}; the channel exists before this is true
 */
public record NewsTopic(
        String slug,
        String label,
        @Nullable String description,
        String query,
        @Nullable String none,
        @Nullable String parent,
        @Nullable String iptc,
        boolean stream) {

    /** Legal slugs: they become part of a Kafka topic name and of a URL. */
    public static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
}
