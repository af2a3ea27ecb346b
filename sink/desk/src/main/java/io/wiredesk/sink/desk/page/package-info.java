/** The pages: models made by pure functions from what is stored, shown by templates that decide nothing. */
@NullMarked
package io.wiredesk.sink.desk.page;

import org.jspecify.annotations.NullMarked;
