/** What the services that answer machines share: documents to be asked about again, and problems. */
@NullMarked
package io.wiredesk.sink.desk.http;

import org.jspecify.annotations.NullMarked;
