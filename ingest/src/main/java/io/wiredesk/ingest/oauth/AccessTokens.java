package io.wiredesk.ingest.oauth;

import java.io.IOException;

/** Where a mailbox gets its access token from. Safe for one thread at a time. */
public interface AccessTokens {

    /**
     * A token that is still good for a while: the last one, or a new one once that is about to expire.
     *
     * @throws OAuthRefused if there will be none until a person does something
     * @throws IOException if there is none at the moment: no answer, or an error of the server's; its message names no
     *     secret
     * @throws InterruptedException if the calling thread is interrupted meanwhile
     */
    String token() throws OAuthRefused, IOException, InterruptedException;

    /** Forgets the last token: the mail server did not take it. The next one is asked for anew. */
    void rejected();
}
