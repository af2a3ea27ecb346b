package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Ids;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.StringHelper;

/** Hashes that are kept in state: the same on every machine and in every run. */
final class Hashes {

    private static final int SEED = 0x77697265;

    private Hashes() {}

    /** 32 bits (MurmurHash3): for sets whose overlap is counted, where a rare collision does no harm. */
    static int small(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, SEED);
    }

    /** 64 bits of SHA-256: for keys whose equality alone is evidence. */
    static long key(String text) {
        return Long.parseUnsignedLong(Ids.hash(text).substring(0, 16), 16);
    }
}
