package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.letters.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows one dead letter. */
@Command(name = "show", description = "Show a dead letter: why it is one, and what came.")
final class DeadLettersShow implements Callable<Integer> {

    @ParentCommand
    DeadLetters letters;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "N", description = "Its number, as wiredesk dead-letters shows it.")
    long number;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write what came there, byte for byte. Without it, it is shown as text.")
    @Nullable
    Path file;

    private @Nullable Letter found;
    private byte[] content = new byte[0];

    @Override
    public Integer call() throws IOException {
        letters.each((letter, value) -> {
            if (letter.number() == number) {
                found = letter;
                content = value == null ? new byte[0] : value;
            }
        });
        if (found == null) {
            throw CommandFailure.input(
                    "there is no dead letter " + number + " (any more); wiredesk dead-letters lists them");
        }
        show(found);
        return ExitCode.DONE;
    }

    private void show(Letter letter) throws IOException {
        Report report = Report.of(spec);
        report.lines(LetterDetails.of(letter, Instant.now()));
        if (file == null) {
            report.lines(List.of("", LetterDetails.content(content)));
        } else {
            Files.write(file, content);
        }
    }
}
