package org.throughline.events.implementation.cycle;

/**
 * What a look-back on a cycle said would be done next.
 *
 * @param cycleId the cycle that was looked back on
 * @param code of what was said, within that cycle
 */
public record NextOfCycle(String cycleId, String code) {}
