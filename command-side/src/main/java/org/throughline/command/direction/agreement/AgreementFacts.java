package org.throughline.command.direction.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.agreement.AgreementAudience;

/**
 * What decisions need to know of an agreement.
 *
 * @param organizationId the unit whose agreement it is; empty as long as there is none
 * @param versions numbers of the versions that have taken effect, in the order in which they did
 * @param text language to words
 * @param withdrawnOn first day on which it binds nobody
 */
record AgreementFacts(
        String organizationId,
        List<Integer> versions,
        Map<String, String> text,
        AgreementAudience audience,
        @Nullable LocalDate withdrawnOn) {

    static final AgreementFacts UNKNOWN =
            new AgreementFacts("", List.of(), Map.of(), new AgreementAudience(List.of(), List.of()), null);

    boolean exists() {
        return !versions.isEmpty();
    }

    /** Number of the version in effect; asked of an agreement that is published. */
    int version() {
        return versions.getLast();
    }

    /** Whether this version has taken effect. */
    boolean has(int number) {
        return versions.contains(number);
    }

    AgreementFacts next(int number, Map<String, String> words, AgreementAudience whom) {
        List<Integer> more = Stream.concat(versions.stream(), Stream.of(number)).toList();
        return new AgreementFacts(organizationId, more, words, whom, withdrawnOn);
    }

    AgreementFacts withdrawn(LocalDate day) {
        return new AgreementFacts(organizationId, versions, text, audience, day);
    }
}
