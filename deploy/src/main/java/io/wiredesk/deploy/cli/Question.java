package io.wiredesk.deploy.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks the person in front of the terminal. */
@FunctionalInterface
interface Question {

    /** Whether the answer was yes; nothing if nobody is there to answer. */
    Optional<Boolean> ask(String question);

    /** On the terminal, if the command runs on one. */
    @SuppressWarnings("SystemConsoleNull") // without a terminal Java 21 gives no console, later ones give no answer
    static Optional<Boolean> onTerminal(String question) {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(console.readLine("%s [y/N] ", question))
                .map(answer -> Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT)));
    }
}
