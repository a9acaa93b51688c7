package org.throughline.command.implementation.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.EvidenceTier;
import org.throughline.events.implementation.practice.Faithfulness;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.Recommendation;

/** What can be asked about a practice of an organization, and about what a name means there. */
public sealed interface PracticeCommand extends Command {

    String organizationId();

    /** The code it is about. */
    String code();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(PracticeEvent.class, PracticeEvent.practiceId(organizationId(), code()));
    }

    /** Something about a practice itself. */
    sealed interface AboutPractice extends PracticeCommand {

        String practice();

        @Override
        default String code() {
            return practice();
        }
    }

    /**
     * What is claimed of the evidence for one outcome.
     *
     * @param tier left out when it is not known
     */
    record Claim(
            @Id String code,
            @Size(max = 1000) String outcome,
            @Nullable @Size(max = 1000) String population,
            @Nullable @Size(max = 1000) String setting,
            @Nullable EvidenceTier tier,
            List<Evidence> sources) {

        public Claim {
            // JSON may leave an empty list out
            sources = sources == null ? List.of() : List.copyOf(sources);
        }

        EvidenceClaim claimed() {
            return new EvidenceClaim(code, outcome, population, setting, tier, sources);
        }
    }

    /**
     * Takes a practice up, for the organization and everything that lies in it.
     *
     * @param name what it is called, in words by language
     * @param deciders who decided: member ids or roles
     * @param claims what is claimed of the evidence for it at that time
     */
    record SelectPractice(
            @Id String organizationId,
            @Id String practice,
            Map<String, String> name,
            @Size(max = 5000) String rationale,
            @NotEmpty List<String> deciders,
            @Size(max = 200) List<Claim> claims,
            @OrToday LocalDate effectiveOn)
            implements AboutPractice {}

    /**
     * Records what is claimed of the evidence for one outcome of a practice, before it is selected or later.
     *
     * @param claim code of the claim
     * @param tier left out when it is not known
     * @param supersedes code of the claim whose place it takes; that one stays readable
     */
    record ClaimEvidence(
            @Id String organizationId,
            @Id String practice,
            @Id @OrNewId String claim,
            @Size(max = 1000) String outcome,
            @Nullable @Size(max = 1000) String population,
            @Nullable @Size(max = 1000) String setting,
            @Nullable EvidenceTier tier,
            List<Evidence> sources,
            @Id @Nullable String supersedes,
            @OrToday LocalDate effectiveOn)
            implements AboutPractice {}

    /**
     * Records how a practice was weighed by the Hexagon, before it is selected or again. What is left out is not known. Nothing is
     * summed.
     *
     * @param participants who took part: member ids or roles; left out when nobody wrote it down
     */
    record ScorePractice(
            @Id String organizationId,
            @Id String practice,
            @Nullable @Min(1) @Max(5) Integer need,
            @Nullable @Min(1) @Max(5) Integer fit,
            @Nullable @Min(1) @Max(5) Integer resources,
            @Nullable @Min(1) @Max(5) Integer evidence,
            @Nullable @Min(1) @Max(5) Integer readiness,
            @Nullable @Min(1) @Max(5) Integer capacity,
            @Nullable @Size(max = 5000) String comment,
            @Nullable @Size(max = 200) List<String> participants,
            Recommendation recommendation,
            @OrToday LocalDate effectiveOn)
            implements AboutPractice {}

    /**
     * Records that a practice is done otherwise, by the facets of FRAME. Codes are of the vocabulary of the day; what nobody said is
     * left out.
     *
     * @param adaptation code of the adaptation
     * @param faithfulness whether it keeps what makes the practice work, by the judgement of those who adapt
     * @param sites whose adaptation it is: the organization, or what lies in it
     */
    record AdaptPractice(
            @Id String organizationId,
            @Id String practice,
            @Id @OrNewId String adaptation,
            @Size(max = 5000) String description,
            @Id @Nullable String when,
            @Id @Nullable String planned,
            List<String> decidedBy,
            List<String> what,
            List<String> levels,
            Faithfulness faithfulness,
            @Id @Nullable String permanence,
            List<String> goals,
            List<String> nature,
            List<String> reasons,
            @NotEmpty @Size(max = 1000) List<String> sites,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements AboutPractice {}

    /** Calls a practice otherwise, in words; its code stays. */
    record RenamePractice(
            @Id String organizationId,
            @Id String practice,
            Map<String, String> name,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements AboutPractice {}

    /** Lets a practice go. */
    record DeselectPractice(
            @Id String organizationId,
            @Id String practice,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            @OrToday LocalDate effectiveOn)
            implements AboutPractice {}

    /**
     * Says that another name means a practice, at the organization and everything that lies in it. What was recorded under it stays
     * as it is and is read as of the practice.
     *
     * @param alias the other name
     * @param means code of the practice
     * @param from the first day whose facts mean the practice by that name; left out when it always did
     */
    record JoinPractice(
            @Id String organizationId,
            @Id String alias,
            @Id String means,
            @Size(max = 5000) String reason,
            @Nullable LocalDate from)
            implements PracticeCommand {

        @Override
        public String code() {
            return alias;
        }

        /** The day given; what always was takes effect on the first day of the organization. */
        @Override
        public LocalDate effectiveOn() {
            return from == null ? LocalDate.MIN : from;
        }
    }

    /** Says that a name stands for itself again. */
    record PartPractice(
            @Id String organizationId,
            @Id String alias,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements PracticeCommand {

        @Override
        public String code() {
            return alias;
        }
    }
}
