package io.wiredesk.enrich.split;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words in lower case from a resource, blanks between. */
final class WordList {

    private WordList() {}

    static Set<String> read(String resource) {
        return ResourceLines.of(resource).stream()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
