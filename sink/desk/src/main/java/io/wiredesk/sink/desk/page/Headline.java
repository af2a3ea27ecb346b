package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Story;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story by its headline.
 *
 * @param text never empty
 * @param lang of the text as browsers know it; null if it is not known
 * @param href its page on the desk
 */
record Headline(String text, @Nullable String lang, String href) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    static Headline of(Story story) {
        String text = story.headline().isBlank() ? "Untitled" : story.headline();
        return new Headline(text, lang(story.language()), href(story.id()));
    }

    static String href(String storyId) {
        return "/stories/" + URLEncoder.encode(storyId, StandardCharsets.UTF_8);
    }

    /** A tag that screen readers can choose a voice by. */
    private static @Nullable String lang(@Nullable String language) {
        if (language == null) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(language);
        return LANGUAGES.contains(locale.getLanguage()) ? locale.toLanguageTag() : null;
    }
}
