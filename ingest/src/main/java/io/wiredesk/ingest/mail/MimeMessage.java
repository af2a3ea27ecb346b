package io.wiredesk.ingest.mail;

/**
 * A mail taken apart.
 *
 * @param headers of the mail itself
 * @param root what it consists of
 */
record MimeMessage(MailHeaders headers, MimePart root) {}
