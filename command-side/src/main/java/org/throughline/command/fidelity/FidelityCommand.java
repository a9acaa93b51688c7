package org.throughline.command.fidelity;

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
import org.throughline.events.fidelity.RaterKind;

/** What can be asked about a fidelity check. */
public sealed interface FidelityCommand extends Command {

    String checkId();

    @Override
    default SubjectKey subject() {
        return new SubjectKey("fidelity-check", checkId());
    }

    /**
     * Records one administration of one instrument; the effective day is the day it was made.
     *
     * @param sections the sections (tiers) assessed; every item of each needs an answer
     * @param answers item code to points
     */
    record RecordFidelityCheck(
            @Id @OrNewId String checkId,
            @Id String organizationId,
            @Id String practice,
            @Id String instrument,
            @Id String instrumentVersion,
            RaterKind raterKind,
            @NotEmpty Set<String> sections,
            @NotEmpty Map<String, Integer> answers,
            @Nullable @Size(max = 20000) String comment,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements FidelityCommand {}

    /** Replaces the answers of a check; what is known of its day changes, not the day. */
    record CorrectFidelityCheck(
            @Id String checkId,
            @NotEmpty Set<String> sections,
            @NotEmpty Map<String, Integer> answers,
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
