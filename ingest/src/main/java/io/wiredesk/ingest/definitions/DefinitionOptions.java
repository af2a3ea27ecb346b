package io.wiredesk.ingest.definitions;

import io.wiredesk.schemas.SourceDefinition;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a source definition, read and checked. Errors name the option and what it takes. */
public final class DefinitionOptions {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Pattern SHORT_FORM = Pattern.compile("(\\d{1,9})\\s*(s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    private final Map<String, String> options;

    public DefinitionOptions(SourceDefinition definition) {
        options = definition.options();
    }

    /**
     * How often to poll, at least a second.
     *
     * @throws IllegalArgumentException if it is neither ISO ({@code PT30M}) nor short ({@code 30m})
     */
    public Duration every(Duration otherwise) {
        return duration("every", otherwise);
    }

    /**
     * A length of time, at least a second.
     *
     * @throws IllegalArgumentException if it is neither ISO ({@code PT30M}) nor short ({@code 30m})
     */
    public Duration duration(String name, Duration otherwise) {
        Duration duration = text(name).map(text -> parsed(name, text)).orElse(otherwise);
        return duration.compareTo(SHORTEST) < 0 ? SHORTEST : duration;
    }

    /** An option as written. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(options.get(name)).map(String::strip).filter(s -> !s.isEmpty());
    }

    /**
     * Yes or no, no unless told otherwise.
     *
     * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
     */
    public boolean yes(String name) {
        String value = text(name).orElse("false").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("option '" + name + "' must be true or false");
        };
    }

    /**
     * How much of what is there already to take in: {@link Integer#MAX_VALUE} for {@code all}, 0 for {@code none}.
     *
     * @throws IllegalArgumentException if it is neither of them nor a number
     */
    public int first(int otherwise) {
        String text = text("first").orElse(Integer.toString(otherwise)).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "all" -> Integer.MAX_VALUE;
            case "none" -> 0;
            default -> {
                if (!text.matches("\\d{1,9}")) {
                    throw new IllegalArgumentException("option 'first' must be a number, all or none");
                }
                yield Integer.parseInt(text);
            }
        };
    }

    private static Duration parsed(String name, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher matcher = SHORT_FORM.matcher(lower);
        Duration parsed = matcher.matches()
                ? UNITS.getOrDefault(matcher.group(2), SHORTEST).multipliedBy(Long.parseLong(matcher.group(1)))
                : iso(name, text);
        if (parsed.isNegative() || parsed.compareTo(LONGEST) > 0) {
            throw notADuration(name);
        }
        return parsed;
    }

    private static Duration iso(String name, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw notADuration(name);
        }
    }

    private static IllegalArgumentException notADuration(String name) {
        return new IllegalArgumentException(
                "option '" + name + "' must be a duration such as 30m, 6h or PT30M, a year at most");
    }
}
