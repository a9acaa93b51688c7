package org.throughline.events.direction.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What a team set out to do. A team has one direction, known by the team's id; each change of its vision, of a
 * non-negotiable or of its improvement process makes a version, which has the next number when it is recorded. The number is what
 * people cite and never changes; which version is in effect when follows from days alone, so that one remembered late takes its
 * place before versions with smaller numbers. What is done with a version (drafting it, communicating it, acknowledging it, aligning it, finding it at
 * odds with another) makes none. Texts are maps from language (BCP 47) to words.
 */
@Subject("direction")
public sealed interface DirectionEvent extends SubjectEvent {

    String teamId();

    @Override
    default String subjectId() {
        return teamId();
    }

    /** What makes a version. No family of its own: each of them is a {@link DirectionEvent}. */
    sealed interface VersionEvent
            permits VisionAdopted,
                    VisionRevised,
                    NonNegotiableAdopted,
                    NonNegotiableRevised,
                    NonNegotiableWithdrawn,
                    ImprovementProcessEstablished,
                    ImprovementProcessRevised {

        /** The number it was given when it was recorded. */
        int version();
    }

    /**
     * Words for a vision were put on the table. A draft binds nobody and makes no version.
     *
     * @param draftedBy member ids or roles of those who wrote it
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record VisionDrafted(
            String teamId,
            Map<String, String> text,
            List<String> draftedBy,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements DirectionEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public VisionDrafted(
                String teamId,
                Map<String, String> text,
                List<String> draftedBy,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(teamId, text, draftedBy, evidence, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(draftedBy);
        }
    }

    /**
     * The team adopted its first vision; behind one remembered later, of an earlier day, it replaces that one.
     *
     * @param version 1, or the next one when something else was recorded first
     * @param text language to words
     * @param covers whom it speaks of; absent when nobody said
     * @param wholeChild whether it is meant for the whole child; absent when nobody said
     * @param ledBy member ids or roles of those who led its making
     * @param process how it came about; absent when nobody said
     * @param evidence data the vision rests on
     */
    @Revision(3)
    record VisionAdopted(
            String teamId,
            int version,
            Map<String, String> text,
            @Nullable Covers covers,
            @Nullable WholeChild wholeChild,
            List<String> ledBy,
            @Nullable VisioningProcess process,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements DirectionEvent, VersionEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(ledBy);
        }
    }

    /**
     * The team replaced its vision.
     *
     * @param covers whom the new one speaks of; absent when nobody said
     * @param wholeChild whether the new one is meant for the whole child; absent when nobody said
     * @param process how the new one came about; absent when nobody said
     */
    @Revision(3)
    record VisionRevised(
            String teamId,
            int version,
            Map<String, String> text,
            @Nullable Covers covers,
            @Nullable WholeChild wholeChild,
            @Nullable VisioningProcess process,
            String reason,
            List<String> deciders,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements DirectionEvent, VersionEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * Something is not up for discussion any more.
     *
     * @param code short and stable within the team, for instance {@code NN-2}
     * @param ledBy member ids or roles of those who spelled it out; empty when nobody said
     * @param until first day on which it is no longer in force; open when absent
     */
    @Revision(2)
    record NonNegotiableAdopted(
            String teamId,
            int version,
            String code,
            Map<String, String> text,
            List<String> ledBy,
            @Nullable LocalDate until,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements DirectionEvent, VersionEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(ledBy);
        }
    }

    /** The words or the end of a non-negotiable changed. */
    record NonNegotiableRevised(
            String teamId,
            int version,
            String code,
            Map<String, String> text,
            @Nullable LocalDate until,
            String reason,
            LocalDate effectiveOn)
            implements DirectionEvent, VersionEvent {}

    /** It is not in force from this day on. */
    @Ends
    record NonNegotiableWithdrawn(String teamId, int version, String code, String reason, LocalDate effectiveOn)
            implements DirectionEvent, VersionEvent {}

    /**
     * The team agreed how it keeps improving. There is one such process at a time; a change revises it.
     *
     * @param measures what is looked at in each round, in words
     * @param roles who does what in it
     * @param ledBy member ids or roles of those who set it up
     */
    record ImprovementProcessEstablished(
            String teamId,
            int version,
            CyclePattern cycle,
            List<String> measures,
            List<ProcessRole> roles,
            List<String> ledBy,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements DirectionEvent, VersionEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(ledBy);
        }
    }

    /** The team improves differently from this day on. */
    record ImprovementProcessRevised(
            String teamId,
            int version,
            CyclePattern cycle,
            List<String> measures,
            List<ProcessRole> roles,
            String reason,
            List<String> deciders,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements DirectionEvent, VersionEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * Somebody was told, once: adopting and telling are two facts with two days. Telling it again is another such fact.
     *
     * @param version the version of the direction whose part was told
     * @param audience whom, as a code: {@code FAMILIES}
     * @param channel by what means, as a code: {@code STAFF_MEETING}
     */
    record DirectionCommunicated(
            String teamId,
            DirectionPart part,
            int version,
            String audience,
            String channel,
            @Nullable String note,
            LocalDate effectiveOn)
            implements DirectionEvent {}

    /**
     * Somebody said that they know this version: one person, or a group as a whole. One of the two is present.
     *
     * @param memberId who, when it was one person
     * @param audience which group, as a code, when it spoke as one
     */
    record DirectionAcknowledged(
            String teamId,
            int version,
            @Nullable String memberId,
            @Nullable String audience,
            LocalDate effectiveOn) implements DirectionEvent {}

    /**
     * The team holds one of its versions aligned with one version of its parent team's direction. The parent's next
     * version makes this stale until it is affirmed anew.
     *
     * @param version the aligned version of this direction; aligning makes no new one
     * @param parentTeamId whose direction it is aligned with
     * @param parentVersion which version of that
     * @param how in what way the one serves the other
     */
    record DirectionAligned(
            String teamId,
            int version,
            String parentTeamId,
            int parentVersion,
            @Nullable String how,
            LocalDate effectiveOn)
            implements DirectionEvent {}

    /**
     * A version of this direction is at odds with one of the parent team's. Open until somebody resolves it, whatever
     * versions follow.
     *
     * @param flagId names it within the team
     * @param part the part of this direction that is at odds
     * @param version the version of this direction in effect then
     * @param what in what way
     */
    record MisalignmentFlagged(
            String teamId,
            String flagId,
            DirectionPart part,
            int version,
            String parentTeamId,
            int parentVersion,
            String what,
            LocalDate effectiveOn)
            implements DirectionEvent {}

    /** What was at odds is not any more. Whether the one serves the other is said by aligning. */
    record MisalignmentResolved(String teamId, String flagId, String how, LocalDate effectiveOn)
            implements DirectionEvent {}
}
