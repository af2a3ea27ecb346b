package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.cli.SourceEntry.Checked;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceEntryTest {

    @Test
    void what_a_stranger_wrote_is_never_filled_in() {
        SourceEntry entry = new SourceEntry()
                .put("id", "news")
                .literal("feed", "https://example.org/feed")
                .literal("title", "${env:PATH} and ${file:/etc/hostname} for $${env:PATH}");

        assertThat(entry.checked())
                .isEqualTo(new Checked.Right(new SourceDefinition(
                        "news",
                        Kind.FEED,
                        "https://example.org/feed",
                        "${env:PATH} and ${file:/etc/hostname} for $${env:PATH}",
                        Map.of())));
    }

    @Test
    void a_strangers_address_with_a_placeholder_is_no_address() {
        assertThat(new SourceEntry()
                        .literal("feed", "https://example.org/?${env:PATH}")
                        .checked())
                .isInstanceOf(Checked.Wrong.class);
    }

    @Test
    void what_the_user_wrote_is_filled_in() {
        assertThat(new SourceEntry()
                        .put("id", "news")
                        .put("feed", "https://example.org/")
                        .put("title", "${env:PATH}")
                        .definition()
                        .title())
                .isEqualTo(System.getenv("PATH"));
    }

    @Test
    void mistakes_are_named_by_option() {
        assertThat(new SourceEntry()
                        .put("feed", "https://example.org/0815")
                        .put("every", "often")
                        .put("id", "Not So")
                        .checked())
                .isInstanceOfSatisfying(
                        Checked.Wrong.class,
                        wrong -> assertThat(wrong.why())
                                .contains("--every: ", "--id: ")
                                .doesNotContain("0815"));
    }
}
