package org.throughline.query.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.DirectionEvent;
import org.throughline.events.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.DirectionEvent.VisionRevised;
import org.throughline.events.fidelity.FidelityEvent;
import org.throughline.events.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.fidelity.Score;
import org.throughline.events.organization.OrganizationEvent;
import org.throughline.events.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.plan.PlanEvent;
import org.throughline.events.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.stage.Stage;
import org.throughline.events.stage.StageEvent;
import org.throughline.events.stage.StageEvent.StageEntered;
import org.throughline.events.stage.StageEvent.StageRegressed;
import org.throughline.events.team.TeamEvent;
import org.throughline.events.team.TeamEvent.MemberAppointed;
import org.throughline.events.team.TeamEvent.MemberRetired;
import org.throughline.events.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.team.TeamEvent.TeamFormed;

/** Says in a sentence what an event records. Every family and every event of it has one, or this does not compile. */
final class Sentences {

    private final Names names;

    Sentences(Names names) {
        this.names = names;
    }

    /**
     * The sentence for an event.
     *
     * @param unit organization id of the unit concerned, for events that do not name it themselves
     * @throws IllegalArgumentException when it belongs to a family the page has no words for
     */
    Sentence say(SubjectEvent event, @Nullable String unit) {
        String ofUnit = names.organization(unit);
        return switch (event) {
            case OrganizationEvent e -> say(names.organization(e.organizationId()), e);
            case TeamEvent e -> say(names.team(e.teamId()), e);
            case DirectionEvent e -> say(names.team(e.teamId()), e);
            case StageEvent e -> say(names.organization(e.organizationId()), e);
            case FidelityEvent e -> say(ofUnit.isEmpty() ? e.checkId() : ofUnit, e);
            case PlanEvent e -> say(ofUnit.isEmpty() ? e.planId() : ofUnit, e);
            default -> throw new IllegalArgumentException("no words for " + event.getClass());
        };
    }

    private Sentence say(String about, OrganizationEvent event) {
        return switch (event) {
            case OrganizationRegistered e -> new Sentence(about, registered(e), null);
            case OrganizationRenamed e -> new Sentence(about, "Renamed to " + e.name(), e.reason());
            case OrganizationReparented e ->
                new Sentence(about, "Moved to " + names.organization(e.parentId()), e.reason());
            case OrganizationMerged e ->
                new Sentence(about, "Merged into " + names.organization(e.intoId()), e.reason());
            case OrganizationClosed e -> new Sentence(about, "Closed", e.reason());
        };
    }

    private String registered(OrganizationRegistered e) {
        String kind = "Registered as a " + Words.kind(e.kind());
        return e.parentId() == null ? kind : kind + " of " + names.organization(e.parentId());
    }

    private static Sentence say(String about, TeamEvent event) {
        return switch (event) {
            case TeamFormed e -> new Sentence(about, formed(e), null);
            case MemberAppointed e ->
                new Sentence(about, "%s took a seat as %s".formatted(e.memberId(), Words.code(e.role())), null);
            case MemberRoleChanged e -> new Sentence(about, roleChanged(e), e.reason());
            case MemberRetired e -> new Sentence(about, e.memberId() + " left the team", e.reason());
        };
    }

    private static String formed(TeamFormed e) {
        String purposes =
                e.purposes().stream().map(purpose -> Words.code(purpose.name())).collect(Collectors.joining(" and "));
        return "Formed as a %s team for %s".formatted(Words.code(e.level().name()), purposes);
    }

    private static String roleChanged(MemberRoleChanged e) {
        return "%s went from %s to %s".formatted(e.memberId(), Words.code(e.fromRole()), Words.code(e.toRole()));
    }

