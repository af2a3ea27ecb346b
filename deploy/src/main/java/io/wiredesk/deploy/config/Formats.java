package io.wiredesk.deploy.config;

import io.wiredesk.schemas.NewsTopic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the settings' values are written. */
final class Formats {

    static final Format<String> TEXT = new Format<>("text", Formats::text);

    static final Format<String> ID = matching(
            "name",
            NewsTopic.SLUG, // ids end up in addresses, as slugs do
            "small letters, digits and hyphens, at most 64, such as first-up");

    static final Format<String> PREFIX = matching(
            "start of a name",
            Pattern.compile("[A-Za-z0-9._-]{1,100}"),
            "letters, digits, dots and hyphens, at most 100");

    static final Format<String> FIRST = matching(
            "number, `all` or `none`", Pattern.compile("all|none|[1-9]\\d{0,5}"), "a number from 1, all or none");

    static final Format<Boolean> BOOLEAN = new Format<>("true or false", value -> switch (value.text()) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new Wrong(quoted(value) + " is neither true nor false", "write true or false");
    });

    static final Format<Path> PATH =
            new Format<>("path", value -> value.reading().paths().resolve(text(value)));

    static final Format<Path> PATH_AS_WRITTEN =
            new Format<>("path", value -> value.reading().paths().expand(text(value)));

    static final Format<Path> EXISTING_PATH =
            new Format<>("path", value -> existing(value, Files::exists, "no file or folder", "create it, or"));

    static final Format<Path> EXISTING_FILE =
            new Format<>("path", value -> existing(value, Files::isRegularFile, "no file", "create it, or"));

    static final Format<String> FEED_ADDRESS = new Format<>("address", Formats::feedAddress);

    static final Format<Map<String, List<String>>> POOLS = new Format<>("names with lists of ids", Pools::read);

    private Formats() {}

    static Format<String> oneOf(String... words) {
        String listed = String.join(" or ", words);
        return matching(listed, Pattern.compile(String.join("|", words)), listed);
    }

    /** Several values, or one without the brackets. */
    static Format<List<String>> list(Format<String> item) {
        return new Format<>("list: " + item.name(), value -> {
            List<String> items = new ArrayList<>();
            for (Value one : value.isList() ? value.items() : List.of(value)) {
                one.as(item).ifPresent(items::add);
            }
            return List.copyOf(items);
        });
    }

    static Format<Integer> integer(int min, int max) {
        return new Format<>("whole number", value -> {
            int number = number(value);
            if (number < min || number > max) {
                throw new Wrong(quoted(value) + " is out of range", "write a number from " + min + " to " + max);
            }
            return number;
        });
    }

    static Format<Duration> duration(Duration min, Duration max) {
        return new Format<>("duration", value -> {
            Duration duration = duration(value);
            if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
                throw new Wrong(
                        quoted(value) + " is out of range",
                        "write " + Durations.format(min) + " to " + Durations.format(max));
            }
            return duration;
        });
    }

    static Format<String> matching(String name, Pattern pattern, String rule) {
        return new Format<>(name, value -> {
            String text = text(value);
            if (!pattern.matcher(text).matches()) {
                throw new Wrong(quoted(value) + " cannot be used", "write " + rule);
            }
            return text;
        });
    }

    static String text(Value value) throws Wrong {
        return present(value.text());
    }

    /** As it stands there, placeholders and all. */
    static String written(Value value) throws Wrong {
        return present(value.asWritten());
    }

    private static String present(String text) throws Wrong {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new Wrong("is empty", "write a value, or leave the key out");
        }
        return stripped;
    }

    private static String feedAddress(Value value) throws Wrong {
        String text = text(value);
        return FeedAddress.checked(text, text.equals(value.asWritten().strip()));
    }

    private static int number(Value value) throws Wrong {
        try {
            return Integer.parseInt(text(value));
        } catch (NumberFormatException e) {
            throw new Wrong(quoted(value) + " is not a whole number", "write digits only, such as 4");
        }
    }

    private static Duration duration(Value value) throws Wrong {
        try {
            return Durations.parse(text(value));
        } catch (DateTimeException e) {
            throw new Wrong(quoted(value) + " is not a duration", "write 10s, 30m, 6h or 14d");
        }
    }

    private static Path existing(Value value, Predicate<Path> exists, String missing, String remedy) throws Wrong {
        Path path = value.reading().paths().resolve(text(value));
        if (!exists.test(path)) {
            boolean plain = value.text().equals(value.asWritten());
            throw new Wrong(missing + " at " + (plain ? path : quoted(value)), remedy + " correct the path");
        }
        return path;
    }

    /** As written in the file: what a placeholder stands for is never quoted. */
    static String quoted(Value value) throws Wrong {
        return '"' + value.asWritten() + '"';
    }
}
