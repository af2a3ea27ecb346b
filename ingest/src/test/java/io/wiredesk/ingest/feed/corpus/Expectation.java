package io.wiredesk.ingest.feed.corpus;

import io.wiredesk.ingest.feed.ParsedFeed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * What a file of feedparser's suite says, in its first comment, its first entry holds.
 *
 * @param field of the first entry or, with "feed" before it, of the feed
 * @param value a date in ISO form
 */
record Expectation(String field, String value) {

    private static final String STRING = "u?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")";
    private static final String SAYS = "Expect:\\s*(?:not )?(?:bozo and )?";
    private static final String END = "\\s*(?:-->|\\n)";
    private static final Pattern ENTRY = Pattern.compile(
            SAYS + "entries\\[0]\\['(title|link|id|guid|summary|description|author)(?:_detail'\\]\\['value)?'] == "
                    + STRING + END);
    private static final Pattern FEED =
            Pattern.compile(SAYS + "feed\\['(title|link)(?:_detail'\\]\\['value)?'] == " + STRING + END);
    private static final Pattern CONTENT =
            Pattern.compile(SAYS + "entries\\[0]\\['(content)']\\[0]\\['value'] == " + STRING + END);
    private static final Pattern DATE =
            Pattern.compile(SAYS + "entries\\[0]\\['(?:published|updated|created)_parsed'] == "
                    + "(?:time\\.struct_time\\()?\\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+)");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|(.))");

    /** Empty where it says nothing a machine can compare, or speaks of what we do not do (sanitising, its own address). */
    static Optional<Expectation> of(CorpusFile file) {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        return Stream.of(ENTRY, CONTENT, FEED)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(m -> new Expectation(field(m), unescaped(m.group(2) == null ? m.group(3) : m.group(2))))
                .findFirst()
                .or(() -> date(text))
                .filter(expected -> !expected.value().contains("127.0.0.1"))
                .filter(expected -> !text.contains("Header:"))
                .filter(expected -> !file.path().toString().contains("sanitize"));
    }

    private static String field(Matcher matcher) {
        String name = matcher.group(1);
        return switch (matcher.pattern() == FEED ? "feed " + name : name) {
            case "guid" -> "id";
            case "summary", "description" -> "content";
            case "title", "link", "author", "id", "content" -> name;
            default -> "feed " + name;
        };
    }

    private static Optional<Expectation> date(String text) {
        Matcher m = DATE.matcher(text);
        return m.find()
                ? Optional.of(new Expectation(
                        "date",
                        LocalDateTime.of(n(m, 1), n(m, 2), n(m, 3), n(m, 4), n(m, 5), n(m, 6))
                                .toInstant(ZoneOffset.UTC)
                                .toString()))
                : Optional.empty();
    }

    private static int n(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String unescaped(String python) {
        return ESCAPE.matcher(python).replaceAll(m -> Matcher.quoteReplacement(unescaped(m)));
    }

    private static String unescaped(java.util.regex.MatchResult escape) {
        for (int group = 1; group <= 3; group++) {
            if (escape.group(group) != null) {
                return Character.toString(Integer.parseInt(escape.group(group), 16));
            }
        }
        return switch (escape.group(4)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> escape.group(4);
        };
    }

    boolean isMetBy(ParsedFeed feed) {
        return switch (field) {
            case "feed title" -> words(value).equals(words(feed.title()));
            case "feed link" -> Objects.equals(value, feed.homepage());
            default -> feed.entries().stream().findFirst().map(this::isMetBy).orElse(false);
        };
    }

    /** Words are compared, not how they are escaped; a link stands for an id that repeats it. */
    private boolean isMetBy(ParsedFeed.Entry entry) {
        return switch (field) {
            case "title" -> words(value).equals(words(entry.title()));
            case "link" -> Objects.equals(value, entry.link());
            case "id" -> List.of(value).contains(entry.guid() == null ? entry.link() : entry.guid());
            case "author" -> Objects.equals(value, entry.author());
            case "date" -> entry.published() != null && Instant.parse(value).equals(entry.published());
            default -> words(value).equals(words(entry.body().content()));
        };
    }

    private static String words(String html) {
        return Jsoup.parse(Parser.unescapeEntities(html, false)).text().strip();
    }
}
