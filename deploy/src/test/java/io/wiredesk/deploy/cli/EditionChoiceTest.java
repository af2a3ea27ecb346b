package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.Located;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Publication;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionChoiceTest {

    private static final Publication TWIN = new Publication("twin-1", "Morning Mail", null);
    private static final Publication OTHER_TWIN = new Publication("twin-2", "Morning Mail", null);

    private static final Edition FIRST = Samples.edition(Samples.HARBOUR, "One", 0);
    private static final Edition SECOND = Samples.edition(Samples.HARBOUR, "Two", 1);
    private static final List<Located<EditionSummary>> ALL = Stream.of(
                    FIRST, SECOND, Samples.edition(TWIN, "Three", 2), Samples.edition(OTHER_TWIN, "Four", 3))
            .map(edition -> new Located<>(edition.id(), 3, 7, EditionSummary.of(edition)))
            .toList();

    @Test
    void an_id_names_one_edition() {
        assertThat(EditionChoice.of(FIRST.id(), ALL)).isEqualTo(new EditionChoice.Chosen(ALL.subList(0, 1)));
    }

    @Test
    void a_publication_is_named_by_its_id_or_its_exact_title() {
        EditionChoice both = new EditionChoice.Chosen(ALL.subList(0, 2));

        assertThat(EditionChoice.of("harbour", ALL)).isEqualTo(both);
        assertThat(EditionChoice.of("Harbour Letter", ALL)).isEqualTo(both);
    }

    @Test
    void a_title_that_two_publications_share_names_neither() {
        assertThat(EditionChoice.of("Morning Mail", ALL))
                .isEqualTo(new EditionChoice.Ambiguous(List.of("twin-1", "twin-2")));
        assertThat(EditionChoice.of("twin-2", ALL)).isInstanceOf(EditionChoice.Chosen.class);
    }

    @Test
    void whatever_else_is_written_finds_what_is_near() {
        assertThat(EditionChoice.of("harbour letter", ALL))
                .isEqualTo(new EditionChoice.Unknown(List.of("Harbour Letter")));
        assertThat(EditionChoice.of("One", ALL)).isEqualTo(new EditionChoice.Unknown(List.of()));
    }
}
