package io.wiredesk.ingest.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** GreenMail, in this process. */
final class GreenMailServer implements TestMailServer {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    GreenMailServer() {
        mail.start();
        mail.setUser("reader@example.org", user(), PASSWORD);
    }

    @Override
    public String user() {
        return "reader";
    }

    @Override
    public int port() {
        return mail.getImap().getPort();
    }

    @Override
    public void close() {
        mail.stop();
    }
}
