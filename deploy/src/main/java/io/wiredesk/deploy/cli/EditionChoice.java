package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.Located;
import io.wiredesk.deploy.config.Nearest;
import io.wiredesk.schemas.Publication;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which editions are meant. */
sealed interface EditionChoice {

    /** These. */
    record Chosen(List<Located<EditionSummary>> editions) implements EditionChoice {}

    /** Several publications have that title. */
    record Ambiguous(List<String> publicationIds) implements EditionChoice {}

    /** None; these were nearest. */
    record Unknown(List<String> nearest) implements EditionChoice {}

    /**
     * The edition with that id, else all editions of the publication with that id, else of the one with exactly that
     * title.
     */
    static EditionChoice of(String wanted, List<Located<EditionSummary>> all) {
        List<Located<EditionSummary>> named = where(
                all,
                edition -> edition.key().equals(wanted)
                        || publication(edition).id().equals(wanted));
        List<Located<EditionSummary>> chosen = named.isEmpty()
                ? where(all, edition -> publication(edition).title().equals(wanted))
                : named;
        if (chosen.isEmpty()) {
            return new Unknown(Nearest.to(wanted, names(all)));
        }
        List<String> publications = chosen.stream()
                .map(edition -> publication(edition).id())
                .distinct()
                .toList();
        return publications.size() == 1 ? new Chosen(chosen) : new Ambiguous(publications);
    }

    private static List<Located<EditionSummary>> where(
            List<Located<EditionSummary>> all, Predicate<Located<EditionSummary>> condition) {
        return all.stream().filter(condition).toList();
    }

    private static Publication publication(Located<EditionSummary> edition) {
        return edition.value().publication();
    }

    private static List<String> names(List<Located<EditionSummary>> all) {
        return all.stream()
                .flatMap(edition -> Stream.of(
                        edition.key(),
                        publication(edition).id(),
                        publication(edition).title()))
                .distinct()
                .toList();
    }
}
