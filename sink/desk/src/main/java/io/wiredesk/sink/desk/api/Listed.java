package io.wiredesk.sink.desk.api;

import io.wiredesk.sink.desk.store.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every list.
 *
 * @param next the parameter {@code after} of the next page; absent on the last
 */
record Listed<T>(List<T> items, @Nullable String next) {

    static <T> Listed<T> all(List<T> items) {
        return new Listed<>(items, null);
    }

    static <S, T> Listed<T> page(Page<S> page, Function<S, T> item) {
        return new Listed<>(page.items().stream().map(item).toList(), page.next());
    }
}
