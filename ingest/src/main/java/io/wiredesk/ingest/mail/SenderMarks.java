package io.wiredesk.ingest.mail;

import io.wiredesk.schemas.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a publication is recognised. Never the envelope sender: that is the bounce handler's, another for each mail.
 *
 * @param list its List-Id
 * @param address its From address, lower case, without tags and numbers
 * @param name organisational domain and display name
 */
record SenderMarks(Optional<ListId> list, Optional<String> address, Optional<String> name) {

    /** Local parts that say how a mail is handled, not who sends it. */
    private static final Pattern HANDLING = Pattern.compile("(?:bounces?|reply|returns?|verp|msprvs|prvs|srs\\d?)?");

    /** {@code bounce-jane=mail.example}: the recipient written into the sender. */
    private static final Pattern VERP = Pattern.compile("[-+.]?[^-+=]*=[a-z0-9.-]+");

    /** Second-level domains under which organisations register, of countries ({@code co.uk}). */
    private static final Pattern PUBLIC_SECOND_LEVEL =
            Pattern.compile("(?:co|com|org|net|ac|gov|edu|ne|or)\\.[a-z]{2}");

    static SenderMarks of(MailHeaders headers) {
        Optional<Sender> sender = MailAddresses.sender(headers);
        return new SenderMarks(
                headers.text("list-id").flatMap(ListId::parse),
                sender.flatMap(s -> normalised(s.localPart(), s.domain())),
                sender.flatMap(s -> named(s.name(), s.domain())));
    }

    /** The list's id, unless it changes from mail to mail. */
    Optional<String> stableList() {
        return list.filter(ListId::isStable).map(ListId::id);
    }

    /** What a publication never seen before is called. */
    Optional<String> ownId() {
        return stableList().or(this::address).or(() -> name.map(n -> "mail-" + Ids.hash(n)));
    }

    /** All of them, strongest first, each a letter for its kind and a short hash. */
    List<String> keys() {
        return Stream.of(
                        stableList().map(l -> "l" + shortHash(l)),
                        list.filter(l -> !l.isStable()).map(l -> "v" + shortHash(l.id())),
                        address.map(a -> "a" + shortHash(a)),
                        name.map(n -> "n" + shortHash(n)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> normalised(String localPart, String domain) {
        String local = VERP.matcher(localPart).replaceAll("").replaceFirst("(?<=.)\\+.*", "");
        String words = Arrays.stream(local.split("(?=[-_.])", -1))
                .filter(token -> !Volatile.is(token.replaceFirst("^[-_.]", "")))
                .filter(token -> !token.matches("[-_.]?\\d{4,}"))
                .collect(Collectors.joining());
        return HANDLING.matcher(words).matches() ? Optional.empty() : Optional.of(words + "@" + steady(domain));
    }

    /** Hosts are numbered too: {@code em1234.example.org}. */
    private static String steady(String domain) {
        return Volatile.isIn(domain) || domain.matches("\\D{1,4}\\d{3,}\\..*") ? organisation(domain) : domain;
    }

    private static Optional<String> named(String displayName, String domain) {
        String words = Ids.normalised(displayName);
        return words.isEmpty() ? Optional.empty() : Optional.of(organisation(domain) + " " + words);
    }

    private static String organisation(String domain) {
        String[] labels = domain.split("\\.", -1);
        int known = Math.min(labels.length, 2);
        String lastTwo = String.join(".", Arrays.copyOfRange(labels, labels.length - known, labels.length));
        return PUBLIC_SECOND_LEVEL.matcher(lastTwo).matches() && labels.length > 2
                ? labels[labels.length - 3] + "." + lastTwo
                : lastTwo;
    }

    private static String shortHash(String text) {
        return Ids.hash(text).substring(0, 12);
    }
}
