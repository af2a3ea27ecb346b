/** {@code wiredesk split --explain}: a page that shows how editions were read apart, and why so. */
@NullMarked
package io.wiredesk.deploy.explain;

import org.jspecify.annotations.NullMarked;
