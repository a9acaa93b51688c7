package org.throughline.query.subject.direction.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.agreement.AgreementAudience;

/**
 * What was agreed about a practice or a direction.
 *
 * @param organizationId the unit whose agreement it is
 * @param practice what it is about, when that is a practice
 * @param directionTeamId what it is about, when that is a team's direction
 * @param directionVersion the version of that direction when it was published
 * @param version number of the version in effect
 * @param text language to words
 * @param audience who has to understand it
 * @param withdrawnOn first day on which it binds nobody
 * @param versions every version in the order in which they took effect, the last one open unless it was withdrawn
 * @param acknowledgements who said that they understand which version
 */
public record AgreementState(
        String agreementId,
        String organizationId,
        @Nullable String practice,
        @Nullable String directionTeamId,
        @Nullable Integer directionVersion,
        int version,
        Map<String, String> text,
        AgreementAudience audience,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause,
        List<Version> versions,
        List<Acknowledgement> acknowledgements) {

    /**
     * One version.
     *
     * @param version the number it was given when it was recorded, by which it is cited
     * @param place its place among the versions by their days, 1..n
     * @param reason why it was revised; absent for the first
     * @param concerns codes of policies that it did not meet when it was recorded
     * @param until first day on which it does not hold any more; open when absent
     */
    public record Version(
            int version,
            int place,
            Map<String, String> text,
            AgreementAudience audience,
            @Nullable String reason,
            List<String> deciders,
            List<String> concerns,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** One person, or one group, understands a version. */
    public record Acknowledgement(
            int version,
            @Nullable String memberId,
            @Nullable String group,
            LocalDate on) {}
}
