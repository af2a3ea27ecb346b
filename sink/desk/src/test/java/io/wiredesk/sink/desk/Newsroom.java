package io.wiredesk.sink.desk;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** News that never happened, by publications that do not exist. */
public final class Newsroom {

    /** An edition that could not be read apart. */
    private static final String UNCUT = "s-tea-0";

    private static final String WARNING =
            "It could not be read apart with any certainty (1 of 100; 2 are asked for), so it is one story.";

    private final Instant now;

    public Newsroom(Instant now) {
        this.now = now;
    }

    /** One telling before it is in a cluster. */
    public record Draft(
            String publication,
            int minutesAgo,
            Relation relation,
            String headline,
            String text,
            @Nullable String language,
            List<String> topics) {}

    public static Draft draft(
            String publication, int minutesAgo, Relation relation, String headline, String text, String... topics) {
        return new Draft(publication, minutesAgo, relation, headline, text, "en", List.of(topics));
    }

    private static Draft in(String language, Draft draft) {
        return new Draft(
                draft.publication(),
                draft.minutesAgo(),
                draft.relation(),
                draft.headline(),
                draft.text(),
                language,
                draft.topics());
    }

    /** Most widely told first. */
    public List<ClusterView> clusters() {
        return List.of(bridge(), fisheries(), chips(), archive(), chinese(), german(), moth(), arabic(), essay());
    }

    private ClusterView bridge() {
        return cluster(
                "bridge",
                draft(
                        "Morning Wire",
                        340,
                        Relation.LEAD,
                        "Harbour bridge closes for a year after engineers find cracks in four of its nine piers",
                        "The city will shut the Ostrava Harbour bridge from Monday after a survey found cracks in four of its nine"
                                + " piers. Some 41,000 vehicles cross it every day. Ferries are to run every ten minutes, and the"
                                + " mayor asked the government for 180 million crowns. Engineers had warned of salt damage in 2019;"
                                + " the report was filed and forgotten.",
                        "transport",
                        "infrastructure",
                        "local-politics"),
                draft(
                        "Quayside",
                        322,
                        Relation.EXACT,
                        "Harbour bridge closes for a year after engineers find cracks in four of its nine piers",
                        "The city will shut the Ostrava Harbour bridge from Monday after a survey found cracks.",
                        "transport",
                        "infrastructure"),
                draft(
                        "The Long Way Round",
                        290,
                        Relation.SAME_EVENT,
                        "41,000 drivers a day need another way across, and nobody has drawn the map yet",
                        "What the closing of one bridge does to a city that was built around it.",
                        "transport"),
                draft(
                        "Concrete Matters",
                        201,
                        Relation.NEAR,
                        "Bridge shut for a year: cracks in four of nine piers",
                        "The city will shut the bridge from Monday after a survey found cracks in four of its nine piers.",
                        "infrastructure"),
                in(
                        "de",
                        draft(
                                "Das Werk am Morgen",
                                188,
                                Relation.SAME_EVENT,
                                "Hafenbrücke gesperrt: Gutachter finden Risse in vier Pfeilern",
                                "Ab Montag fährt niemand mehr über die Brücke. Die Stadt wusste seit 2019 von den Schäden.",
                                "transport")),
                draft(
                        "Budget Letter",
                        75,
                        Relation.SAME_EVENT,
                        "Who pays 180 million for a bridge? The ministry has not found the money either",
                        "A line in next year's budget would cover a third of it. Some 45,000 vehicles cross the bridge every"
                                + " day, the ministry says.",
                        "local-politics"),
                draft(
                        "Ferry Spotter",
                        22,
                        Relation.SAME_EVENT,
                        "Two retired ferries come back into service on Monday",
                        "The Anna and the Karla were to be scrapped in spring.",
                        "transport"));
    }

