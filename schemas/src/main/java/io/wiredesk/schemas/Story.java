package io.wiredesk.schemas;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One item of an edition.
 *
 * @param id {@link Ids#story}: independent of the position and of anything learnt later
 * @param edition where it was cut from
 * @param publication who published that edition
 * @param position 0-based place in the edition
 * @param kind only {@link Kind#STORY} is tagged, clustered and published
 * @param section the heading it stood under
 * @param headline its own words; the first sentence where it has no headline; may be empty for other kinds
 * @param text plain text without attribution and furniture; contains the headline where that is its first sentence
 * @param html the same, sanitised
 * @param url its main outbound link, canonical
 * @param links all outbound links in order
 * @param source whom it credits
 * @param image its picture
 * @param publishedAt its own date where stated, else the edition's
 * @param language BCP 47, where known
 * @param topics what it is about, best first
 * @param cut why it was cut here, for people
 * @param topicsVersion state of the topic definitions it was tagged with: one more than the last offset read of the
 *     {@code topics} channel; 0 means no definition was known
 * @param warning what a person should know before trusting this piece: it is a whole edition that could not be read apart,
 *     say; null where there is nothing to know
 */
public record Story(
        String id,
        EditionRef edition,
        Publication publication,
        int position,
        Kind kind,
        @Nullable String section,
        String headline,
        String text,
        String html,
        @Nullable String url,
        List<Link> links,
        @Nullable Attribution source,
        @Nullable String image,
        Instant publishedAt,
        @Nullable String language,
        List<TopicTag> topics,
        String cut,
        long topicsVersion,
        @Nullable String warning) {

    public Story {
        links = List.copyOf(links);
        topics = List.copyOf(topics);
    }

    /** With nothing to warn of. */
    public Story(
            String id,
            EditionRef edition,
            Publication publication,
            int position,
            Kind kind,
            @Nullable String section,
            String headline,
            String text,
            String html,
            @Nullable String url,
            List<Link> links,
            @Nullable Attribution source,
            @Nullable String image,
            Instant publishedAt,
            @Nullable String language,
            List<TopicTag> topics,
            String cut,
            long topicsVersion) {
        this(
                id,
                edition,
                publication,
                position,
                kind,
                section,
                headline,
                text,
                html,
                url,
                links,
                source,
                image,
                publishedAt,
                language,
                topics,
                cut,
                topicsVersion,
                null);
    }

    /** The same story with these topics, found under this version of the definitions. */
    public Story tagged(List<TopicTag> tags, long version) {
        return with(edition, tags, version, warning);
    }

    /** The same story with this for people to know. */
    public Story warned(String of) {
        return with(edition, topics, topicsVersion, of);
    }

    /** The same story, cut from this place in Kafka. */
    public Story at(int partition, long offset) {
        EditionRef there = new EditionRef(edition.id(), edition.title(), edition.url(), partition, offset);
        return with(there, topics, topicsVersion, warning);
    }

    private Story with(EditionRef from, List<TopicTag> tags, long version, @Nullable String of) {
        return new Story(
                id,
                from,
                publication,
                position,
                kind,
                section,
                headline,
                text,
                html,
                url,
                links,
                source,
                image,
                publishedAt,
                language,
                tags,
                cut,
                version,
                of);
    }

    /** What a piece of an edition is. Anything but {@link #STORY} is set aside. */
    public enum Kind {
        STORY,
        SPONSOR,
        QUOTE,
        EVENT,
        JOB,
        POLL,
        CONTENTS,
        GREETING,
        SOCIAL,
        LEGAL,
        HOUSEKEEPING;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The edition a story was cut from, and where Kafka keeps it.
     *
     * @param partition of the channel it was read from, -1 outside Kafka
     * @param offset in that partition, -1 outside Kafka
     */
    public record EditionRef(
            String id, String title, @Nullable String url, int partition, long offset) {}

    /**
     * An outbound link.
     *
     * @param url canonical, with trackers unwrapped where the target is in the link itself
     * @param original as it stood
     * @param text the linked words
     */
    public record Link(String url, String original, String text) {}

    /**
     * Whom a story credits: {@code [Reuters]}, {@code (via X)}, a byline.
     *
     * @param name as written
     * @param url where the credit links to
     */
    public record Attribution(String name, @Nullable String url) {}

    /**
     * One topic of a story.
     *
     * @param qcode IPTC Media Topics code, where the topic has one
     * @param score 0 to 1, comparable within one story only
     * @param because the words that matched
     */
    public record TopicTag(
            String slug, String label, @Nullable String qcode, double score, List<String> because) {

        public TopicTag {
            because = List.copyOf(because);
        }
    }
}
