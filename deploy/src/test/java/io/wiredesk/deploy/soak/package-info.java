/** Sources that fail in every way, for a long time. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.soak;
