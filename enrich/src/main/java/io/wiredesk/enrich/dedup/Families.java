package io.wiredesk.enrich.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Members by the cluster, or by the copy group, they are in; each family in order of arrival. */
final class Families {

    private final Function<Member, String> family;
    private final Map<String, List<Member>> members = new HashMap<>();

    Families(Function<Member, String> family) {
        this.family = family;
    }

    List<Member> of(String id) {
        return members.getOrDefault(id, List.of());
    }

    void add(Member member) {
        members.merge(family.apply(member), List.of(member), (all, one) -> with(all, member));
    }

    void remove(Member member) {
        members.computeIfPresent(family.apply(member), (id, all) -> without(all, member));
    }

    private static List<Member> with(List<Member> all, Member member) {
        int at = Collections.binarySearch(all, member, Member.BY_ARRIVAL);
        List<Member> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(at < 0 ? -at - 1 : at, member);
        return Collections.unmodifiableList(more);
    }

    @SuppressWarnings("NullAway") // null removes the entry: the contract of computeIfPresent
    private static List<Member> without(List<Member> all, Member member) {
        List<Member> rest =
                all.stream().filter(m -> m.arrival() != member.arrival()).toList();
        return rest.isEmpty() ? null : rest;
    }
}
