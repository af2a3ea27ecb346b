/** The dead letters: what they say of themselves, and how they get another chance. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.letters;
