package org.throughline.events.implementation.administration;

/**
 * People who are asked for a ballot.
 *
 * @param role code of what they are, for instance {@code TEACHER}
 * @param people how many, one or more
 */
public record Invited(String role, int people) {}
