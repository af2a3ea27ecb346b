package io.wiredesk.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one way records become JSON and back. */
public final class Json {

    /**
     * Shared and thread-safe; do not reconfigure. Unknown properties are ignored on reading: a newer writer may add
     * optional ones. A component that is not {@code @Nullable} must be there.
     */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .annotationIntrospector(new RequiredComponents())
            .build();

    private Json() {}

    /** The record as UTF-8 JSON. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /** The record as one line of JSON. */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * Reads a record.
     *
     * @throws UncheckedIOException if the bytes are not JSON of that shape; it says where, and neither its message nor its
     *     causes quote content
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            @Nullable
            T value = MAPPER.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(json);
            if (value == null) {
                throw new IOException("the word null");
            }
            return value;
        } catch (IOException e) {
            IOException unquoted = new IOException(e.getClass().getSimpleName());
            unquoted.setStackTrace(e.getStackTrace());
            throw new UncheckedIOException("not a valid " + type.getSimpleName() + ": " + where(e), unquoted);
        }
    }

    private static String where(IOException e) {
        if (e instanceof JsonMappingException shape && !shape.getPath().isEmpty()) {
            return "cannot read " + path(shape);
        }
        if (e instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            JsonLocation place = syntax.getLocation();
            return "not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr();
        }
        return "unreadable";
    }

    /** Names of components and places in lists; what a map's key says is content. */
    private static String path(JsonMappingException shape) {
        return shape.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getFrom() instanceof Map ? ".*" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
