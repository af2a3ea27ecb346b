package io.wiredesk.sink.desk.web;

import io.helidon.http.HttpException;
import io.wiredesk.sink.desk.store.StoreUnavailable;
import java.util.Map;

/**
 * Why there is no answer, for people. Nothing of it comes from the request or from an exception of others.
 *
 * @param status of HTTP
 * @param title a few words
 * @param detail what is going on and what to do
 */
public record Trouble(int status, String title, String detail) {

    private static final Trouble BROKEN = new Trouble(
            500,
            "Something broke here",
            "The desk could not make this page. Nothing is lost: what it shows lies in Kafka and in the store. The log says"
                    + " what happened.");

    private static final Map<Integer, Trouble> KNOWN = Map.of(
            400,
            new Trouble(
                    400,
                    "That cannot be read",
                    "The address is damaged, or part of it is no longer valid. Start again from the front page."),
            401,
            new Trouble(401, "This desk is locked", "Show its token: as a bearer, or as the password."),
            403,
            new Trouble(403, "Not from there", "Another site's page sent this. Only the desk's own pages may."),
            404,
            new Trouble(
                    404,
                    "There is nothing here",
                    "The address may be mistyped, or what was here has been forgotten or merged into another story."),
            413,
            new Trouble(413, "Too much", "The desk takes small forms only."),
            421,
            new Trouble(
                    421,
                    "Asked for under another name",
                    "This desk answers on this machine only, as localhost or 127.0.0.1. To reach it under another name,"
                            + " give it an address and a token in wiredesk.yaml."),
            429,
            new Trouble(429, "Too many wrong tokens", "Wait a minute, then try again."));

    /** What this failure is called. */
    public static Trouble of(Throwable failure) {
        return switch (failure) {
            case StoreUnavailable store ->
                new Trouble(
                        503,
                        "The stories are not there yet",
                        store.getMessage() + " This page tries again by itself every few seconds.");
            case HttpException http -> ofStatus(http.status().code());
            default -> BROKEN;
        };
    }

    private static Trouble ofStatus(int status) {
        Trouble known = KNOWN.get(status);
        if (known != null) {
            return known;
        }
        return status < 500 ? new Trouble(status, "That does not work here", "The desk has no such page.") : BROKEN;
    }

    /** Whether it may be gone by itself in a moment. */
    public boolean passes() {
        return status == 503;
    }
}
