@NullMarked
package io.wiredesk.sink.desk.api;

import org.jspecify.annotations.NullMarked;
