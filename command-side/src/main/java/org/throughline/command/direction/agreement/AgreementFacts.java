package org.throughline.command.direction.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.agreement.AgreementAudience;

/**
 * What decisions need to know of an agreement.
 *
 * @param organizationId the unit whose agreement it is; empty as long as there is none
 * @param version number of the present version, 0 as long as there is none
 * @param since the day the present version took effect
 * @param text language to words
 * @param withdrawnOn first day on which it binds nobody
 */
record AgreementFacts(
        String organizationId,
        int version,
        @Nullable LocalDate since,
        Map<String, String> text,
        AgreementAudience audience,
        @Nullable LocalDate withdrawnOn) {

    static final AgreementFacts UNKNOWN =
            new AgreementFacts("", 0, null, Map.of(), new AgreementAudience(List.of(), List.of()), null);

    boolean exists() {
        return version > 0;
    }

    AgreementFacts next(int next, LocalDate day, Map<String, String> words, AgreementAudience whom) {
        return new AgreementFacts(organizationId, next, day, words, whom, withdrawnOn);
    }

    AgreementFacts withdrawn(LocalDate day) {
        return new AgreementFacts(organizationId, version, since, text, audience, day);
    }
}
