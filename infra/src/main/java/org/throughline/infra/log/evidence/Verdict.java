package org.throughline.infra.log.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What came out of walking the whole log.
 *
 * @param intact whether everything is what it was
 * @param events how many were found good
 * @param chain of the last good event; worth noting elsewhere
 * @param provedUpTo the position of the last checkpoint that agreed: what was found good behind it was not sealed yet, or
 *     cannot be told from what was rewritten with its digest
 * @param checkpoints how many agreed
 * @param firstBad absent when all is good
 * @param millis how long it took
 */
public record Verdict(
        boolean intact,
        long events,
        Hash chain,
        long provedUpTo,
        long checkpoints,
        @Nullable Finding firstBad,
        long millis) {}
