package org.throughline.query.subject.direction.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.direction.direction.Covers;
import org.throughline.events.direction.direction.CyclePattern;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.direction.direction.ProcessRole;
import org.throughline.events.direction.direction.VisioningProcess;
import org.throughline.events.direction.direction.WholeChild;
import org.throughline.query.Days;

/**
 * What a team set out to do, and what was done with it.
 *
 * @param version the version in effect, by the number that it was given when it was recorded; 0 while there are drafts only
 * @param vision the vision in force; absent while there is none
 * @param nonNegotiables every non-negotiable there ever was, by code, with the days it is in force
 * @param improvementProcess the improvement process in force; absent while there is none
 * @param alignment the latest statement of alignment
 * @param versions how each version came about, in the order in which they took effect
 * @param drafts words for a vision that were on the table
 * @param alignments every statement of alignment
 * @param communications every time a part was told to somebody
 * @param acknowledgements who said that they know which version
 * @param misalignments what was found at odds with a parent's direction
 */
public record DirectionState(
        String teamId,
        int version,
        @Nullable Vision vision,
        List<NonNegotiable> nonNegotiables,
        @Nullable ImprovementProcess improvementProcess,
        @Nullable Alignment alignment,
        List<Version> versions,
        List<Draft> drafts,
        List<Alignment> alignments,
        List<Communication> communications,
        List<Acknowledgement> acknowledgements,
        List<Misalignment> misalignments) {

    /** Which versions there are since when and what each is linked to; not a word of any, and nobody's name. */
    DirectionState withoutWords() {
        List<Alignment> links = alignments.stream().map(Alignment::withoutWords).toList();
        return new DirectionState(
                teamId,
                version,
                null,
                List.of(),
                null,
                alignment == null ? null : alignment.withoutWords(),
                versions.stream().map(Version::withoutWords).toList(),
                List.of(),
                links,
                List.of(),
                List.of(),
                misalignments.stream().map(Misalignment::withoutWords).toList());
    }

    static DirectionState of(String teamId) {
        return new DirectionState(
                teamId, 0, null, List.of(), null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /**
     * The vision.
     *
     * @param text language to words
     * @param since the day it took effect
     * @param version the version that brought it
     * @param covers whom it speaks of; absent when nobody said
     * @param wholeChild whether it is meant for the whole child; absent when nobody said
     * @param ledBy who led its making; empty when nobody said
     * @param process how it came about; absent when nobody said
     */
    public record Vision(
            Map<String, String> text,
            LocalDate since,
            int version,
            @Nullable Covers covers,
            @Nullable WholeChild wholeChild,
            List<String> ledBy,
            @Nullable VisioningProcess process,
            List<Evidence> evidence) {}

    /**
     * Something not open to discussion.
     *
     * @param from first day in force
     * @param until first day not in force any more; open when absent
     * @param withdrawn whether it was withdrawn, rather than running out
     */
    public record NonNegotiable(
            String code,
            Map<String, String> text,
            LocalDate from,
            @Nullable LocalDate until,
            boolean withdrawn,
            int version) {}

    /**
     * How the team keeps improving.
     *
     * @param since the day it took effect
     * @param version the version that brought it
     */
    public record ImprovementProcess(
            CyclePattern cycle, List<String> measures, List<ProcessRole> roles, LocalDate since, int version) {}

    /**
     * What this direction was held aligned with.
     *
     * @param version the version of this direction
     * @param parentVersion the version of the parent team's direction
     */
    public record Alignment(
            int version,
            String parentTeamId,
            int parentVersion,
            LocalDate since,
            @Nullable String how) {

        Alignment withoutWords() {
            return new Alignment(version, parentTeamId, parentVersion, since, null);
        }
    }

    /**
     * How a version came about.
     *
     * @param version the number it was given when it was recorded, by which it is cited
     * @param place its place among the versions by the day they took effect, from 1
     * @param part the part that changed
     * @param what the event that made it
     * @param reason why, for revisions and withdrawals
     * @param deciders who decided, where that was said
     * @param ledBy who led the making, where that was said
     * @param covers whom a vision speaks of; absent when nobody said and for other parts
     * @param process how a vision came about; absent when nobody said and for other parts
     * @param evidence data it rests on
     * @param concerns policies in force as a warning that it did not meet
     */
    public record Version(
            int version,
            int place,
            LocalDate since,
            DirectionPart part,
            String what,
            @Nullable String reason,
            List<String> deciders,
            List<String> ledBy,
            @Nullable Covers covers,
            @Nullable VisioningProcess process,
            List<Evidence> evidence,
            List<String> concerns) {

        Version at(int itsPlace) {
            return new Version(
                    version, itsPlace, since, part, what, reason, deciders, ledBy, covers, process, evidence, concerns);
        }

        Version withoutWords() {
            return new Version(
                    version, place, since, part, what, null, List.of(), List.of(), null, null, List.of(), List.of());
        }
    }

    /** Words for a vision on the table. */
    public record Draft(Map<String, String> text, List<String> draftedBy, List<String> concerns, LocalDate on) {}

    /** A part of a version told to somebody. */
    public record Communication(
            DirectionPart part,
            int version,
            String audience,
            String channel,
            @Nullable String note,
            LocalDate on) {}

    /** One person, or one group, knows a version. */
    public record Acknowledgement(
            int version,
            @Nullable String memberId,
            @Nullable String audience,
            LocalDate on) {}

    /**
     * Something at odds with a version of the parent's direction.
     *
     * @param from the day from which that was stated
     * @param until first day on which it was resolved; open when absent
     * @param resolvedHow absent as long as it is open
     */
    public record Misalignment(
            String flagId,
            DirectionPart part,
            int version,
            String parentTeamId,
            int parentVersion,
            String what,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String resolvedHow) {

        Misalignment withoutWords() {
            return new Misalignment(flagId, part, version, parentTeamId, parentVersion, "", from, until, null);
        }

        /** Whether it was open at the end of a day. */
        public boolean isOpenOn(LocalDate day) {
            return Days.hold(from, until, day);
        }
    }
}
