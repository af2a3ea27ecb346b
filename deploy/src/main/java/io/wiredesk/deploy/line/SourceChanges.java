package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.Located;
import io.wiredesk.schemas.SourceDefinition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to happen so that a file's sources are the ones there are.
 *
 * @param added definitions under ids that are new
 * @param changed definitions whose id is there with another content
 * @param removed records of those the file no longer declares
 */
record SourceChanges(
        List<SourceDefinition> added, List<SourceDefinition> changed, List<Located<SourceDefinition>> removed) {

    /** @param isOurs whether a known definition came from the file: others are left alone */
    static SourceChanges of(
            List<Located<SourceDefinition>> known, List<SourceDefinition> wanted, Predicate<SourceDefinition> isOurs) {
        Set<SourceDefinition> same = known.stream().map(Located::value).collect(Collectors.toSet());
        Set<String> there = known.stream().map(Located::key).collect(Collectors.toSet());
        Set<String> kept = wanted.stream().map(SourceDefinition::id).collect(Collectors.toSet());
        return new SourceChanges(
                wanted.stream().filter(source -> !there.contains(source.id())).toList(),
                wanted.stream()
                        .filter(source -> there.contains(source.id()) && !same.contains(source))
                        .toList(),
                known.stream()
                        .filter(record -> isOurs.test(record.value()) && !kept.contains(record.key()))
                        .toList());
    }

    Stream<SourceDefinition> written() {
        return Stream.concat(added.stream(), changed.stream());
    }

    boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** For people: {@code 1 added (a), 2 changed (b, c)}. */
    @Override
    public String toString() {
        return Stream.of(
                        told("added", added.stream().map(SourceDefinition::id)),
                        told("changed", changed.stream().map(SourceDefinition::id)),
                        told("removed", removed.stream().map(Located::key)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String told(String what, Stream<String> ids) {
        List<String> all = ids.toList();
        return all.isEmpty() ? "" : all.size() + " " + what + " (" + String.join(", ", all) + ")";
    }
}
