/** Access tokens for mailboxes that take no password: the refresh-token grant of OAuth 2.0. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.oauth;
