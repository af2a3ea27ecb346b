package io.wiredesk.ingest.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who a mail is from, and who it was sent to. */
final class MailAddresses {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}");

    /** Headers that name the subscriber, the surest first. */
    private static final List<String> RECIPIENT =
            List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-rcpt-to", "to", "cc", "bcc");

    /** Headers that name the publisher, or its list: an address of theirs is no secret. Names there may hold anything. */
    private static final List<String> PUBLISHER = List.of("from", "sender", "reply-to");

    private static final List<String> LIST = List.of("list-post", "list-help", "list-owner");

    private MailAddresses() {}

    /** The first mailbox of the From header. */
    static Optional<Sender> sender(MailHeaders headers) {
        return headers.raw("from").flatMap(Sender::of);
    }

    /** Lower-case addresses of those the mail was delivered to. */
    static Set<String> recipients(MailHeaders headers) {
        Set<String> recipients = addresses(headers, RECIPIENT);
        PUBLISHER.stream()
                .flatMap(name -> headers.all(name).stream())
                .flatMap(field -> Sender.of(field).stream())
                .forEach(sender -> recipients.remove(sender.address()));
        recipients.removeAll(addresses(headers, LIST));
        return recipients;
    }

    private static Set<String> addresses(MailHeaders headers, List<String> names) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String name : names) {
            headers.all(name).forEach(value -> {
                Matcher address = ADDRESS.matcher(value);
                while (address.find()) {
                    addresses.add(address.group().toLowerCase(Locale.ROOT));
                }
            });
        }
        return addresses;
    }
}
