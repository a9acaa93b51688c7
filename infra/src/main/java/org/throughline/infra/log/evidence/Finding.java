package org.throughline.infra.log.evidence;

/**
 * What is wrong with a log or with a part of it that was handed out.
 *
 * @param position the first bad one; where only a stretch is known to be bad, its first
 * @param fault which kind of wrong
 * @param detail the same in words
 */
public record Finding(long position, Fault fault, String detail) {

    /** Every way in which a log can be seen to be bad. */
    public enum Fault {
        /** There is no event at this position. */
        MISSING,
        /** There is one where none can be. */
        MISPLACED,
        /** The event is not the one its digest was taken of. */
        DIGEST_DIFFERS,
        /** It claims to be recorded before the one ahead of it. */
        TIME_RUNS_BACKWARDS,
        /** Events and their digests agree, but were not the ones that were sealed. */
        CHAIN_DIFFERS,
        /** The log was sealed further on, but not here, where it always is. */
        CHECKPOINT_MISSING,
        /** The head does not stand at the last event. */
        HEAD_DIFFERS,
        /** A part that was handed out ends too early. */
        TRUNCATED,
        /** A part that was handed out holds something else. */
        UNREADABLE
    }
}
