package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.Located;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Editions for people to look at before they decide: newest first, long lists shortened. */
final class EditionList {

    private static final int SHOWN = 20;

    private EditionList() {}

    static List<String> of(List<Located<EditionSummary>> editions) {
        List<String> newest = editions.stream()
                .sorted(Comparator.comparing(
                        (Located<EditionSummary> edition) -> edition.value().publishedAt(), Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(EditionList::line)
                .toList();
        int more = editions.size() - newest.size();
        return more == 0
                ? newest
                : Stream.concat(newest.stream(), Stream.of("… and " + more + " more"))
                        .toList();
    }

    private static String line(Located<EditionSummary> edition) {
        EditionSummary summary = edition.value();
        return LocalDate.ofInstant(summary.publishedAt(), ZoneOffset.UTC) + "  "
                + Words.oneLine(summary.publication().title()) + "  " + Words.oneLine(summary.title()) + "  "
                + edition.key();
    }
}
