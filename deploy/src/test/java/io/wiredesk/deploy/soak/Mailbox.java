package io.wiredesk.deploy.soak;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A mailbox on a real IMAP server, with newsletters in a folder of their own; the server may number it anew. */
@SuppressWarnings("JavaUtilDate") // what GreenMail takes
final class Mailbox implements AutoCloseable {

    static final String USER = "reader@home.example";
    static final String PASSWORD = "a-secret-nobody-may-see";
    static final String FOLDER = "Letters";

    private final GreenMail server;
    private final GreenMailUser user;
    private final Set<String> subjects = new TreeSet<>();
    private int number;

    private Mailbox(GreenMail server) throws Exception {
        this.server = server;
        this.user = server.setUser(USER, USER, PASSWORD);
        folders().createMailbox(user, FOLDER);
    }

    static Mailbox start() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        server.start();
        return new Mailbox(server);
    }

    int port() {
        return server.getImap().getPort();
    }

    /** One more issue of one of three letters. */
    void deliver() throws Exception {
        int issue = ++number;
        String subject = "Letter " + issue % 3 + " issue " + issue;
        String mail =
                """
                From: Letter %1$d <editor@letter%1$d.example>\r
                To: %2$s\r
                Subject: %3$s\r
                Message-ID: <%4$d@letter%1$d.example>\r
                Date: Mon, 2 Nov 2026 07:00:00 +0000\r
                List-Id: Letter %1$d <letter%1$d.example>\r
                List-Unsubscribe: <https://letter%1$d.example/leave?token=0123456789abcdef>\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                %5$s""".formatted(issue % 3, USER, subject, issue, "What the letter says, at length. ".repeat(issue % 200));
        append(folder(), mail.getBytes(StandardCharsets.UTF_8));
        subjects.add(subject);
    }

    /** The same mails under another UIDVALIDITY and other UIDs, as after a rebuilt server. */
    void renumber() throws Exception {
        List<MimeMessage> mails = folder().getMessages().stream()
                .map(StoredMessage::getMimeMessage)
                .toList();
        folders().deleteMailbox(user, FOLDER);
        MailFolder again = folders().createMailbox(user, FOLDER);
        mails.reversed().forEach(mail -> again.appendMessage(mail, new Flags(), new Date()));
    }

    Set<String> delivered() {
        return subjects;
    }

    private static void append(MailFolder folder, byte[] mail) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        folder.appendMessage(new MimeMessage(session, new ByteArrayInputStream(mail)), new Flags(), new Date());
    }

    private MailFolder folder() {
        return folders().getFolder(user, FOLDER);
    }

    private ImapHostManager folders() {
        return server.getManagers().getImapHostManager();
    }

    @Override
    public void close() {
        server.stop();
    }
}
