package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.NewsTopic;
import java.util.Arrays;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The topics a reader follows, kept in a cookie of theirs: the desk remembers nobody. */
record Follows(NavigableSet<String> slugs) {

    static final String COOKIE = "topics";

    /** Browsers keep 4096 bytes of a cookie. */
    private static final int MAX_LENGTH = 3500;

    private static final String SEPARATOR = ".";

    Follows {
        slugs = new TreeSet<>(slugs);
    }

    static Follows none() {
        return new Follows(new TreeSet<>());
    }

    /** What is no slug is left out. */
    static Follows parse(@Nullable String cookie) {
        return cookie == null || cookie.length() > MAX_LENGTH
                ? none()
                : new Follows(Arrays.stream(cookie.split("\\."))
                        .filter(slug -> NewsTopic.SLUG.matcher(slug).matches())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** With this one too, unless there is no more room. */
    Follows with(String slug) {
        Follows more = new Follows(slugs);
        if (NewsTopic.SLUG.matcher(slug).matches()) {
            more.slugs.add(slug);
        }
        return more.cookie().length() > MAX_LENGTH ? this : more;
    }

    Follows without(String slug) {
        Follows fewer = new Follows(slugs);
        fewer.slugs.remove(slug);
        return fewer;
    }

    boolean contains(String slug) {
        return slugs.contains(slug);
    }

    boolean any(Collection<String> others) {
        return others.stream().anyMatch(slugs::contains);
    }

    boolean isEmpty() {
        return slugs.isEmpty();
    }

    String cookie() {
        return String.join(SEPARATOR, slugs);
    }
}
