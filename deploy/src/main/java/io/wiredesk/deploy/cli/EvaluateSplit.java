package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.evaluate.EditionAccess;
import io.wiredesk.deploy.evaluate.Evaluation;
import io.wiredesk.deploy.evaluate.GoldEdition;
import io.wiredesk.deploy.evaluate.GoldFiles;
import io.wiredesk.deploy.evaluate.LabelledEditions;
import io.wiredesk.deploy.evaluate.Models;
import io.wiredesk.deploy.evaluate.Rendition;
import io.wiredesk.deploy.evaluate.SplitEvaluator;
import io.wiredesk.enrich.split.LabelledEdition;
import io.wiredesk.enrich.split.Model;
import io.wiredesk.enrich.split.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the splitter, and has it learn; needs no broker. */
@Command(
        name = "split",
        description = {
            "Measure how well editions are read apart.",
            "DIR holds NEWSLETTER/EDITION.gold.json, at any depth, beside EDITION.html, .eml or .txt. Means are of newsletters:"
                    + " one with long editions weighs no more.",
            "--leave-out and --train take minutes; 1 MB of memory an edition is enough."
        })
final class EvaluateSplit implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Editions with gold stories; each has its own tables.")
    List<Path> folders;

    @Option(
            names = "--rendition",
            paramLabel = "html|text|soup",
            description =
                    "As published, as plain text, or the HTML rewritten to tables and inline styles; default: all.")
    @Nullable
    Rendition rendition;

    @Option(
            names = "--leave-out",
            description = "Read each newsletter by a model that is learnt without it: what to expect of unknown ones.")
    boolean leaveOut;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "6",
            description = "With --leave-out: how many models are learnt, each without its share of the newsletters;"
                    + " default: ${DEFAULT-VALUE}.")
    int folds;

    @Option(
            names = "--learn",
            paramLabel = "html|text|soup",
            split = ",",
            defaultValue = "html,text",
            description = "With --leave-out and --train: the renditions to learn from; default: ${DEFAULT-VALUE}.")
    Set<Rendition> learn;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description = "Learn from all editions and write the model there; without --leave-out, it reads them too.")
    @Nullable
    Path train;

    @Option(names = "--worst", paramLabel = "N", description = "List the N editions with the lowest f1.")
    int worst;

    @Option(names = "--failures", paramLabel = "N", description = "Show N examples of each class of failure.")
    int examples;

    @Option(
            names = "--json",
            description = "One JSON object with all figures by rendition; of several DIRs, by DIR and rendition.")
    boolean json;

    @Option(
            names = "--stories",
            paramLabel = "FILE",
            description = "Write the pieces there as split prints them; with --rendition.")
    @Nullable
    Path stories;

    @Override
    public Integer call() throws IOException {
        checkUsage();
        Inputs inputs =
                new Inputs(InstantSource.system().instant(), spec.commandLine().getErr());
        EditionAccess access = new EditionInputs(inputs);
        SequencedMap<Path, List<GoldEdition>> gold = gold();
        Models models = models(gold.values(), access);
        SplitFindings findings = new SplitFindings(models.remark(), evaluations(gold, access, models));
        if (stories != null) {
            Files.write(stories, findings.pieces());
        }
        Report.of(spec).lines(json ? List.of(findings.json()) : findings.forPeople(worst, examples));
        return inputs.exitCode();
    }

    private void checkUsage() {
        if (stories != null && rendition == null) {
            throw CommandFailure.usage("--stories needs --rendition: it holds each edition once");
        }
        if (folds < 2) {
            throw CommandFailure.usage("--folds must be 2 or more: what one leaves out, the others learn from");
        }
    }

    private SequencedMap<Path, List<GoldEdition>> gold() throws IOException {
        SequencedMap<Path, List<GoldEdition>> gold = new LinkedHashMap<>();
        for (Path folder : folders) {
            List<GoldEdition> editions = Files.isDirectory(folder) ? GoldFiles.in(folder) : List.of();
            if (editions.isEmpty()) {
                throw CommandFailure.input("no *.gold.json under " + folder);
            }
            gold.put(folder, editions);
        }
        return gold;
    }

    private Models models(Collection<List<GoldEdition>> gold, EditionAccess access) throws IOException {
        if (!leaveOut && train == null) {
            return Models.BUILT_IN;
        }
        List<LabelledEdition> editions =
                LabelledEditions.of(gold.stream().flatMap(List::stream).toList(), new TreeSet<>(learn), access);
        Models leftOut = leaveOut ? Models.leftOut(editions, folds) : Models.BUILT_IN;
        if (train == null) {
            return leftOut;
        }
        Model model = Trainer.train(editions);
        ModelFile.write(train, model, editions, new TreeSet<>(learn));
        return leaveOut ? leftOut : Models.learnt(model);
    }

    private SequencedMap<Path, List<Evaluation>> evaluations(
            Map<Path, List<GoldEdition>> gold, EditionAccess access, Models models) {
        SplitEvaluator evaluator = new SplitEvaluator(access, models);
        SequencedMap<Path, List<Evaluation>> evaluations = new LinkedHashMap<>();
        gold.forEach((folder, editions) -> evaluations.put(
                folder,
                renditions().map(each -> evaluator.evaluate(editions, each)).toList()));
        return evaluations;
    }

    private Stream<Rendition> renditions() {
        return Arrays.stream(Rendition.values()).filter(each -> rendition == null || rendition == each);
    }
}
