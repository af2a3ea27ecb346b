/** Reading and writing channels from outside the line: tools and start-up, never the flow itself. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.channel;
