package org.throughline.query.read;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf somebody reads.
 *
 * @param teamId the team they read for; absent when they said none, and see what everybody may see
 */
public record Reader(@Nullable String teamId) {

    /** Somebody of whom nothing is known. */
    public static final Reader ANYBODY = new Reader(null);
}
