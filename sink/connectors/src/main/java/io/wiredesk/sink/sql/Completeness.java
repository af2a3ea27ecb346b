package io.wiredesk.sink.sql;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds values to their records' contract: JSON may lack what the record says is always there. */
final class Completeness {

    private Completeness() {}

    /**
     * The first component that is absent without being marked {@code @Nullable}.
     *
     * @param value a record; records inside it, also in its collections, are looked into
     * @return its path, such as {@code edition.title}
     */
    static Optional<String> missing(Object value) {
        return switch (value) {
            case Record record ->
                Stream.of(record.getClass().getRecordComponents())
                        .flatMap(component -> missing(record, component).stream())
                        .findFirst();
            case Collection<?> items ->
                items.stream().flatMap(item -> missing(item).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> missing(Record record, RecordComponent component) {
        Object value = read(record, component);
        if (value == null) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return optional ? Optional.empty() : Optional.of(component.getName());
        }
        return missing(value).map(inner -> component.getName() + "." + inner);
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
