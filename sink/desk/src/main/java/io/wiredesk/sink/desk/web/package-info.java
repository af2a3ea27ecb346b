/** What every request passes: who may come in, from where, under which headers, and what goes wrong on the way. */
@NullMarked
package io.wiredesk.sink.desk.web;

import org.jspecify.annotations.NullMarked;
