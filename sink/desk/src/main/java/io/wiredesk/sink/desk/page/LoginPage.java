package io.wiredesk.sink.desk.page;

/**
 * Asks for the token.
 *
 * @param next where to go on
 * @param wrong whether the one before was not it
 */
record LoginPage(String next, boolean wrong) {}
