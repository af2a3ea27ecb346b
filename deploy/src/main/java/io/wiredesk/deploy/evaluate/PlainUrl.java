package io.wiredesk.deploy.evaluate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What two spellings of an address have in common: no scheme, {@code www.}, fragment, campaign or case. */
final class PlainUrl {

    private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAMPAIGN = Pattern.compile(
            "([?&])(utm_[a-z]+|fbclid|gclid|mc_[ce]id)=[^&]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LOOSE_END = Pattern.compile("[?&/]+$");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    private PlainUrl() {}

    static String of(String url) {
        String whole = unescaped(Blank.strip(url)).split("#", -1)[0];
        String bare = SCHEME.matcher(whole).replaceFirst("");
        String calm = CAMPAIGN.matcher(bare).replaceAll("$1");
        return LOOSE_END.matcher(calm).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static String unescaped(String url) {
        return ESCAPES.matcher(url).replaceAll(run -> Matcher.quoteReplacement(decoded(run.group())));
    }

    private static String decoded(String escapes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 1; at < escapes.length(); at += 3) {
            bytes.write(Integer.parseInt(escapes.substring(at, at + 2), 16));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
