package io.wiredesk.deploy.config;

import io.wiredesk.schemas.SourceDefinition.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry of {@code sources} can be, and which keys go with that. */
@SuppressWarnings("ImmutableEnumChecker") // settings are records of what never changes
enum SourceShape {
    FEED(Kind.FEED, "a feed", SourceSettings.FEED, List.of(SourceSettings.FEED_EVERY, SourceSettings.FIRST)),
    ARCHIVE(
            Kind.ARCHIVE,
            "an archive",
            SourceSettings.ARCHIVE,
            List.of(SourceSettings.ARCHIVE_EVERY, SourceSettings.ONCE, SourceSettings.PUBLICATION)),
    MAIL(Kind.MAIL, "a mailbox", MailSettings.MAIL, MailSettings.OPTIONS);

    /** All keys that may stand in an entry, whatever it is. */
    static final SettingTable TABLE = new SettingTable(Stream.concat(
                    SourceSettings.COMMON.stream(), Stream.of(values()).flatMap(shape -> shape.settings().stream()))
            .toList());

    private final Kind kind;
    private final String words;
    private final Setting<?> place;
    private final List<Setting<?>> options;

    SourceShape(Kind kind, String words, Setting<?> place, List<Setting<?>> options) {
        this.kind = kind;
        this.words = words;
        this.place = place;
        this.options = options;
    }

    /** The shape of an entry: that whose place it names, a mail provider being one too. */
    static SourceShape of(Section section) throws Wrong {
        List<SourceShape> named = Stream.of(values())
                .filter(shape -> section.given(shape.place).isPresent())
                .toList();
        if (named.size() > 1) {
            throw new Wrong("is both " + named.get(0).words + " and " + named.get(1).words, "make two sources of it");
        }
        if (named.isEmpty() && section.given(MailSettings.PROVIDER).isPresent()) {
            return MAIL;
        }
        return named.stream()
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        "does not say where it is", "add feed: ADDRESS, archive: PATH or mail: imaps://HOST"));
    }

    Kind kind() {
        return kind;
    }

    /** Where the source is, if that is given and right. */
    Optional<String> location(Section section) {
        return section.find(place).map(Object::toString);
    }

    List<Setting<?>> options() {
        return options;
    }

    List<Setting<?>> settings() {
        return Stream.concat(Stream.of(place), options.stream()).toList();
    }

    /** Reports the keys that belong to another shape. */
    void reportStrangers(Section section) {
        Set<String> known = Stream.concat(SourceSettings.COMMON.stream(), settings().stream())
                .map(Setting::key)
                .collect(Collectors.toSet());
        section.given().forEach((key, value) -> {
            if (!known.contains(key)) {
                value.reportName("does not go with " + words, "remove it");
            }
        });
    }
}
