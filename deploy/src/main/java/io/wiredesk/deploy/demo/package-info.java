/** The demo: newsletters that do not exist, brought to a real installation of their own by feed, mbox and Maildir. */
@NullMarked
package io.wiredesk.deploy.demo;

import org.jspecify.annotations.NullMarked;
