/** What arrives, as it arrives: Kafka's committed records to any number of readers, none of whom can delay another. */
@NullMarked
package io.wiredesk.sink.desk.live;

import org.jspecify.annotations.NullMarked;
