package io.wiredesk.ingest.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures nobody is meant to see: they tell the sender who opened the mail. */
final class TrackingPixels {

    private static final Pattern IMAGE = Pattern.compile("(?i)<img\\b[^<>]*+>");
    private static final Pattern SOURCE = Pattern.compile("(?i)(\\ssrc\\s*=\\s*[\"']?)(https?://[^\"'\\s>]+)");

    /** One pixel wide or high at most, or hidden. */
    private static final Pattern UNSEEN = Pattern.compile(
            "(?i)\\b(?:width|height)\\s*=\\s*[\"']?[01](?:px)?(?=[\"'\\s/>])|(?<![-\\w])(?:width|height)\\s*:\\s*[01](?:px)?\\s*(?=[;\"'!])|display\\s*:\\s*none");

    private TrackingPixels() {}

    /** The page with such pictures' addresses cut back to what names nobody. */
    static String blunted(String html) {
        return IMAGE.matcher(html).replaceAll(image -> {
            String tag = image.group();
            return Matcher.quoteReplacement(UNSEEN.matcher(tag).find() ? blunt(tag) : tag);
        });
    }

    private static String blunt(String tag) {
        return SOURCE.matcher(tag)
                .replaceAll(source -> Matcher.quoteReplacement(source.group(1) + SecretLink.blunt(source.group(2))));
    }
}
