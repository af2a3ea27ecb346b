package io.wiredesk.ingest.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the user says about senders. A rule is an address ({@code news@example.org}), a domain with all below it
 * ({@code example.org}) or a list ({@code weekly.example.org}); {@code *} stands for any characters. Where an
 * inclusion and an exclusion both match, the one that says more (has more characters beside {@code *}) decides, else the
 * exclusion: {@code exclude *, include example.org} takes that domain only.
 *
 * @param include always published, whatever they look like (but for sign-ups that wait to be confirmed)
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

    /** The rule that lets a mail in, if there is one that decides. */
    Optional<String> including(MailHeaders headers) {
        return best(include, headers).filter(rule -> weight(rule) > weight(best(exclude, headers)));
    }

    /** The rule that keeps a mail out, if there is one that decides. */
    Optional<String> excluding(MailHeaders headers) {
        return best(exclude, headers).filter(rule -> weight(rule) >= weight(best(include, headers)));
    }

    private static Optional<String> best(List<String> rules, MailHeaders headers) {
        String address = MailAddresses.sender(headers).map(Sender::address).orElse("");
        String list =
                headers.text("list-id").flatMap(ListId::parse).map(ListId::id).orElse("");
        return rules.stream()
                .filter(rule -> matches(rule.strip().toLowerCase(Locale.ROOT), address, list))
                .max(Comparator.comparingInt(MailRules::weight));
    }

    private static boolean matches(String rule, String address, String list) {
        Predicate<String> whole = glob(rule);
        return rule.contains("@")
                ? whole.test(address)
                : Stream.of(address.substring(address.indexOf('@') + 1), list)
                        .filter(name -> !name.isEmpty())
                        .anyMatch(whole.or(glob("*." + rule)));
    }

    private static Predicate<String> glob(String rule) {
        String[] literals = rule.replaceAll("\\*+", "*").split("\\*", -1);
        String regex = Stream.of(literals)
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse("");
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static int weight(Optional<String> rule) {
        return rule.map(MailRules::weight).orElse(-1);
    }

    private static int weight(String rule) {
        return rule.strip().replace("*", "").length();
    }
}
