package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.line.AllInOne;
import io.wiredesk.deploy.line.ArchiveImport;
import io.wiredesk.deploy.line.ImportState;
import io.wiredesk.deploy.runtime.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes in archives once, through the same connector as everything else. */
@Command(
        name = "import",
        description = {
            "Take in mailboxes, mails, pages, texts and feed files once; doing it again adds nothing.",
            "Folders of them, .zip and .tar.gz too; what was broken off goes on where it was.",
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

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not show how far it is.")
    boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        paths.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(missing -> {
            throw CommandFailure.usage("there is no " + missing);
        });
        WiredeskConfig config = wiredesk.common.config();
        if (instance.bootstrap != null || DataFolder.running(config.data()).isPresent()) {
            return take(instance.in(config));
        }
        try (AllInOne line = AllInOne.start(config.with(config.desk().onAnyPort()))) {
            int exitCode = take(Instance.running(config));
            line.awaitStored();
            return exitCode;
        }
    }

    private int take(Instance at) {
        ImportState state = taken(at);
        spec.commandLine().getOut().println(ImportWords.summary(state));
        spec.commandLine().getOut().flush();
        return state.refused() == 0 && state.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private ImportState taken(Instance at) {
        try (ArchiveImport running = new ArchiveImport(at.channels(), at.bootstrap());
                ImportDisplay display = quiet
                        ? ImportDisplay.NONE
                        : ImportDisplay.of(spec.commandLine().getErr())) {
            return running.take(paths, display::show);
        }
    }
}
