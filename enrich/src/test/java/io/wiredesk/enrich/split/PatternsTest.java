package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No regular expression of the splitter blows up: every one it holds is run over texts made for that, and its looks are counted. */
class PatternsTest {

    private static final int LENGTH = 400;

    /** Far above what a quadratic expression needs, far below what an exponential one does. */
    private static final int LOOKS = 50 * LENGTH * LENGTH;

    private static final List<String> UNITS = List.of(
            "a",
            "A",
            "1",
            " ",
            "\n",
            "-",
            "- ",
            "–",
            "=",
            "*",
            "(",
            "[",
            "<",
            "A a",
            "Aa ",
            "a, ",
            "A / ",
            "A and ",
            "A of ",
            "A.",
            "A'",
            "via ",
            "(via ",
            "Source: ",
            "by ",
            "https://a",
            "[a](",
            "http://a(",
            "\"",
            "“",
            "! ",
            "… ",
            "1. ",
            "1.1",
            "1 min ",
            "。",
            "第",
            "。 (",
            "read ",
            "→",
            "0.0",
            ": ",
            "::");

    static List<Pattern> patterns() throws IOException, URISyntaxException, ReflectiveOperationException {
        Path classes = Path.of(EditionSplitter.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(EditionSplitter.class.getPackageName().replace('.', '/'));
        Collected collected = new Collected();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                collected.statics(Class.forName(EditionSplitter.class.getPackageName() + '.' + name));
            }
        }
        return collected.patterns;
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void a_hostile_text_is_looked_at_a_bounded_number_of_times(Pattern pattern) {
        for (String unit : UNITS) {
            String much = unit.repeat(LENGTH / unit.length());
            for (String text : List.of(much, much + "!", much + "\n#", "(" + much, "1. " + much + "]")) {
                assertThat(looks(pattern, text)).as("%s on %s…", pattern, unit).isLessThan(LOOKS);
            }
        }
    }

    private static int looks(Pattern pattern, String text) {
        Counting counting = new Counting(text);
        Matcher matcher = pattern.matcher(counting);
        try {
            matcher.matches();
            matcher.reset();
            matcher.lookingAt();
            matcher.reset();
            matcher.results().forEach(match -> {});
        } catch (IllegalStateException tooMany) {
            return LOOKS;
        }
        return counting.looks;
    }

    /** A text that counts how often it is looked at. */
    private static final class Counting implements CharSequence {

        private final String text;
        private int looks;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks >= LOOKS) {
                throw new IllegalStateException("looked at too often");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Whatever expressions the classes of the package hold, however deep. */
    private static final class Collected {

        private final List<Pattern> patterns = new ArrayList<>();
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        void statics(Class<?> type) throws ReflectiveOperationException {
            fields(type, null);
        }

        private void fields(Class<?> type, @Nullable Object of) throws ReflectiveOperationException {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) == (of == null)) {
                    field.setAccessible(true);
                    take(field.get(of));
                }
            }
        }

        private void take(@Nullable Object value) throws ReflectiveOperationException {
            if (value == null || !seen.add(value)) {
                return;
            }
            switch (value) {
                case Pattern pattern -> patterns.add(pattern);
                case Map<?, ?> map -> take(new ArrayList<>(map.values()));
                case Object[] array -> take(Arrays.asList(array));
                case Iterable<?> many -> {
                    for (Object one : many) {
                        take(one);
                    }
                }
                default -> {
                    if (Objects.equals(value.getClass().getPackage(), EditionSplitter.class.getPackage())) {
                        fields(value.getClass(), value);
                    }
                }
            }
        }
    }
}
