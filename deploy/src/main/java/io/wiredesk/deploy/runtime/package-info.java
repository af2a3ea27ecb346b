/**
 * What {@code wiredesk run} stands on: the data folder, a Kafka broker and a Connect worker inside this process, and the
 * channels. Each part is a start and a close; nothing here knows of newsletters.
 */
@NullMarked
package io.wiredesk.deploy.runtime;

import org.jspecify.annotations.NullMarked;
