package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages a story is about: its main link, and its only link where there is just one. Pages whose content changes by
 * the day (home pages, sections, live blogs) say nothing about a story and are left out.
 */
final class Targets {

    /** {@code /blog}, {@code /news/}, {@code /jobs.html}; but not {@code /dQw4w9WgXcQ} or {@code /a-title-in-a-path}. */
    private static final Pattern SECTION = Pattern.compile("|/[a-z]{1,15}([-_.][a-z]{1,8})?");

    private static final Pattern HOST = Pattern.compile("^https://[^/?]*");
    private static final Pattern LIVE = Pattern.compile("/live(/|-|$)|live-?blog|live-updates|/latest$");

    private Targets() {}

    static List<String> of(Story story) {
        Stream<String> main = Stream.ofNullable(story.url());
        Stream<String> only =
                story.links().size() == 1 ? Stream.of(story.links().getFirst().url()) : Stream.empty();
        return Stream.concat(main, only)
                .map(PageAddress::of)
                .flatMap(Optional::stream)
                .filter(Targets::namesOnePage)
                .distinct()
                .toList();
    }

    private static boolean namesOnePage(String canonical) {
        String pathAndQuery = HOST.matcher(canonical).replaceFirst("");
        return !SECTION.matcher(pathAndQuery).matches()
                && !LIVE.matcher(pathAndQuery).find();
    }
}
