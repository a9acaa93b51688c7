package org.throughline.command.implementation.fidelity;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.InputTaken;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.CheckDetails.VoteCount;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.fidelity.RaterKind;

/** What can be asked about a fidelity check. */
public sealed interface FidelityCommand extends Command {

    String checkId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(FidelityEvent.class, checkId());
    }

    /**
     * Records one administration of one instrument; the effective day is the day it was made.
     *
     * @param sections the sections (tiers) assessed; every item of each needs an answer
     * @param answers item code to points
     * @param unscored items that have no points, and why
     * @param parts ratings of several things at one item, which become its points
     * @param facets what items are rated on beside what is scored
     * @param notes what is said of single items
     * @param inputs what was looked at before
     * @param votes how many voted for which step; an item that has no other answer gets what the instrument makes of them
     * @param administrationId the administration whose ballots answer what is not answered here; absent where there was none
     * @param participants member ids of those who took part; empty when no member did, absent when it is not known
     */
    record RecordFidelityCheck(
            @Id @OrNewId String checkId,
            @Id String organizationId,
            @Id String practice,
            @Id String instrument,
            @Id String instrumentVersion,
            RaterKind raterKind,
            @NotEmpty Set<String> sections,
            Map<String, Integer> answers,
            @Nullable @Size(max = 1000) List<Unscored> unscored,
            @Nullable @Size(max = 5000) List<PartRating> parts,
            @Nullable @Size(max = 5000) List<FacetRating> facets,
            @Nullable @Size(max = 1000) List<ItemNote> notes,
            @Nullable @Size(max = 200) List<InputTaken> inputs,
            @Nullable @Size(max = 5000) List<VoteCount> votes,
            @Id @Nullable String administrationId,
            @Nullable @Size(max = 20000) String comment,
            @Nullable @Size(max = 200) List<String> participants,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements FidelityCommand {}

    /**
     * Replaces what is known of a check; its day stays. What is absent stays as it is.
     *
     * @param sections with them, every item of each needs an answer
     * @param unscored with answers, all items that have no points; without them, they stay
     * @param parts with answers, all ratings of several things; without them, they stay
     * @param participants all of them, not only those who were forgotten
     */
    record CorrectFidelityCheck(
            @Id String checkId,
            @Nullable @Size(min = 1) Set<String> sections,
            @Nullable @Size(min = 1) Map<String, Integer> answers,
            @Nullable @Size(max = 1000) List<Unscored> unscored,
            @Nullable @Size(max = 5000) List<PartRating> parts,
            @Nullable @Size(max = 5000) List<FacetRating> facets,
            @Nullable @Size(max = 1000) List<ItemNote> notes,
            @Nullable @Size(max = 200) List<InputTaken> inputs,
            @Nullable @Size(max = 5000) List<VoteCount> votes,
            @Nullable @Size(max = 200) List<String> participants,
            @Size(max = 5000) String reason,
            List<Evidence> evidence)
            implements FidelityCommand {

        /** The day of the check itself, whichever it was; a correction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }

    /** Declares that the check should not count. */
    record RetractFidelityCheck(
            @Id String checkId, @Size(max = 5000) String reason) implements FidelityCommand {

        /** The day of the check itself, whichever it was; a retraction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }
}
