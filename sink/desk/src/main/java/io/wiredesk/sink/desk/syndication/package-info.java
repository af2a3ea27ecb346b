/** A topic's stories for feed readers: Atom, RSS and JSON Feed. */
@NullMarked
package io.wiredesk.sink.desk.syndication;

import org.jspecify.annotations.NullMarked;
