package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.line.AllInOne;
import io.wiredesk.deploy.line.ArchiveImport;
import io.wiredesk.deploy.runtime.DataFolder;
import io.wiredesk.schemas.SourceStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes in archives once, through the same connector as everything else. */
@Command(
        name = "import",
        description = {
            "Take in mailboxes, mails, pages, texts and feed files once; doing it again adds nothing.",
            "Starts wiredesk for the time it takes if none runs on the data folder."
        })
final class Import implements Callable<Integer> {

    @ParentCommand
    Wiredesk wiredesk;

    @Mixin
    InstanceOptions instance;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    List<Path> paths;

    @Override
    public Integer call() throws InterruptedException {
        paths.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(missing -> {
            throw CommandFailure.usage("there is no " + missing);
        });
        WiredeskConfig config = wiredesk.common.config();
        if (instance.bootstrap != null || DataFolder.running(config.data()).isPresent()) {
            return take(instance.in(config));
        }
        try (AllInOne line = AllInOne.start(config)) {
            int exitCode = take(Instance.running(config));
            line.awaitStored();
            return exitCode;
        }
    }

    private int take(Instance at) throws InterruptedException {
        try (ArchiveImport running = new ArchiveImport(at.channels(), at.bootstrap())) {
            ArchiveImport.Result result = running.take(paths, this::report);
            spec.commandLine()
                    .getOut()
                    .println("Took in " + result.editions() + " edition(s), refused " + result.refused() + ".");
            spec.commandLine().getOut().flush();
            return result.refused() == 0 && result.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }

    private void report(SourceStatus status) {
        String detail = status.detail() == null ? "" : ": " + Words.oneLine(status.detail());
        spec.commandLine()
                .getErr()
                .println(Words.oneLine(Objects.requireNonNullElse(status.title(), status.id())) + "  "
                        + status.editions() + " edition(s), " + status.refused() + " refused" + detail);
        spec.commandLine().getErr().flush();
    }
}
