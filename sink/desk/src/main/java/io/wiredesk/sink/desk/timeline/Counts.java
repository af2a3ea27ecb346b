package io.wiredesk.sink.desk.timeline;

import io.wiredesk.sink.desk.timeline.Addition.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers of the tellings so far, by what they count. */
final class Counts {

    /** A number is about the same thing if so many words of the sentences around agree, beside what is counted. */
    private static final int ALIKE = 2;

    /** Numbers of one telling that are looked at, and those of one unit that are remembered: the first ones. */
    private static final int MOST = 30;

    private final Map<String, List<Counted>> byUnit = new HashMap<>();

    void learn(Reading reading) {
        for (Counted counted : of(reading)) {
            for (String unit : counted.figure().units()) {
                List<Counted> known = byUnit.computeIfAbsent(unit, u -> new ArrayList<>());
                if (known.size() < MOST) {
                    known.add(counted);
                }
            }
        }
    }

    List<Difference> differences(Reading reading) {
        List<Counted> here = of(reading);
        List<Counted> only = onlyThere(here);
        return here.stream()
                .filter(one -> known(one).noneMatch(one::agrees))
                .flatMap(one -> counterpart(one, only).map(one::from).stream())
                .distinct()
                .limit(Addition.DIFFERENCES)
                .toList();
    }

    /** What was told before and is not in this telling as well: who gives both numbers contradicts nobody. */
    private List<Counted> onlyThere(List<Counted> here) {
        return here.stream()
                .flatMap(this::known)
                .distinct()
                .filter(other -> here.stream().noneMatch(other::agrees))
                .toList();
    }

    /** Another value of it; the likest, the latest. */
    private static Optional<Counted> counterpart(Counted one, List<Counted> others) {
        return others.stream()
                .filter(other -> one.figure().counts(other.figure()) && one.alike(other) >= ALIKE)
                .reduce((a, b) -> one.alike(b) >= one.alike(a) ? b : a);
    }

    private Stream<Counted> known(Counted one) {
        return one.figure().units().stream().flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream());
    }

    private static List<Counted> of(Reading reading) {
        return reading.sentences()
                .flatMap(sentence -> Counted.in(sentence, reading.storyId()))
                .limit(MOST)
                .toList();
    }
}
