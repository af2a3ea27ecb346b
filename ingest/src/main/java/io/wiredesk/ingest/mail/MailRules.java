package io.wiredesk.ingest.mail;

import java.util.List;

/**
 * What the user says about senders. A rule is an address ({@code news@example.org}), a domain with all below it
 * ({@code example.org}) or a list ({@code weekly.example.org}); {@code *} stands for any characters. Where an
 * inclusion and an exclusion both match, the one that says more (has more characters beside {@code *}) decides, else the
 * exclusion: {@code exclude *, include example.org} takes that domain only.
 *
 * @param include always published, whatever they look like
 * @param exclude never published
 * @param personal what becomes of mail that is no newsletter
 */
public record MailRules(List<String> include, List<String> exclude, PersonalMail personal) {

    /** Newsletters and nothing else. */
    public static final MailRules NONE = new MailRules(List.of(), List.of(), PersonalMail.LEAVE);

    /** What becomes of mail that is no newsletter. */
    public enum PersonalMail {
        /** It stays where it is. */
        LEAVE,
        /** It becomes an edition like any other. */
        PUBLISH
    }

    public MailRules {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