    private ClusterView fisheries() {
        return cluster(
                "fisheries",
                draft(
                        "Tidelines",
                        610,
                        Relation.LEAD,
                        "Twelve coastal states agree to rest the northern cod grounds for three seasons",
                        "After nine days of talks, twelve states will leave the northern grounds alone until 2029. Boats under twelve"
                                + " metres are exempt. Scientists had asked for five seasons; the fleets had asked for none.",
                        "environment",
                        "fisheries"),
                draft(
                        "Morning Wire",
                        560,
                        Relation.NEAR,
                        "Twelve states agree to rest cod grounds for three seasons",
                        "After nine days of talks, twelve states will leave the northern grounds alone.",
                        "environment"),
                draft(
                        "Market Basket",
                        480,
                        Relation.SAME_EVENT,
                        "Cod will cost more by Christmas, and haddock will follow",
                        "Wholesalers expect a fifth on top.",
                        "economy"),
                draft(
                        "The Small Boat",
                        300,
                        Relation.SAME_EVENT,
                        "Under twelve metres? Read the exemption twice",
                        "It counts engines, not only length.",
                        "fisheries"));
    }

    private ClusterView chips() {
        return cluster(
                "chips",
                draft(
                        "Silicon Almanac",
                        130,
                        Relation.LEAD,
                        "Lumen Foundry says its glass-core chips leave the laboratory next spring",
                        "The company showed a working wafer and named two customers. Yields are said to be above sixty per cent;"
                                + " nobody outside has measured them.",
                        "technology",
                        "economy"),
                draft(
                        "Budget Letter",
                        96,
                        Relation.SAME_EVENT,
                        "Lumen's shares rise by a ninth on a wafer that nobody outside has measured",
                        "Analysts are split.",
                        "economy"));
    }

    private ClusterView archive() {
        return cluster(
                "archive",
                draft(
                        "Paper Trails",
                        1180,
                        Relation.LEAD,
                        "A flooded archive is read again, page by page, with X-rays",
                        "Forty boxes of harbour registers were pulp to the eye. Iron in the ink shows them line by line. It takes eleven"
                                + " minutes a page, and there are 60,000 pages.",
                        "science",
                        "history"),
                draft(
                        "Quayside",
                        900,
                        Relation.NEAR,
                        "Flooded harbour registers readable again with X-rays",
                        "Forty boxes of registers were pulp to the eye. Iron in the ink shows them.",
                        "history"));
    }

    private ClusterView chinese() {
        return cluster(
                "tea",
                in(
                        "zh",
                        draft(
                                "晨间简报",
                                55,
                                Relation.LEAD,
                                "研究人员用声音传感器提前三周预测茶园霜冻",
                                "一个由农学家和声学工程师组成的小组表示，土壤中的细微声响会在霜冻到来之前发生变化。他们在四个茶园测试了两年。",
                                "science",
                                "environment")));
    }

    private ClusterView german() {
        return cluster(
                "rail",
                in(
                        "de",
                        draft(
                                "Das Werk am Morgen",
                                410,
                                Relation.LEAD,
                                "Nachtzüge nach Triest fahren wieder – vorerst bis März",
                                "Drei Wagen, ein Liegewagen, kein Speisewagen: Die Verbindung ist ein Versuch. Wer im Januar fahren will,"
                                        + " sollte bald buchen.",
                                "transport")));
    }

    private ClusterView moth() {
        return cluster(
                "moth",
                draft(
                        "Field Notes",
                        35,
                        Relation.LEAD,
                        "A moth thought lost since 1931 turns up in a school's biology cupboard",
                        "It was pinned in 1987 and labelled as something else. The valley it came from is now a reservoir.",
                        "science"));
    }

    private ClusterView arabic() {
        return cluster(
                "wells",
                in(
                        "ar",
                        draft(
                                "نشرة الواحة",
                                150,
                                Relation.LEAD,
                                "قرية تعيد فتح آبارها القديمة بعد صيف جاف",
                                "قال المهندسون إن المياه صالحة للشرب بعد ترشيحها.",
                                "environment")));
    }

