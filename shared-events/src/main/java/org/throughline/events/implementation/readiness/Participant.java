package org.throughline.events.implementation.readiness;

/**
 * Somebody who took part.
 *
 * @param role for instance {@code SUPERINTENDENT}, {@code PRINCIPAL}, {@code PARENT}
 */
public record Participant(String memberId, String role) {}
