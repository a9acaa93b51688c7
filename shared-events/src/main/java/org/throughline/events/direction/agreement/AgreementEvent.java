package org.throughline.events.direction.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What was agreed about how a practice is done or what a direction asks of people, in words plain enough to be
 * understood by everyone. Versions are numbered in the order in which they were recorded; which follows which is a matter of
 * their days. Understanding one says nothing of the next.
 */
@Subject("agreement")
public sealed interface AgreementEvent extends SubjectEvent {

    String agreementId();

    @Override
    default String subjectId() {
        return agreementId();
    }

    /**
     * The agreement was made public.
     *
     * @param organizationId the unit whose agreement it is
     * @param practice what it is about, when that is a practice: {@code PBIS}
     * @param directionTeamId what it is about, when that is a team's direction; one of the two is present
     * @param directionVersion the version of that direction in effect then
     * @param version 1
     * @param text language (BCP 47) to words
     * @param concerns policies in force as a warning on the day that it did not meet, by code
     */
    @Revision(2)
    record AgreementPublished(
            String agreementId,
            String organizationId,
            @Nullable String practice,
            @Nullable String directionTeamId,
            @Nullable Integer directionVersion,
            int version,
            Map<String, String> text,
            AgreementAudience audience,
            List<String> concerns,
            LocalDate effectiveOn)
            implements AgreementEvent, WithConcerns {

        /** One that meets every policy in force. */
        public AgreementPublished(
                String agreementId,
                String organizationId,
                @Nullable String practice,
                @Nullable String directionTeamId,
                @Nullable Integer directionVersion,
                int version,
                Map<String, String> text,
                AgreementAudience audience,
                LocalDate effectiveOn) {
            this(
                    agreementId,
                    organizationId,
                    practice,
                    directionTeamId,
                    directionVersion,
                    version,
                    text,
                    audience,
                    List.of(),
                    effectiveOn);
        }
    }

    /**
     * Other words, or another audience.
     *
     * @param deciders member ids or roles
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record AgreementRevised(
            String agreementId,
            int version,
            Map<String, String> text,
            AgreementAudience audience,
            String reason,
            List<String> deciders,
            List<String> concerns,
            LocalDate effectiveOn)
            implements AgreementEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public AgreementRevised(
                String agreementId,
                int version,
                Map<String, String> text,
                AgreementAudience audience,
                String reason,
                List<String> deciders,
                LocalDate effectiveOn) {
            this(agreementId, version, text, audience, reason, deciders, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * Somebody said that they understand this version: one person, or a group as a whole. One of the two is present.
     *
     * @param memberId who, when it was one person
     * @param group which group, as a code, when it spoke as one
     */
    record AgreementAcknowledged(
            String agreementId,
            int version,
            @Nullable String memberId,
            @Nullable String group,
            LocalDate effectiveOn) implements AgreementEvent {}

    /** It binds nobody from this day on. */
    @Ends
    record AgreementWithdrawn(String agreementId, String reason, LocalDate effectiveOn) implements AgreementEvent {}
}
