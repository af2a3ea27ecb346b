@NullMarked
package io.wiredesk.sink.desk.syndication;

import org.jspecify.annotations.NullMarked;
