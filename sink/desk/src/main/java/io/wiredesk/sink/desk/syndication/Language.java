package io.wiredesk.sink.desk.syndication;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Languages as feeds may name them. */
final class Language {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private Language() {}

    /** The tag, if it is one (BCP 47); otherwise empty. */
    static String tag(@Nullable String language) {
        return language != null && TAG.matcher(language).matches() ? language : "";
    }
}
