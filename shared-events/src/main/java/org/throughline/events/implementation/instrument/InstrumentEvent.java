package org.throughline.events.implementation.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What one organization says of a version of an instrument: that it brings it, how it describes its scale points, what it asks of
 * its scores. Each is a subject of its own, {@code organizationId~code~version}; no part can hold the tilde. What is said holds for
 * everything that lies in the organization, unless something nearer says otherwise. Instruments that ship are never in the log.
 */
@Subject("local-instrument")
public sealed interface InstrumentEvent extends SubjectEvent {

    String organizationId();

    /** Code of the instrument. */
    String instrument();

    String instrumentVersion();

    @Override
    default String subjectId() {
        return instrumentId(organizationId(), instrument(), instrumentVersion());
    }

    /** The id of this version of an instrument at an organization. */
    static String instrumentId(String organizationId, String instrument, String version) {
        return String.join("~", organizationId, instrument, version);
    }

    /**
     * It can be checked with from this day on. What it says stays: another wording or scoring is another version.
     *
     * @param reason what it is for; absent when nobody wrote it down
     * @param evidence where it comes from; empty when nothing is named
     */
    record InstrumentRegistered(
            String organizationId,
            InstrumentDefinition definition,
            @Nullable String reason,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements InstrumentEvent {

        @Override
        public String instrument() {
            return definition.code();
        }

        @Override
        public String instrumentVersion() {
            return definition.version();
        }
    }

    /**
     * This is what steps of the scale look like here, item by item, from this day on.
     *
     * @param descriptors what is said; what was said of other steps stays
     */
    record InstrumentDescribed(
            String organizationId,
            String instrument,
            String instrumentVersion,
            List<Descriptor> descriptors,
            LocalDate effectiveOn)
            implements InstrumentEvent {}

    /**
     * A score is good enough here when it reaches this, for checks from this day on.
     *
     * @param scale what it is asked of: {@code total}, {@code tier-1}, {@code tier-1/teams}
     * @param value in the unit of the scoring rule of that scale
     * @param programme who asks it, by code; absent where the organization itself does, whose word counts before all others
     * @param deciders who decided: member ids or roles, at least one
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CriterionSet(
            String organizationId,
            String instrument,
            String instrumentVersion,
            String scale,
            Criterion.Comparator comparator,
            BigDecimal value,
            @Nullable String programme,
            String reason,
            List<String> deciders,
            List<String> concerns,
            LocalDate effectiveOn)
            implements InstrumentEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * It is not asked any more; the effective day is the first of checks it is not asked of.
     *
     * @param programme who asked it; absent where the organization itself did
     */
    record CriterionDropped(
            String organizationId,
            String instrument,
            String instrumentVersion,
            String scale,
            @Nullable String programme,
            String reason,
            LocalDate effectiveOn)
            implements InstrumentEvent {}

    /** It is not checked with any more; the effective day is the first without it. */
    @Ends
    record InstrumentWithdrawn(
            String organizationId, String instrument, String instrumentVersion, String reason, LocalDate effectiveOn)
            implements InstrumentEvent {}
}
