package io.wiredesk.deploy.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.config.ConfigFile.Result;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    private static final Path HERE = Path.of("src/test/resources/io/wiredesk/deploy/config");
    private static final String KEY = "s3cret-of-the-desk";
    private static final Map<String, String> ENV =
            Map.of("HOME", "/home/reader", "TOKEN", "s3cret", "SECRET", "gopher://s3cret", "DESK_TOKEN", KEY);

    @TempDir
    Path folder;

    @Test
    void an_empty_file_gives_every_default() throws IOException {
        WiredeskConfig config = loaded("");

        assertThat(config.data()).isEqualTo(Path.of("/home/reader/.wiredesk"));
        assertThat(config.sqlite()).isEqualTo(Path.of("/home/reader/.wiredesk/wiredesk.db"));
        assertThat(config.channels()).isEqualTo(new Channels("wiredesk.", 4));
        assertThat(config.kafkaPort()).isZero();
        assertThat(config.topics()).isEmpty();
        assertThat(config.pools()).isEqualTo(Map.of("default", List.of()));
        assertThat(config.dedupWindow()).isEqualTo(Duration.ofDays(14));
        assertThat(config.network()).isEqualTo(new Network(List.of(), Optional.empty(), Optional.empty(), List.of()));
        assertThat(config.desk()).isEqualTo(new DeskAccess(InetAddress.getLoopbackAddress(), 7373, Optional.empty()));
        assertThat(config.toDefinitions()).isEmpty();
        assertThat(config.file()).contains(folder.resolve("wiredesk.yaml"));
        assertThat(ConfigFile.defaults(folder, ENV::get))
                .isInstanceOfSatisfying(
                        Result.Loaded.class,
                        defaults -> assertThat(defaults.config())
                                .usingRecursiveComparison()
                                .ignoringFields("file")
                                .isEqualTo(config));
    }

    @Test
    void groups_and_keys_left_empty_count_as_not_given() throws IOException {
        assertThat(loaded("kafka:\nprefix:\nsources:\n")).isEqualTo(loaded(""));
    }

    @Test
    void every_setting_is_read() throws IOException {
        WiredeskConfig config = loaded(HERE.resolve("full.yaml"));
        Path here = HERE.toAbsolutePath();

        assertThat(config.sqlite()).isEqualTo(here.resolve("kept/stories.db"));
        assertThat(config.channels()).isEqualTo(new Channels("desk.", 8));
        assertThat(config.kafkaPort()).isEqualTo(19092);
        assertThat(config.topics()).contains(here.resolve("full.yaml"));
        assertThat(config.dedupWindow()).isEqualTo(Duration.ofHours(36));
        assertThat(config.network())
                .isEqualTo(new Network(
                        List.of(
                                "localhost",
                                "127.0.0.1:8080",
                                "[::1]:143",
                                "10.0.0.0/8",
                                "fd00::/8",
                                "feeds.example.org:8443",
                                "bücher.example"),
                        Optional.of("proxy.example.org:3128"),
                        Optional.of("desk@example.org"),
                        List.of("feeds.example.org")));
        assertThat(config.desk()).isEqualTo(new DeskAccess(InetAddress.getByName("::"), 8080, Optional.of(KEY)));
        assertThat(config.toDefinitions().subList(0, 3))
                .containsExactly(
                        new SourceDefinition(
                                "letters",
                                SourceDefinition.Kind.ARCHIVE,
                                here.toString(),
                                "Letters",
                                Map.of("once", "true", "publication", "The Letters")),
                        new SourceDefinition(
                                "zeitung",
                                SourceDefinition.Kind.FEED,
                                "https://example.org/s3cret/feed.xml",
                                null,
                                Map.of("every", "PT30M", "first", "none")),
                        new SourceDefinition(
                                "www-example-org-e77c93",
                                SourceDefinition.Kind.FEED,
                                "https://www.example.org/feed.xml",
                                null,
                                Map.of("every", "PT6H", "first", "all")));
    }

    @Test
    void a_mailbox_is_told_everything_but_its_secrets() {
        List<SourceDefinition> sources = loaded(HERE.resolve("full.yaml")).toDefinitions();

        assertThat(sources.get(3))
                .isEqualTo(new SourceDefinition(
                        "inbox",
                        SourceDefinition.Kind.MAIL,
                        "imaps://imap.example.org:993",
                        null,
                        Map.ofEntries(
                                Map.entry("user", "reader@example.org"),
                                Map.entry("password", "${env:TOKEN}"),
                                Map.entry("folders", "INBOX,Newsletters/Weekly"),
                                Map.entry("first", "25"),
                                Map.entry("include", "*@letters.example,news.example"),
                                Map.entry("exclude", "promo@letters.example"),
                                Map.entry("personal", "false"),
                                Map.entry("after", "move:Read"),
                                Map.entry("poll", "PT2M"),
                                Map.entry(
                                        "trust",
                                        HERE.toAbsolutePath().resolve("token").toString()))));
        assertThat(sources.get(4))
                .isEqualTo(new SourceDefinition(
                        "gmail",
                        SourceDefinition.Kind.MAIL,
                        "imaps://imap.gmail.com",
                        null,
                        Map.of(
                                "provider", "gmail",
                                "auth", "oauth2",
                                "user", "reader@gmail.example",
                                "client.id", "4711",
                                "client.secret",
                                        "${file:" + HERE.toAbsolutePath().resolve("token") + "}",
                                "refresh.token", "plain-0815")));
        assertThat(sources.subList(3, 5).stream().map(PlainSecrets::in))
                .containsExactly(List.of(), List.of("refresh-token"));
    }

    @Test
    void two_mailboxes_of_one_provider_are_two_sources() {
        assertThat(loaded(HERE.resolve("full.yaml")).toDefinitions().subList(5, 7))
                .extracting(SourceDefinition::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("imap-gmail-com-"));
    }

    @Test
    void what_only_holds_after_a_restart_can_be_told() throws IOException {
        WiredeskConfig before = loaded("pools: {a: [], b: []}\nsources: []\n");

        assertThat(before.needingRestart(loaded("pools: {a: [], b: []}\nsources: [{archive: .}]\n")))
                .isEmpty();
        assertThat(before.needingRestart(loaded("pools: {b: [], a: []}\nnetwork: {allow: localhost}\nprefix: x.\n")))
                .containsExactly("network", "pools", "prefix");
    }

    @Test
    void sources_that_no_pool_names_go_to_the_first_one() {
        WiredeskConfig config = loaded(HERE.resolve("full.yaml"));

        assertThat(config.poolOf("zeitung")).isEqualTo("german");
        assertThat(config.poolOf("letters")).isEqualTo("english");
    }

    @Test
    void another_data_folder_takes_everything_in_it_along() throws IOException {
        assertThat(loaded("").in(folder).sqlite()).isEqualTo(folder.resolve("wiredesk.db"));
    }

    @Test
    void others_reach_the_desk_only_with_a_token_that_is_kept_elsewhere() throws IOException {
        assertThat(invalid(file("desk: {address: 0.0.0.0}\n")).toString())
                .contains(":1:17: desk.address: others can reach this address, and there is no token; add token:");
        assertThat(invalid(file("desk: {token: plain-0815-plain-0815}\n")).toString())
                .contains("desk.token: is written down as it is")
                .doesNotContain("0815");
        assertThat(invalid(file("desk: {token: \"${env:TOKEN}\"}\n")).toString())
                .contains("16 to 200 letters")
                .doesNotContain("s3cret");
        assertThat(invalid(file("desk: {address: desk.example.org}\n")).toString())
                .contains("\"desk.example.org\" is not an address");
        assertThat(loaded("desk: {address: localhost, port: 0}\n")
                        .desk()
                        .address()
                        .isLoopbackAddress())
                .isTrue();
        assertThat(loaded("desk: {address: 0.0.0.0, token: \"${env:DESK_TOKEN}\"}\n")
                        .toString())
                .doesNotContain(KEY);
    }

    @Test
    void every_mistake_is_reported_in_one_go() throws IOException {
        String report = invalid(HERE.resolve("wrong.yaml")).stream()
                .map(Problem::toString)
                .map(line ->
                        line.replace(HERE.toAbsolutePath().toString(), "HERE").replace(HERE.toString(), "HERE"))
                .collect(joining("\n", "", "\n"));

        Golden.check("config/wrong.txt", report);
    }

    @Test
    void neither_problems_nor_records_show_an_address_or_a_secret() {
        assertThat(invalid(HERE.resolve("wrong.yaml")).toString()).doesNotContain("0815", "s3cret");
        assertThat(loaded(HERE.resolve("full.yaml")).toString()).doesNotContain("s3cret", "https:", "0815");
    }

    @Test
    void broken_yaml_is_reported_where_it_breaks() throws IOException {
        assertThat(invalid(file("prefix: a.\nkafka: {port: 1\n")).toString())
                .contains(":3:1: not valid YAML: while parsing a flow mapping");
        assertThat(invalid(file("prefix: *nobody\n")).toString()).contains(":1:9: ", "undefined alias nobody");
        assertThat(invalid(file("a: 1\n---\nb: 2\n")).toString()).contains("single document");
    }

    @Test
    void a_list_instead_of_keys_is_reported() throws IOException {
        assertThat(invalid(file("- a\n- b\n")).toString()).contains("is a list, but keys belong here");
    }

    @Test
    void a_missing_file_a_folder_and_a_binary_file_are_reported() throws IOException {
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
        Path control = Files.writeString(folder.resolve("control.yaml"), "prefix: \u0001\n");

        assertThat(invalid(folder.resolve("nowhere.yaml")).toString()).contains("nowhere.yaml: there is no such file");
        assertThat(invalid(folder).toString()).contains("cannot be read");
        assertThat(invalid(binary).toString()).contains("is not UTF-8 text");
        assertThat(invalid(control).toString()).contains("characters that YAML does not allow");
    }

    @Test
    void a_secret_can_come_from_a_file_beside_the_configuration() throws IOException {
        Files.writeString(folder.resolve("token"), "${env:TOKEN}\n"); // taken as it is, not filled in again

        WiredeskConfig config = loaded("data: ./${file:token}\n");

        assertThat(config.data()).isEqualTo(folder.resolve("${env:TOKEN}"));
    }

    @Test
    void a_dollar_can_be_written() throws IOException {
        assertThat(loaded("data: ./$${kept}\n").data()).isEqualTo(folder.resolve("${kept}"));
    }

    @Test
    void settings_that_come_from_elsewhere_are_checked_alike() {
        Result good = ConfigFile.of(Map.of("sources", List.of(Map.of("archive", ".", "every", "10s"))), HERE, ENV::get);
        Result bad = ConfigFile.of(Map.of("sources", List.of(Map.of("feed", "x"))), HERE, ENV::get);

        assertThat(good).isInstanceOf(Result.Loaded.class);
        assertThat(bad)
                .isInstanceOfSatisfying(
                        Result.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.key()).isEqualTo("sources[0].feed")));
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("wiredesk.yaml"), yaml);
    }

    private WiredeskConfig loaded(String yaml) throws IOException {
        return loaded(file(yaml));
    }

    private static WiredeskConfig loaded(Path file) {
        return switch (ConfigFile.load(file, ENV::get)) {
            case Result.Loaded loaded -> loaded.config();
            case Result.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
        };
    }

    private static List<Problem> invalid(Path file) {
        return switch (ConfigFile.load(file, ENV::get)) {
            case Result.Loaded loaded -> throw new AssertionError("is valid: " + loaded.config());
            case Result.Invalid invalid -> invalid.problems();
        };
    }
}
