package io.wiredesk.ingest.archive;

import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Ids;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What a page states about itself: standard metadata of HTML and <a href="https://ogp.me">Open Graph</a>. Nothing here
 * is checked but for its form, and nothing throws.
 *
 * @param site the publication's name
 * @param host of the page's canonical address, without {@code www.}
 * @param published when; a date alone is its first moment in UTC
 */
record PageFacts(
        Optional<String> site,
        Optional<String> host,
        Optional<String> url,
        Optional<Instant> published,
        Optional<String> author,
        Optional<String> language) {

    static final PageFacts NONE = new PageFacts(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String SCHEME = "https://";

    static PageFacts of(Document page) {
        Optional<String> canonical = attribute(page, "link[rel=canonical]", "href");
        return new PageFacts(
                meta(page, "og:site_name"),
                canonical.flatMap(CanonicalUrl::of).map(PageFacts::hostOf),
                canonical.or(() -> meta(page, "og:url")),
                published(page),
                meta(page, "author"),
                attribute(page, "html", "lang"));
    }

    /** The same for all pages of a publication, wherever they are kept. */
    Optional<String> publication() {
        return host.or(
                () -> site.map(Ids::normalised).filter(name -> !name.isEmpty()).map(name -> "site:" + name));
    }

    private static Optional<Instant> published(Document page) {
        return meta(page, "article:published_time")
                .flatMap(PageFacts::instant)
                .or(() -> attribute(page, "header time[datetime]", "datetime").flatMap(PageFacts::instant))
                .or(() -> meta(page, "date").flatMap(PageFacts::instant));
    }

    private static Optional<String> meta(Document page, String name) {
        return attribute(page, "meta[property=\"" + name + "\"], meta[name=\"" + name + "\"]", "content");
    }

    /** Of the first such element that has one. */
    private static Optional<String> attribute(Document page, String elements, String attribute) {
        return page.select(elements).stream()
                .map(element -> element.attr(attribute).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String hostOf(String canonical) {
        return canonical.substring(SCHEME.length()).split("[/?]", 2)[0];
    }

    private static Optional<Instant> instant(String stated) {
        return Stream.of(
                        DateTimeFormatter.ISO_DATE_TIME,
                        DateTimeFormatter.ISO_DATE,
                        DateTimeFormatter.RFC_1123_DATE_TIME)
                .flatMap(format -> instant(stated, format).stream())
                .findFirst();
    }

    private static Optional<Instant> instant(String stated, DateTimeFormatter format) {
        try {
            TemporalAccessor time = format.parseBest(stated, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (time) {
                        case ZonedDateTime zoned -> zoned.toInstant();
                        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                        default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
