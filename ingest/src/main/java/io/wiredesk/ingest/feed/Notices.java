package io.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;

/** What a person should know about entries that were read all the same. */
final class Notices {

    private Notices() {}

    static List<String> of(List<ParsedFeed.Entry> entries) {
        List<String> notices = new ArrayList<>();
        long undated = entries.stream().filter(e -> e.published() == null).count();
        if (undated > 0) {
            notices.add(undated + " of " + entries.size() + " entries have no date that can be read");
        }
        List<String> guids = entries.stream()
                .flatMap(e -> java.util.stream.Stream.ofNullable(e.guid()))
                .toList();
        long repeated = guids.size() - guids.stream().distinct().count();
        if (repeated > 0) {
            notices.add(repeated + " entries repeat the guid of another");
        }
        return notices;
    }
}