    private ClusterView essay() {
        return cluster(
                "essay",
                draft(
                        "The Long Way Round",
                        700,
                        Relation.LEAD,
                        "Against the shortest path",
                        "I used to think that a detour was time taken from me. Then the bus was rerouted for a summer, and I found out"
                                + " what stands on Mill Street. This is an essay about what maps leave out.",
                        "culture"));
    }

    public ClusterView cluster(String id, Draft... drafts) {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < drafts.length; i++) {
            tellings.add(telling(id, i, drafts[i]));
        }
        Set<String> topics = new LinkedHashSet<>();
        tellings.forEach(telling -> telling.story().topics().forEach(tag -> topics.add(tag.slug())));
        Set<String> publications = new LinkedHashSet<>();
        tellings.forEach(
                telling -> publications.add(telling.story().publication().id()));
        return new ClusterView(
                new Cluster(
                        "c-" + id,
                        tellings.getFirst().story().id(),
                        tellings.size(),
                        publications.size(),
                        tellings.stream().map(telling -> telling.story().id()).toList(),
                        List.copyOf(topics),
                        tellings.getFirst().story().publishedAt(),
                        tellings.getLast().story().publishedAt()),
                tellings);
    }

    private Telling telling(String cluster, int number, Draft draft) {
        String id = "s-" + cluster + "-" + number;
        Story drafted = story(id, draft);
        Story story = UNCUT.equals(id) ? drafted.warned(WARNING) : drafted;
        return new Telling(story, membership(cluster, id, draft.relation()));
    }

    public Story story(String id, Draft draft) {
        String publication = draft.publication().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        return new Story(
                id,
                new Story.EditionRef(
                        "e-" + id, draft.publication() + ", today's edition", "https://example.org/editions/1", 2, 417),
                new Publication(publication, draft.publication(), "https://example.org/"),
                3,
                Story.Kind.STORY,
                "In brief",
                draft.headline(),
                draft.headline() + ". " + draft.text(),
                "<p>" + draft.text() + "</p><p>More of it <a href=\"https://example.org/more\">at the source</a>.</p>"
                        + "<img src=\"https://pictures.example/pier.jpg\" alt=\"A pier\" width=\"600\" height=\"400\">",
                "https://news.example.org/" + id,
                List.of(),
                new Story.Attribution("North Coast Press", "https://ncp.example/"),
                null,
                now.minus(Duration.ofMinutes(draft.minutesAgo())),
                draft.language(),
                IntStream.range(0, draft.topics().size())
                        .mapToObj(i -> tag(draft.topics().get(i), 0.92 - 0.25 * i))
                        .toList(),
                "Cut here because it stands under a headline of its own.",
                12);
    }

    private static Story.TopicTag tag(String slug, double score) {
        return new Story.TopicTag(slug, label(slug), "medtop:20000065", score, List.of("bridge", "ferries"));
    }

    private static Membership membership(String cluster, String id, Relation relation) {
        String lead = "s-" + cluster + "-0";
        return switch (relation) {
            case LEAD -> new Membership(id, "c-" + cluster, "g-" + cluster, null, relation, 1, List.of());
            case EXACT ->
                new Membership(
                        id, "c-" + cluster, "g-" + cluster, lead, relation, 1, List.of("links to the same page"));
            case NEAR ->
                new Membership(
                        id,
                        "c-" + cluster,
                        "g-" + cluster,
                        lead,
                        relation,
                        0.83,
                        List.of("83 % of the shorter text is in both"));
            case SAME_EVENT ->
                new Membership(
                        id,
                        "c-" + cluster,
                        "g-" + id,
                        lead,
                        relation,
                        0.54,
                        List.of("both tell of bridge, piers, cracks", "through " + lead));
        };
    }

    static String label(String slug) {
        String words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Wider ones with narrower ones under them. */
    public List<TopicCount> topics() {
        return List.of(
                topic("culture", null, 61, 4),
                topic("history", "culture", 18, 2),
                topic("economy", null, 210, 31),
                topic("environment", null, 143, 17),
                topic("fisheries", "environment", 12, 3),
                topic("infrastructure", "transport", 31, 6),
                topic("local-politics", null, 95, 11),
                topic("science", null, 87, 9),
                topic("technology", null, 166, 22),
                topic("transport", null, 72, 14),
                topic("winter-sports", null, 0, 0));
    }

    private TopicCount topic(String slug, @Nullable String parent, long stories, long recent) {
        return new TopicCount(
                new NewsTopic(
                        slug, label(slug), "What belongs to " + label(slug) + ".", slug, null, parent, null, true),
                stories,
                recent,
                stories == 0 ? null : now.minus(Duration.ofMinutes(40)));
    }

    /** One of each state. */
    public List<SourceStatus> sources() {
        return List.of(
                source(
                        "quayside",
                        "Quayside",
                        SourceStatus.Outcome.FAILED,
                        4,
                        "The server answered 503 three times; asked again after the time it named.",
                        null,
                        List.of()),
                source(
                        "field-notes",
                        "Field Notes",
                        SourceStatus.Outcome.UNCHANGED,
                        0,
                        null,
                        now.minus(Duration.ofHours(9)),
                        List.of()),
                source(
                        "inbox",
                        "Newsletter inbox",
                        SourceStatus.Outcome.UPDATED,
                        0,
                        null,
                        null,
                        List.of("A sign-up for “Tidelines” waits to be confirmed: open the mail of 09:12.")),
                source("morning-wire", "Morning Wire", SourceStatus.Outcome.UPDATED, 0, null, null, List.of()),
                source("old-mail", "Mail of 2019", SourceStatus.Outcome.STOPPED, 0, null, null, List.of()));
    }

    private SourceStatus source(
            String id,
            String title,
            SourceStatus.Outcome outcome,
            int failures,
            @Nullable String detail,
            @Nullable Instant overdue,
            List<String> notices) {
        boolean ends = outcome == SourceStatus.Outcome.STOPPED;
        return new SourceStatus(
                id,
                ends
                        ? SourceDefinition.Kind.ARCHIVE
                        : id.equals("inbox") ? SourceDefinition.Kind.MAIL : SourceDefinition.Kind.FEED,
                title,
                now.minus(Duration.ofMinutes(6)),
                outcome,
                detail,
                ends ? null : now.plus(Duration.ofMinutes(24)),
                failures,
                ends ? null : Duration.ofHours(24),
                now.minus(Duration.ofHours(5)),
                overdue,
                notices,
                1,
                0,
                ends ? new SourceStatus.Progress(800, 800) : null);
    }

    public PipelineView pipeline() {
        return new PipelineView(
                List.of(
                        new PipelineView.Flow("wiredesk.editions", 12.4, 8_412),
                        new PipelineView.Flow("wiredesk.stories", 96.1, 61_930),
                        new PipelineView.Flow("wiredesk.memberships", 101.8, 70_222),
                        new PipelineView.Flow("wiredesk.clusters", 88.0, 51_004)),
                3L,
                new PipelineView.Latency(Duration.ofMillis(140), Duration.ofMillis(620), 9_120),
                new PipelineView.Latency(Duration.ofMillis(1_340), Duration.ofMillis(4_200), 9_100),
                List.of(new PipelineView.Letter(
                        17,
                        now.minus(Duration.ofMinutes(48)),
                        "split",
                        "the HTML nests 5,000 tables deep",
                        "e41c8",
                        "wiredesk.editions",
                        1,
                        2_204)),
                1,
                now);
    }

    public Optional<Story> find(String id) {
        return clusters().stream()
                .flatMap(view -> view.tellings().stream())
                .map(Telling::story)
                .filter(story -> story.id().equals(id))
                .findFirst();
    }
}
