package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.EventTime;
import io.wiredesk.ingest.mail.SecretScrubber;
import io.wiredesk.ingest.text.TextDecoder;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Edition.Body;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A page or a text that is an edition all by itself: what it does not say is taken from its file. */
final class LoosePage {

    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final int CHARSET_WITHIN = 4 * 1024;
    private static final int MAX_TITLE = 200;
    private static final SecretScrubber SCRUBBER = new SecretScrubber(Set.of());

    private LoosePage() {}

    static Edition html(byte[] bytes, Input input) {
        String html = TextDecoder.decode(bytes, declaredCharset(bytes));
        Document page = Jsoup.parse(html);
        return edition(
                SCRUBBER.scrub(new Body("text/html", html)),
                Stream.of(page.title(), firstLine(page.wholeText()), fileName(input)),
                PageFacts.of(page),
                input);
    }

    static Edition text(byte[] bytes, Input input) {
        String text = TextDecoder.decode(bytes, null);
        return edition(
                SCRUBBER.scrub(new Body("text/plain", text)),
                Stream.of(firstLine(text), fileName(input)),
                PageFacts.NONE,
                input);
    }

    private static Edition edition(Body body, Stream<String> titles, PageFacts facts, Input input) {
        String title =
                titles.map(String::strip).filter(t -> !t.isEmpty()).findFirst().orElse("");
        Publication publication = publication(facts, input);
        String contentHash = Ids.contentHash(title, body, null);
        return new Edition(
                Ids.edition(publication.id(), input.identity() == null ? contentHash : input.identity()),
                publication,
                input.source(),
                null,
                title,
                facts.author().orElse(null),
                EventTime.clamp(published(facts, input), input.receivedAt()),
                input.receivedAt(),
                facts.url().orElse(null),
                facts.language().orElse(null),
                body,
                null,
                Map.of(),
                contentHash);
    }

    /** What the user says, else what the page says, else what the file's place says. */
    private static Publication publication(PageFacts facts, Input input) {
        String byFolder = "archive:" + input.source().id() + "/" + input.folder();
        String folder = input.folder().isEmpty() ? input.source().id() : input.folder();
        return new Publication(
                Optional.ofNullable(input.naming().publication())
                        .or(facts::publication)
                        .orElse(byFolder),
                Optional.ofNullable(input.naming().title()).or(facts::site).orElse(folder),
                null);
    }

    private static Instant published(PageFacts facts, Input input) {
        return facts.published().or(() -> date(fileName(input))).orElse(input.modified());
    }

    private static Optional<Instant> date(String fileName) {
        Matcher date = ISO_DATE.matcher(fileName);
        try {
            return date.find()
                    ? Optional.of(LocalDate.parse(date.group(1)).atStartOfDay().toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String fileName(Input input) {
        return input.name().substring(input.name().lastIndexOf('/') + 1);
    }

    private static String firstLine(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("");
        return line.codePointCount(0, line.length()) <= MAX_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_TITLE)) + "…";
    }

    private static @Nullable String declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        return charset.find() ? charset.group(1) : null;
    }
}
