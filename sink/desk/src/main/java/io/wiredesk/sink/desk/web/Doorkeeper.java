package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in who shows the token: as a bearer, as the password of basic authentication, or with the cookie that the login page
 * gives. Everything is closed to others but what tells that the desk is alive and the login page itself.
 */
public final class Doorkeeper implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
    private static final String COOKIE = "wiredesk-session";
    private static final Duration STAY = Duration.ofDays(30);
    private static final Set<String> OPEN = Set.of("/health/live", "/login");

    private final Token token;
    private final WrongTries tries;

    /** For a desk that this secret opens; wrong tries are counted by this clock. */
    public Doorkeeper(String secret, InstantSource clock) {
        token = new Token(secret);
        tries = new WrongTries(clock);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().path();
        if (OPEN.contains(path) || path.startsWith(Assets.ROOT) || mayEnter(request)) {
            chain.proceed();
        } else {
            turnAway(request, response);
        }
    }

    /**
     * Whether this guess is right; then the answer carries the cookie.
     *
     * @throws HttpException 429 after too many wrong ones from this address
     */
    public boolean logIn(ServerRequest request, ServerResponse response, String guess) {
        boolean right = isRight(request, guess);
        if (right) {
            response.headers().addCookie(cookie(token.session()).maxAge(STAY).build());
        }
        return right;
    }

    /** Forgets who this was. */
    public void logOut(ServerResponse response) {
        response.headers().addCookie(cookie("").expires(Instant.EPOCH).build());
    }

    private boolean mayEnter(ServerRequest request) {
        ServerRequestHeaders headers = request.headers();
        return headers.cookies().first(COOKIE).map(token::isSession).orElse(false)
                || Credentials.shown(headers)
                        .map(guess -> isRight(request, guess))
                        .orElse(false);
    }

    private boolean isRight(ServerRequest request, String guess) {
        String address = request.remotePeer().host();
        if (tries.exhausted(address)) {
            throw new HttpException("too many wrong tokens", Status.TOO_MANY_REQUESTS_429)
                    .header(HeaderValues.create(HeaderNames.RETRY_AFTER, WrongTries.PAUSE.toSeconds()));
        }
        boolean right = token.matches(guess);
        if (!right) {
            tries.count(address);
            LOG.warn("a wrong token was shown from {}", address);
        }
        return right;
    }

    private static void turnAway(ServerRequest request, ServerResponse response) {
        if (mayLogIn(request)) {
            String wanted = URLEncoder.encode(request.path().rawPath(), StandardCharsets.UTF_8);
            response.status(Status.SEE_OTHER_303)
                    .header(HeaderNames.LOCATION, "/login?next=" + wanted)
                    .send();
            return;
        }
        response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"wiredesk\"", "Basic realm=\"wiredesk\"");
        throw new HttpException("no token shown, or a wrong one", Status.UNAUTHORIZED_401);
    }

    /** A person in front of a browser, who can fill in a form. */
    private static boolean mayLogIn(ServerRequest request) {
        return request.prologue().method().equals(Method.GET)
                && !request.headers().contains(HeaderNames.AUTHORIZATION)
                && Visitor.isReader(request);
    }

    private static SetCookie.Builder cookie(String value) {
        return SetCookie.builder(COOKIE, value).path("/").httpOnly(true).sameSite(SetCookie.SameSite.STRICT);
    }
}
