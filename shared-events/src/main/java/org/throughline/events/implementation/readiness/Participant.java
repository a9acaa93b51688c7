package org.throughline.events.implementation.readiness;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part.
 *
 * @param role for instance {@code SUPERINTENDENT}, {@code PRINCIPAL}, {@code PARENT}
 * @param seated whether they held that seat on the day, as known when it was recorded; absent where nobody asked
 */
public record Participant(
        String memberId, String role, @Nullable Boolean seated) {

    /** Somebody of whom nobody asked whether they held that seat. */
    public Participant(String memberId, String role) {
        this(memberId, role, null);
    }

    /** Whether they took part in this role, as far as anything is known against it. */
    public boolean tookPartAs(String other) {
        return role.equals(other) && !Boolean.FALSE.equals(seated);
    }
}
