package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.NewsTopic;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a definition must be to be used, wherever it comes from. */
final class Definitions {

    static final Pattern QCODE = Pattern.compile("medtop:\\d{8}");

    private Definitions() {}

    /** Its query, or the first problem. Expects anything: the channel may hold records without required fields. */
    static StoryQuery check(NewsTopic topic) {
        if (!isSlug(topic.slug())) {
            return new StoryQuery.Refused("not a slug: " + topic.slug());
        }
        if (isBlank(topic.label())) {
            return new StoryQuery.Refused("no label");
        }
        return StoryQuery.of(topic);
    }

    static boolean isSlug(@Nullable String slug) {
        return slug != null && NewsTopic.SLUG.matcher(slug).matches();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
