package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed. */
final class TlsTrust {

    private TlsTrust() {}

    /**
     * Makes TLS sockets.
     *
     * @param trust a file of PEM certificates, or nothing for the platform's own
     * @throws IOException if the file cannot be read
     */
    static SSLSocketFactory of(Optional<String> trust) throws IOException {
        if (trust.isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, file(trust.get()), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | InvalidPathException e) {
            throw new IOException("option 'trust' must be a file of PEM certificates", e);
        }
    }

    private static TrustManager[] file(String path) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
        } catch (IOException e) {
            throw new IOException("option 'trust' names a file that cannot be read", e);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