    private Sentence say(String about, DirectionEvent event) {
        return switch (event) {
            case VisionAdopted e ->
                new Sentence(about, "Adopted a vision" + version(e.version()), Words.text(e.text()));
            case VisionRevised e -> new Sentence(about, "Revised the vision" + version(e.version()), e.reason());
            case NonNegotiableAdopted e ->
                new Sentence(about, "Adopted non-negotiable " + e.code() + version(e.version()), Words.text(e.text()));
            case NonNegotiableRevised e ->
                new Sentence(about, "Revised non-negotiable " + e.code() + version(e.version()), e.reason());
            case NonNegotiableWithdrawn e ->
                new Sentence(about, "Withdrew non-negotiable " + e.code() + version(e.version()), e.reason());
            case DirectionAligned e -> new Sentence(about, aligned(e), e.how());
        };
    }

    private static String version(int version) {
        return " (version " + version + ")";
    }

    private String aligned(DirectionAligned e) {
        return "Aligned version %d of its direction with version %d of %s"
                .formatted(e.version(), e.parentVersion(), names.team(e.parentTeamId()));
    }

    private static Sentence say(String about, StageEvent event) {
        return switch (event) {
            case StageEntered e -> new Sentence(about, entered(e.stage(), e.practice()), null);
            case StageRegressed e ->
                new Sentence(about, "Went back to " + Words.stageOf(e.stage(), e.practice()), e.reason());
        };
    }

    private static String entered(Stage stage, String practice) {
        String begun = stage == Stage.PURPOSE_BUILDING || stage == Stage.INFRASTRUCTURE ? "Began " : "Entered ";
        return begun + Words.stageOf(stage, practice);
    }

    private static Sentence say(String about, FidelityEvent event) {
        return switch (event) {
            case FidelityCheckRecorded e -> new Sentence(about, checked(e), e.comment());
            case FidelityCheckCorrected e ->
                new Sentence(about, "Fidelity check corrected. " + scores(e.scores()), e.reason());
            case FidelityCheckRetracted e ->
                new Sentence(about, "Fidelity check retracted, it does not count", e.reason());
        };
    }

    private static String checked(FidelityCheckRecorded e) {
        String instrument = Words.instrument(e.instrument(), e.instrumentVersion());
        return "Fidelity of %s checked with %s. %s".formatted(e.practice(), instrument, scores(e.scores()));
    }

    /** Sections one by one; their total says nothing more, so it is told only where it is all there is. */
    private static String scores(List<Score> scores) {
        List<Score> whole =
                scores.stream().filter(score -> !score.scale().contains("/")).toList();
        List<Score> sections =
                whole.stream().filter(score -> !score.scale().equals("total")).toList();
        return Words.sentence((sections.isEmpty() ? whole : sections)
                .stream().map(Sentences::outcome).collect(Collectors.joining("; ")));
    }

    private static String outcome(Score score) {
        String points = "%s: %d of %d points".formatted(Words.scale(score.scale()), score.points(), score.possible());
        return score.met() == null ? points : points + (score.met() ? ", criterion met" : ", criterion not met");
    }

    private static Sentence say(String about, PlanEvent event) {
        return switch (event) {
            case ActionPlanDrafted e -> new Sentence(about, drafted(e), null);
            case ActionPlanAdopted e -> new Sentence(about, "Adopted action plan " + e.planId(), null);
            case ActionPlanRevised e ->
                new Sentence(about, "Revised action plan " + e.planId() + version(e.version()), e.reason());
            case PlanStepCompleted e ->
                new Sentence(about, "Completed step %s of action plan %s".formatted(e.stepCode(), e.planId()), null);
            case PlanStepDropped e ->
                new Sentence(
                        about, "Dropped step %s of action plan %s".formatted(e.stepCode(), e.planId()), e.reason());
            case ActionPlanClosed e -> new Sentence(about, "Closed action plan " + e.planId(), e.outcome());
        };
    }

    private static String drafted(ActionPlanDrafted e) {
        return "Drafted action plan “%s” with %s and %s"
                .formatted(
                        Words.text(e.title()),
                        Words.count(e.goals().size(), "goal", "goals"),
                        Words.count(e.steps().size(), "step", "steps"));
    }
}
