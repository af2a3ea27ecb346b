package io.wiredesk.deploy.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be said of a source of any kind, when it is added and later. */
abstract class SourceLook {

    @Option(names = "--title", paramLabel = "TEXT", description = "Name for people.")
    @Nullable
    String title;

    @Option(names = "--every", paramLabel = "DURATION", description = "How often to look, such as 30m.")
    @Nullable
    String every;
}
