package io.wiredesk.enrich.dedup;

import java.util.ArrayList;
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
        members.merge(family.apply(member), List.of(member), Families::inOrder);
    }

    void remove(Member member) {
        members.computeIfPresent(family.apply(member), (id, all) -> without(all, member));
    }

    private static List<Member> inOrder(List<Member> some, List<Member> more) {
        List<Member> all = new ArrayList<>(some);
        all.addAll(more);
        all.sort(Member.BY_ARRIVAL);
        return List.copyOf(all);
    }

    @SuppressWarnings("NullAway") // null removes the entry: the contract of computeIfPresent
    private static List<Member> without(List<Member> all, Member member) {
        List<Member> rest =
                all.stream().filter(m -> m.arrival() != member.arrival()).toList();
        return rest.isEmpty() ? null : rest;
    }
}
