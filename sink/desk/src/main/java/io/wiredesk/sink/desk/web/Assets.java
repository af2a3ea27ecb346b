package io.wiredesk.sink.desk.web;

import io.helidon.http.NotFoundException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Style, script and icon. Their names carry a checksum of their content, so a browser may keep them for good. */
public final class Assets implements HttpService {

    static final String ROOT = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "desk.css", "text/css; charset=utf-8",
            "desk.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, Asset> byName;
    private final Map<String, Asset> byPath;

    /** Reads them all. */
    public Assets() {
        byName = TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::read));
        byPath = byName.values().stream().collect(Collectors.toUnmodifiableMap(Asset::path, Function.identity()));
    }

    /**
     * Where it is: {@code /assets/desk.1a2b3c4d.css}.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public String href(String name) {
        return asset(name).path();
    }

    /**
     * What it says, for pages that have to stand alone.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public String text(String name) {
        return new String(asset(name).content(), StandardCharsets.UTF_8);
    }

    private Asset asset(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset is called " + name);
        }
        return asset;
    }

    @Override
    public void routing(HttpRules rules) {
        new Documents(rules).at(ROOT + "{name}", this::send);
    }

    private void send(ServerRequest request, ServerResponse response) {
        Asset asset = byPath.get(request.path().path());
        if (asset == null) {
            throw new NotFoundException("no such asset");
        }
        Answer.everlasting(asset.type(), asset.content()).send(request, response);
    }

    private static Asset read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + name + " is missing from the desk's jar");
            }
            byte[] content = in.readAllBytes();
            int dot = name.lastIndexOf('.');
            String path = ROOT + name.substring(0, dot) + "." + checksum(content) + name.substring(dot);
            return new Asset(path, TYPES.getOrDefault(name, "application/octet-stream"), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the asset " + name, e);
        }
    }

    private static String checksum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asset(String path, String type, byte[] content) {}
}
