package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.TopicTag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories of one pool that tell the same and keeps them in clusters. One writer, stories in order; not
 * thread-safe. Same calls in the same order, same ids and same changes, also when it was built anew from its store in
 * between.
 *
 * <p>A story that matches none founds a cluster. One that matches joins the best match's cluster and, if it is a copy,
 * its copy group; clusters it links are united under the one founded first. A cluster survives the edit or removal of
 * any member, its founder and lead included, and is never split: what a story linked stays linked when it goes.
 *
 * <p>If a call throws before its first write to the store, nothing has changed. If the store throws, drop this object
 * and build another from what was committed.
 */
public final class Deduplicator implements Linker {

    private final DedupSettings settings;
    private final Pool pool;
    private final Fingerprinter fingerprinter;
    private final TermReader termReader;
    private final Matcher matcher;

    /** Reads the whole store once. */
    public Deduplicator(DedupSettings settings, DedupStore store) {
        this.settings = settings;
        this.pool = new Pool(settings, store);
        this.fingerprinter = new Fingerprinter(settings);
        this.termReader = new TermReader(settings.events(), pool.index().events());
        this.matcher = new Matcher(settings, pool.index(), pool.shelf());
    }

    @Override
    public List<DedupChange> put(Story story, Instant receivedAt) {
        Draft draft = draft();
        TrackedStory before = pool.shelf().story(story.id());
        Telling telling = Telling.of(story);
        TrackedStory read =
                before == null ? arrived(story, telling, receivedAt, draft) : edited(story, telling, before);
        if (before != null && read.reads(before)) {
            draft.set(read.member());
        } else {
            TermReader.Read terms = termReader.read(story, telling);
            read = new TrackedStory(read.member(), read.fingerprint(), terms.terms());
            List<Match> matches =
                    new Admission(draft, settings.maxCluster()).of(matcher.matches(read, terms.words()), read.id());
            read = read.with(read.member().copying(matcher.original(read, matches)));
            new Placement(draft, read, new Links(draft, matcher)).place(matches);
        }
        return finish(draft, read.id(), pool.clock().seen(read.member().seenAt(), receivedAt), read);
    }

    @Override
    public List<DedupChange> remove(String storyId, Instant at) {
        Draft draft = draft();
        Member member = draft.member(storyId);
        if (member != null) {
            new Links(draft, matcher).withdraw(member);
        }
        return finish(draft, storyId, pool.clock().seen(Instant.EPOCH, at), null);
    }

    @Override
    public @Nullable Membership membership(String storyId) {
        Member member = pool.index().member(storyId);
        return member == null ? null : member.membership();
    }

    /** Event time has come so far, whatever stories say: lets old clusters go. */
    public void advance(Instant watermark) {
        finish(draft(), "", pool.clock().seen(watermark, Instant.EPOCH), null);
    }

    private List<DedupChange> finish(Draft draft, String cause, PoolClock seen, @Nullable TrackedStory put) {
        List<DedupChange> changes = new Changes(pool.index(), draft).causedBy(cause);
        pool.commit(draft, seen.numbered(draft.next()), put);
        pool.forget();
        return changes;
    }

    private Draft draft() {
        return new Draft(pool.index(), pool.clock().next());
    }

    /** In no real cluster yet: placing it gives it one. */
    private TrackedStory arrived(Story story, Telling telling, Instant receivedAt, Draft draft) {
        Membership alone = new Membership(
                story.id(), Ids.cluster(story.id()), Ids.copyGroup(story.id()), null, Relation.LEAD, 1, List.of());
        Instant seenAt = notAfter(receivedAt, story.publishedAt());
        Member member = new Member(
                draft.number(), story.publication().id(), seenAt, seenAt, receivedAt, topics(story), 0, null, alone);
        return new TrackedStory(member, fingerprinter.of(story, telling), null);
    }

    /** Where it was, for now. An edit is a sighting; the same again is not. */
    private TrackedStory edited(Story story, Telling telling, TrackedStory before) {
        Member was = before.member();
        Instant seenAt = notAfter(was.receivedAt(), story.publishedAt());
        Fingerprint fingerprint = fingerprinter.of(story, telling);
        Member same = new Member(
                was.arrival(),
                story.publication().id(),
                seenAt,
                was.sightedAt(),
                was.receivedAt(),
                topics(story),
                was.foundings(),
                was.copied(),
                was.membership());
        TrackedStory read = new TrackedStory(same, fingerprint, before.terms());
        return read.reads(before)
                ? read
                : read.with(same.sighted(PoolClock.later(seenAt, pool.clock().watermark())));
    }

    private static List<String> topics(Story story) {
        return story.topics().stream().map(TopicTag::slug).toList();
    }

    private static Instant notAfter(Instant limit, Instant time) {
        return time.isAfter(limit) ? limit : time;
    }
}
