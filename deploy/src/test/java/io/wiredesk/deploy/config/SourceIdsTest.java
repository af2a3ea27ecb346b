package io.wiredesk.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceIdsTest {

    @Test
    void a_title_names_a_source_before_its_host_or_folder_does() {
        assertThat(SourceIds.derived(Kind.FEED, "https://example.org/a", "", Optional.of("Zürcher Tagblatt – Kultur")))
                .startsWith("zurcher-tagblatt-kultur-");
        assertThat(SourceIds.derived(Kind.FEED, "https://News.example.org:8080/a", "", Optional.empty()))
                .startsWith("news-example-org-");
        assertThat(SourceIds.derived(Kind.ARCHIVE, "/home/me/First Up.mbox", "", Optional.empty()))
                .startsWith("first-up-mbox-");
    }

    @Test
    void sources_of_one_host_differ_and_stay_the_same_for_ever() {
        String id = SourceIds.derived(Kind.FEED, "https://example.org/a.xml", "", Optional.empty());

        assertThat(id).isEqualTo(SourceIds.derived(Kind.FEED, "https://example.org/a.xml", "", Optional.empty()));
        assertThat(id).isNotEqualTo(SourceIds.derived(Kind.FEED, "https://example.org/b.xml", "", Optional.empty()));
    }

    @Test
    void mailboxes_of_one_server_differ_by_user() {
        String server = "imaps://imap.example.org";
        String one = SourceIds.derived(Kind.MAIL, server, "one@example.org", Optional.empty());

        assertThat(one).startsWith("imap-example-org-").doesNotContain("one");
        assertThat(one).isNotEqualTo(SourceIds.derived(Kind.MAIL, server, "other@example.org", Optional.empty()));
    }

    @Test
    void every_derived_id_is_a_legal_one() {
        assertThat(SourceIds.derived(Kind.FEED, "file:///tmp/feed.xml", "", Optional.empty()))
                .matches(NewsTopic.SLUG)
                .startsWith("feed-");
        assertThat(SourceIds.derived(Kind.ARCHIVE, "/", "", Optional.empty())).matches(NewsTopic.SLUG);
        assertThat(SourceIds.derived(Kind.FEED, "https://e.org", "", Optional.of("新闻")))
                .matches(NewsTopic.SLUG);
        assertThat(SourceIds.derived(Kind.FEED, "https://e.org", "", Optional.of("x ".repeat(60))))
                .matches(NewsTopic.SLUG);
    }
}
