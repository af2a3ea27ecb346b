package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.NewsTopic;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One topic of a {@link TopicsFile}. */
final class TopicEntry {

    static final List<String> KEYS =
            List.of("slug", "label", "description", "query", "any", "none", "parent", "iptc", "stream");

    private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST_SLUG = 64;

    private final Section section;

    private TopicEntry(Section section) {
        this.section = section;
    }

    /** Empty if anything it needs is missing or wrong, which then is among the section's problems. */
    static Optional<NewsTopic> read(Section section) {
        var entry = new TopicEntry(section);
        String label = entry.label();
        String slug = entry.slug(label);
        String query = entry.wanted();
        String none = section.node("none") == null ? null : entry.query("none");
        Boolean stream = section.truth("stream", true);
        String description = section.text("description");
        String parent = section.text("parent");
        String qcode = entry.qcode();
        if (label == null || slug == null || query == null || stream == null) {
            return Optional.empty();
        }
        var topic = new NewsTopic(slug, label.strip(), description, query, none, parent, qcode, stream);
        if (Definitions.check(topic) instanceof StoryQuery.Refused refused) {
            section.problem(section.start(), refused.problem());
        }
        return Optional.of(topic);
    }

    private @Nullable String label() {
        if (section.node("label") == null) {
            section.problem("label", "a topic needs a \"label\"", Optional.empty());
        }
        return section.text("label");
    }

    private @Nullable String slug(@Nullable String label) {
        if (section.node("slug") == null) {
            return label == null ? null : slugOf(label);
        }
        String slug = section.text("slug");
        if (slug == null || Definitions.isSlug(slug)) {
            return slug;
        }
        String what = "a slug is at most 64 of a-z, 0-9 and inner hyphens, not \"" + slug + "\"";
        section.problem("slug", what, Optional.of(slugged(slug)).filter(Definitions::isSlug));
        return null;
    }

    private @Nullable String slugOf(String label) {
        String slug = slugged(label);
        if (Definitions.isSlug(slug)) {
            return slug;
        }
        section.problem("label", "this label makes no slug: add one (a-z, 0-9, hyphens)", Optional.empty());
        return null;
    }

    private static String slugged(String label) {
        String plain = COMBINING_MARKS
                .matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                .replaceAll("");
        String hyphened = Ids.normalised(plain).replace(' ', '-');
        String cut = hyphened.substring(0, Math.min(hyphened.length(), LONGEST_SLUG));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private @Nullable String wanted() {
        boolean query = section.node("query") != null;
        if (query == (section.node("any") != null)) {
            section.problem("any", "a topic needs either \"query\" or \"any\"", Optional.empty());
            return null;
        }
        return query(query ? "query" : "any");
    }

    /** A query as it stands, or one for any of a list. */
    private @Nullable String query(String key) {
        Node node = section.node(key);
        if (node instanceof SequenceNode list) {
            return anyOf(list);
        }
        if (key.equals("any")) {
            section.problem(key, "\"any\" must be a list of words", Optional.empty());
            return null;
        }
        String query = section.text(key);
        return query != null && node != null && isRunnable(node, query) ? query : null;
    }

    private @Nullable String anyOf(SequenceNode list) {
        List<String> phrases = new ArrayList<>();
        for (ScalarNode item : section.texts(list)) {
            String phrase = '"' + item.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            if (isRunnable(item, phrase)) {
                phrases.add(phrase);
            }
        }
        if (phrases.size() < list.getValue().size()) {
            return null;
        }
        String query = String.join(" OR ", phrases);
        return isRunnable(list, query) ? query : null;
    }

    private boolean isRunnable(Node at, String query) {
        return switch (StoryQuery.of(query)) {
            case StoryQuery.Usable usable -> true;
            case StoryQuery.Refused refused -> {
                section.problem(at, refused.problem());
                yield false;
            }
        };
    }

    private @Nullable String qcode() {
        String qcode = section.text("iptc");
        if (qcode != null && !Definitions.QCODE.matcher(qcode).matches()) {
            section.problem("iptc", "an IPTC code looks like medtop:04000000, not \"" + qcode + "\"", Optional.empty());
        }
        return qcode;
    }
}
