package io.wiredesk.sink.desk.web;

import io.helidon.http.HttpException;
import io.wiredesk.sink.desk.store.StoreUnavailable;
import java.util.Map;

/**
 * Why there is no answer; as JSON a problem of RFC 9457. Nothing of it comes from an exception of others.
 *
 * @param title a few words
 * @param status of HTTP
 * @param detail what is going on and what to do
 */
public record Trouble(String title, int status, String detail) {

    private static final Trouble BROKEN = new Trouble(
            "Something broke here",
            500,
            "The desk could not make this page. Nothing is lost: what it shows lies in Kafka and in the store. The log says"
                    + " what happened.");

    private static final Map<Integer, Trouble> KNOWN = Map.of(
            400,
            new Trouble(
                    "That cannot be read",
                    400,
                    "The address is damaged, or part of it is no longer valid. Start again from the front page."),
            401,
            new Trouble("This desk is locked", 401, "Show its token: as a bearer, or as the password."),
            403,
            new Trouble("Not from there", 403, "Another site's page sent this. Only the desk's own pages may."),
            404,
            new Trouble(
                    "There is nothing here",
                    404,
                    "The address may be mistyped, or what was here has been forgotten or merged into another story."),
            413,
            new Trouble("Too much", 413, "The desk takes small forms only."),
            421,
            new Trouble(
                    "Asked for under another name",
                    421,
                    "This desk answers on this machine only, as localhost or 127.0.0.1. To reach it under another name,"
                            + " give it an address and a token in wiredesk.yaml."),
            503,
            new Trouble("Not now", 503, "Try again in a moment."),
            429,
            new Trouble("Too many wrong tokens", 429, "Wait a minute, then try again."));

    /** What this failure is called. */
    public static Trouble of(Throwable failure) {
        return switch (failure) {
            case StoreUnavailable store ->
                new Trouble(
                        "The stories are not there yet",
                        503,
                        store.getMessage() + " Try again in a few seconds; an open page does so by itself.");
            case Refusal refusal -> ofStatus(refusal.status().code()).because(refusal.why());
            case HttpException http -> ofStatus(http.status().code());
            default -> BROKEN;
        };
    }

    private static Trouble ofStatus(int status) {
        Trouble known = KNOWN.get(status);
        if (known != null) {
            return known;
        }
        return status < 500 ? new Trouble("That does not work here", status, "The desk has no such page.") : BROKEN;
    }

    private Trouble because(String why) {
        return new Trouble(title, status, why);
    }

    /** Whether it may be gone by itself in a moment. */
    public boolean passes() {
        return status == 503;
    }
}
