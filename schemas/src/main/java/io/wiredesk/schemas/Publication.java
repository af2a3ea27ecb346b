package io.wiredesk.schemas;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes.
 *
 * @param id stable and opaque: survives changed titles and rotating bounce senders
 * @param title as readers know it
 * @param homepage where it lives, if known
 */
public record Publication(String id, String title, @Nullable String homepage) {}
