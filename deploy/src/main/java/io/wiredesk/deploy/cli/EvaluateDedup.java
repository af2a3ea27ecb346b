package io.wiredesk.deploy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.deploy.batch.BatchLine;
import io.wiredesk.deploy.batch.EnrichedStory;
import io.wiredesk.deploy.evaluate.DedupEvaluation;
import io.wiredesk.deploy.evaluate.DedupSet;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the deduplicator through the whole topology. */
@Command(
        name = "dedup",
        description = {
            "Measure how well tellings of the same news are found.",
            "DIR holds stories.ndjson (as enrich --stories reads it), at any depth, beside gold.tsv (id, cluster), same.tsv"
                    + " (two ids that are the same) or graded.tsv (two ids, 1 to 4; the same up to 2)."
        })
final class EvaluateDedup implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Stories with answers.")
    Path folder;

    @Option(
            names = "--near-misses",
            paramLabel = "N",
            description =
                    "Show N wrong joins and N missed ones of each set, with the evidence; beside same.tsv, which knows of"
                            + " no wrong joins, the N least sure.")
    int nearMisses;

    @Option(names = "--json", description = "One JSON object with all figures.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        if (nearMisses < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--near-misses takes a number from 0 on, not " + nearMisses);
        }
        Inputs inputs =
                new Inputs(InstantSource.system().instant(), spec.commandLine().getErr());
        List<String> lines = new ArrayList<>();
        ObjectNode figures = Json.MAPPER.createObjectNode();
        for (DedupSet set : sets()) {
            DedupEvaluation evaluation = new DedupEvaluation(set, enriched(set, inputs));
            try {
                figures.set(set.name(), evaluation.json());
                lines.addAll(evaluation.lines());
                lines.addAll(evaluation.nearMisses(nearMisses));
            } catch (IllegalArgumentException e) {
                inputs.failed(set.name(), String.valueOf(e.getMessage()));
            }
        }
        Report.of(spec)
                .lines(
                        json
                                ? List.of(figures.toString())
                                : lines.stream().map(Words::harmless).toList());
        return inputs.exitCode();
    }

    private List<DedupSet> sets() throws IOException {
        List<DedupSet> sets = Files.isDirectory(folder) ? DedupSet.in(folder) : List.of();
        if (sets.isEmpty()) {
            throw CommandFailure.input("no stories.ndjson with answers beside it under " + folder);
        }
        return sets;
    }

    /** Exactly as {@code enrich --stories} does, without topics. */
    private static List<EnrichedStory> enriched(DedupSet set, Inputs inputs) {
        try (BatchLine line = BatchLine.start(List.of())) {
            inputs.stories(set.stories().toString(), line::put);
            List<EnrichedStory> stories = line.results().toList();
            line.refused().forEach(refused -> inputs.failed("refused", refused));
            return stories;
        }
    }
}
