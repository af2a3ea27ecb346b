/** How well editions are read apart, measured against gold answers. Pure but for reading gold files. */
@NullMarked
package io.wiredesk.deploy.evaluate;

import org.jspecify.annotations.NullMarked;
