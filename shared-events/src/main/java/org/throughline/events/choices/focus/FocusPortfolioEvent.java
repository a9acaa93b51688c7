package org.throughline.events.choices.focus;

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
 * What happened to the focus areas of a district. An area is known by its code; it is active from the day it was added
 * (or came out of a merge or split) up to the day before it ended. A code may come back; it is the same area then,
 * active a second time.
 *
 * <p>Events that make areas active carry the limit they were judged under, so that the log can be judged again without
 * the rulebook of its time.
 */
@Subject("focus-portfolio")
public sealed interface FocusPortfolioEvent extends SubjectEvent {

    /** The organization id of the district. */
    String districtId();

    @Override
    default String subjectId() {
        return districtId();
    }

    /**
     * An area became one of the district's priorities.
     *
     * @param title language to words
     * @param reason why it is one
     * @param limit how many areas the district's rulebook let be active on that day
     * @param concerns codes of policies that only warn and were not met: {@code FOCUS_ADVICE}
     */
    record FocusAreaAdded(
            String districtId,
            String code,
            Map<String, String> title,
            String reason,
            FocusLinks links,
            int limit,
            List<String> concerns,
            LocalDate effectiveOn)
            implements FocusPortfolioEvent, WithConcerns {}

    /**
     * An area ceased to be a priority; the day is the first one without it.
     *
     * @param outcome what came of it; absent when nothing was said
     * @param madeRoomFor code of the area it made room for, which may be added later; absent when it made room for none
     */
    @Ends
    record FocusAreaRetired(
            String districtId,
            String code,
            String reason,
            @Nullable String outcome,
            @Nullable String madeRoomFor,
            LocalDate effectiveOn)
            implements FocusPortfolioEvent {}

    /**
     * Areas became one. What they were connected with outside the merge, the one is connected with; their links are
     * its links.
     *
     * @param codes at least two
     * @param into the code of the one: one of {@code codes}, which goes on, or a code that was not active
     * @param title of the one, language to words
     */
    record FocusAreasMerged(
            String districtId,
            List<String> codes,
            String into,
            Map<String, String> title,
            String reason,
            LocalDate effectiveOn)
            implements FocusPortfolioEvent {}

    /**
     * One area became several, which are neither linked nor connected until somebody says so.
     *
     * @param into at least two
     * @param limit how many areas the district's rulebook let be active on that day
     * @param concerns codes of policies that only warn and were not met: {@code FOCUS_ADVICE}
     */
    record FocusAreaSplit(
            String districtId,
            String code,
            List<FocusPiece> into,
            String reason,
            int limit,
            List<String> concerns,
            LocalDate effectiveOn)
            implements FocusPortfolioEvent, WithConcerns {}

    /**
     * It is worked on with these from then on, and with nothing else.
     *
     * @param links all of them, not only new ones
     * @param concerns policies in force as a warning on the day that it did not meet, by code
     */
    @Revision(2)
    record FocusAreaLinked(
            String districtId, String code, FocusLinks links, List<String> concerns, LocalDate effectiveOn)
            implements FocusPortfolioEvent, WithConcerns {

        /** One that meets every policy in force. */
        public FocusAreaLinked(String districtId, String code, FocusLinks links, LocalDate effectiveOn) {
            this(districtId, code, links, List.of(), effectiveOn);
        }
    }

    /**
     * Two areas were made one piece of work.
     *
     * @param how what ties them together, in words
     */
    record FocusAreasConnected(String districtId, String a, String b, String how, LocalDate effectiveOn)
            implements FocusPortfolioEvent {}

    /** Two areas are worked on apart again. */
    record FocusAreasDisconnected(String districtId, String a, String b, String reason, LocalDate effectiveOn)
            implements FocusPortfolioEvent {}

    /**
     * Somebody allowed one area beyond the limit. It holds for the next time that this code becomes active, on that day
     * or later, and for nothing else.
     *
     * @param code the area that may be added
     * @param limit the limit it goes beyond
     * @param approver who answers for it: a member id or a role
     * @param concerns codes of policies that only warn and were not met: {@code FOCUS_LIMIT_OVERRIDE}
     */
    record FocusLimitOverridden(
            String districtId,
            String code,
            int limit,
            String reason,
            String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements FocusPortfolioEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.memberOrRole(approver);
        }
    }

    /** It was added by mistake and was never a priority; the day is the one on which it was said to begin. */
    record FocusAreaWithdrawn(String districtId, String code, String reason, LocalDate effectiveOn)
            implements FocusPortfolioEvent {}
}
