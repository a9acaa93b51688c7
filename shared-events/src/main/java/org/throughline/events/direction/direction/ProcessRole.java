package org.throughline.events.direction.direction;

/**
 * A part somebody has in an improvement process.
 *
 * @param role code of the role vocabulary, for instance {@code COACH}
 * @param does what whoever holds it does in each round
 */
public record ProcessRole(String role, String does) {}
