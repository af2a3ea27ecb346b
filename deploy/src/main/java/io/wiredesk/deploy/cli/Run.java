package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.line.AllInOne;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Everything in one process. */
@Command(
        name = "run",
        description = "Run everything in this process until Ctrl-C: broker, sources, enrich, store, desk.")
final class Run implements Callable<Integer> {

    @ParentCommand
    Wiredesk wiredesk;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        WiredeskConfig config = wiredesk.common.config();
        AllInOne line = AllInOne.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(line::close, "stop"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Open " + line.instance().desk());
        out.flush();
        new CountDownLatch(1).await(); // the shutdown hook ends it
        return ExitCode.DONE;
    }
}
