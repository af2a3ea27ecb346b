package io.wiredesk.schemas;

/**
 * What a {@code topic.<slug>} channel carries: a new or edited story and the membership it had when it was published.
 * Later corrections are in the {@code memberships} channel only.
 */
public record TopicStory(Story story, Membership membership) {}
