package io.wiredesk.sink.desk.timeline;

import io.wiredesk.sink.desk.store.Telling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One telling in its place among the others.
 *
 * @param adds what no earlier telling had; null for the first
 */
public record Account(Telling telling, @Nullable Addition adds) {

    private static final Comparator<Telling> OLDEST_FIRST = Comparator.comparing(
                    (Telling telling) -> telling.story().publishedAt())
            .thenComparing(telling -> telling.story().id());

    /** All of them, the oldest first, whatever their order was. */
    public static List<Account> of(Collection<Telling> tellings) {
        Known known = new Known();
        List<Account> accounts = new ArrayList<>();
        for (Telling telling : tellings.stream().sorted(OLDEST_FIRST).toList()) {
            Reading reading = Reading.of(telling.story());
            accounts.add(new Account(telling, accounts.isEmpty() ? null : known.added(reading)));
            known.learn(reading);
        }
        return List.copyOf(accounts);
    }
}
