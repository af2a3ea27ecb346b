package io.wiredesk.deploy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measurements. */
@Command(name = "bench", description = "Measure what wiredesk does on this machine.", subcommands = BenchFeeds.class)
final class Bench implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing what to measure");
    }
}
