package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final List<LabelledEdition> THREE = Stream.of(
                    Letters.of("harbour", "h2", 3), Letters.of("lantern", "h3", 3), Letters.of("weekly", "h2", 3))
            .flatMap(List::stream)
            .toList();

    @Test
    void a_model_learnt_from_three_newsletters_splits_a_fourth_of_their_make() {
        LabelledEdition unseen = Letters.labelled("meadow", "h3", 5);

        Split split = EditionSplitter.split(unseen.edition(), Habits.NONE, Trainer.train(THREE));

        assertThat(split.stories())
                .extracting(Story::headline)
                .containsExactlyElementsOf(
                        unseen.stories().stream().map(GoldStory::headline).toList());
    }

    @Test
    void the_same_editions_teach_the_same() {
        assertThat(Trainer.train(THREE)).isEqualTo(Trainer.train(THREE));
    }

    @Test
    void the_model_for_a_newsletter_has_seen_none_of_it() {
        SortedMap<String, Model> models = Trainer.leaveOut(THREE, 3);

        assertThat(models).containsOnlyKeys("harbour", "lantern", "weekly");
        assertThat(Objects.requireNonNull(models.get("lantern")).lines())
                .isEqualTo(Trainer.train(THREE.stream()
                                .filter(edition -> !edition.newsletter().equals("lantern"))
                                .toList())
                        .lines());
    }

    @Test
    void newsletters_are_dealt_to_folds_by_name() {
        SortedMap<String, Model> models = Trainer.leaveOut(THREE, 2);

        assertThat(models.get("harbour"))
                .isSameAs(models.get("weekly"))
                .isNotEqualTo(Objects.requireNonNull(models.get("lantern")));
    }

    @Test
    void from_nothing_nothing_is_learnt() {
        assertThat(Trainer.train(List.of()).lines()).isEmpty();
        assertThat(Trainer.leaveOut(List.of(), 6)).isEmpty();
        LabelledEdition empty = new LabelledEdition("empty", Editions.text("", ""), List.of());
        assertThat(Trainer.train(List.of(empty)).cut()).isEmpty();
    }

    @Test
    void a_model_is_read_from_the_lines_it_is_written_as() {
        Model model = Trainer.train(THREE);

        Model read = Model.of(Stream.concat(Stream.of("# a remark"), model.lines().stream()));

        assertThat(read.lines()).isNotEmpty().isEqualTo(model.lines());
    }
}
