package io.wiredesk.deploy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How good the thinking parts are, by gold answers. */
@Command(
        name = "evaluate",
        description = "Measure how right wiredesk is, against answers set by hand.",
        subcommands = {EvaluateSplit.class, EvaluateDedup.class})
final class Evaluate implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing what to evaluate: split or dedup");
    }
}
