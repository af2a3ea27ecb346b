package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.line.AllInOne;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Everything in one process. */
@Command(name = "run", description = "Run everything in this process until Ctrl-C: broker, sources, enrich, store.")
final class Run implements Callable<Integer> {

    @ParentCommand
    Wiredesk wiredesk;

    @Override
    public Integer call() throws InterruptedException {
        WiredeskConfig config = wiredesk.common.config();
        AllInOne line = AllInOne.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(line::close, "stop"));
        new CountDownLatch(1).await(); // the shutdown hook ends it
        return ExitCode.DONE;
    }
}
