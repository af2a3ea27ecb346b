/** The pages in a real browser. */
@NullMarked
package io.wiredesk.sink.desk.browser;

import org.jspecify.annotations.NullMarked;
