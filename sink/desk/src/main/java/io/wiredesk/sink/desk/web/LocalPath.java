package io.wiredesk.sink.desk.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form sends its reader back to: somewhere on this desk, wherever the form says. */
public final class LocalPath {

    /** One slash, then no second one: browsers take {@code //host} and {@code /\host} for other sites. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private LocalPath() {}

    /** The path if it is one of this desk, else its front page. */
    public static String of(@Nullable String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches() ? wanted : "/";
    }
}
