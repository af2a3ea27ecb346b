package io.wiredesk.deploy.evaluate;

import io.wiredesk.enrich.split.LabelledEdition;
import io.wiredesk.enrich.split.Model;
import io.wiredesk.enrich.split.Trainer;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Which model reads which newsletter.
 *
 * @param remark what the figures are worth then, a sentence; empty for the model that comes with wiredesk
 * @param of the model for a newsletter
 */
public record Models(String remark, Function<String, Model> of) {

    /** The one that comes with wiredesk. */
    public static final Models BUILT_IN = new Models("", newsletter -> Model.LEARNT);

    /** For each newsletter one that was learnt without it: what to expect of newsletters not seen yet. */
    public static Models leftOut(List<LabelledEdition> editions, int folds) {
        SortedMap<String, Model> models = Trainer.leaveOut(editions, folds);
        return new Models(
                "Left-out figures: each newsletter is read by a model that was learnt from the others, in %d folds."
                        .formatted(folds),
                newsletter -> models.getOrDefault(newsletter, Model.LEARNT));
    }

    /** The one learnt from the very editions it reads. */
    public static Models learnt(Model model) {
        return new Models(
                "Figures on the editions that the model was just learnt from: on others, expect those of --leave-out.",
                newsletter -> model);
    }
}
