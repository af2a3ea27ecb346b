@NullMarked
package io.wiredesk.sink.desk.html;

import org.jspecify.annotations.NullMarked;
