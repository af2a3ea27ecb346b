package io.wiredesk.enrich.tag;

import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** What somebody may have meant. */
final class Nearest {

    private Nearest() {}

    /** The valid name with the fewest typing errors (swapped letters are one) in what was given, at most two. */
    static Optional<String> to(String given, Collection<String> valid) {
        var automata = new LevenshteinAutomata(given, true);
        for (int errors = 0; errors <= LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE; errors++) {
            var within = new CharacterRunAutomaton(automata.toAutomaton(errors));
            Optional<String> found = valid.stream().sorted().filter(within::run).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
