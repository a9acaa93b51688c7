package org.throughline.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.ground.learning.LearningEvent.LearningRetracted;
import org.throughline.events.ground.organization.Address;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.Modification;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepFailed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepProgressed;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.plan.StepProgress;
import org.throughline.events.implementation.practice.Faithfulness;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Gap;
import org.throughline.events.implementation.readiness.Participant;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageActivityCompleted;
import org.throughline.events.implementation.stage.StageEvent.StageActivityReopened;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InvitationReason;
import org.throughline.events.teams.team.Responsibility;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.events.teams.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.teams.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocateNamed;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;

/**
 * Arbitrary histories of a few subjects of every kind, in order of recording, much of them back-dated. Not every one
 * would be decided so; a fold has to tell it all the same.
 */
public final class RandomHistory {

    /** The day every subject begins. */
    public static final LocalDate BEGIN = LocalDate.parse("2018-01-01");

    /** The last day anything takes effect. */
    public static final LocalDate END = BEGIN.plusDays(9);

    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<StepProgress> PROGRESS = List.of(StepProgress.values());
    private static final List<Evidence> EVIDENCE = List.of(new Evidence("l'ère “minutes”", "/x?a={\"b\"}"));

    /** Kinds whose history begins with whatever comes first. */
    private static final Set<String> BEGIN_WITH_ANYTHING = Set.of("stage", "voice-register");

    /** Kinds told here; all others are told by their frozen examples. */
    private static final Set<String> BY_HAND = Set.of(
            "organization",
            "team",
            "direction",
            "stage",
            "fidelity-check",
            "plan",
            "readiness-assessment",
            "learning-record",
            "voice-register");

    private static final Arbitrary<String> IDS = Arbitraries.of("1", "é~2");
    private static final Arbitrary<LocalDate> DAYS =
            Arbitraries.integers().between(0, 9).map(BEGIN::plusDays);
    private static final Arbitrary<String> TEXTS = Arbitraries.of("plain", "l'ère\t\"{}\\\n🏫", "NULL", "", " ");
    private static final Arbitrary<Integer> NUMBERS = Arbitraries.integers().between(0, 3);

    private RandomHistory() {}

    /** Histories of up to this many events, not counting those with which subjects begin. */
    public static Arbitrary<List<SubjectEvent>> ofUpTo(int events) {
        Arbitrary<SubjectEvent> byHand = Combinators.combine(
                        Arbitraries.integers().between(0, 33), IDS, DAYS, TEXTS, NUMBERS)
                .as(RandomHistory::event);
        Arbitrary<SubjectEvent> byExample = Combinators.combine(
                        Arbitraries.of(FrozenExamples.typesExcept(BY_HAND)), IDS, DAYS, TEXTS, NUMBERS)
                .as(FrozenExamples::about);
        Arbitrary<SubjectEvent> amending = Combinators.combine(
                        byHand, Arbitraries.longs().between(2, 9), Arbitraries.of(true, false))
                .as(RandomHistory::amendment);
        return Arbitraries.frequencyOf(Tuple.of(4, byHand), Tuple.of(4, byExample), Tuple.of(1, amending))
                .list()
                .ofMinSize(1)
                .ofMaxSize(events)
                .map(RandomHistory::withBeginnings);
    }

    /** What stands before the subject's own events, such as its beginning, is never amended. */
    private static SubjectEvent amendment(SubjectEvent event, long entry, boolean retracts) {
        SubjectKey subject = SubjectKey.of(event);
        return retracts
                ? new EntryRetracted(subject.kind(), subject.id(), entry, "never so", event.effectiveOn())
                : new EntryCorrected(
                        subject.kind(), subject.id(), entry, "not so", new Replacement(event), event.effectiveOn());
    }

    /** The frozen example of every event there is, each about the one subject of its kind. */
    public static List<SubjectEvent> everyExample() {
        return withBeginnings(FrozenExamples.typesExcept(Set.of()).stream()
                .map(type -> FrozenExamples.about(type, "1", BEGIN, null, 1))
                .toList());
    }

    /** The days on which something can take effect, and the one before. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-1, 9).map(BEGIN::plusDays);
    }

    private static List<SubjectEvent> withBeginnings(List<SubjectEvent> events) {
        List<SubjectEvent> whole = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (SubjectEvent event : events) {
            String kind = SubjectKey.of(event).kind();
            if (!BEGIN_WITH_ANYTHING.contains(kind) && begun.add(kind + event.subjectId())) {
                whole.add(beginning(kind, event.subjectId()));
            }
            whole.add(event);
        }
        return whole;
    }

    private static SubjectEvent beginning(String kind, String id) {
        return switch (kind) {
            case "organization" ->
                new OrganizationRegistered(
                        id, OrganizationKind.SCHOOL, "School", "d1", new Address("V", null, "02134"), BEGIN);
            case "team" ->
                new TeamFormed(id, "s1", TeamLevel.SCHOOL, "T", null, List.of(TeamPurpose.LEADERSHIP), BEGIN);
            case "direction" ->
                new NonNegotiableAdopted(id, 1, "NN-1", words("a"), List.of(), END, EVIDENCE, List.of(), BEGIN);
            case "fidelity-check" ->
                new FidelityCheckRecorded(
                        id,
                        "s1",
                        "PBIS",
                        "tfi",
                        "2.1",
                        RaterKind.SELF,
                        List.of("tier-1"),
                        Map.of("1.1", 2),
                        scores(21),
                        null,
                        EVIDENCE,
                        BEGIN);
            case "readiness-assessment" ->
                new ReadinessAssessed(
                        id,
                        "s1",
                        null,
                        List.of(new Dimension("FIT", null, 4)),
                        List.of(new Participant("m-1", "SUPERINTENDENT")),
                        Finding.PARTLY,
                        List.of(),
                        EVIDENCE,
                        BEGIN);
            case "learning-record" -> new LearningRecorded(id, "L-0", "s1", "FRAMEWORK", 60, null, List.of(), BEGIN);
            case "plan" ->
                new ActionPlanDrafted(
                        id,
                        "s1",
                        "t1",
                        words("Plan"),
                        List.of(new Goal("G1", words("g"))),
                        List.of(),
                        List.of(step(0), step(1), step(2)),
                        List.of(),
                        EVIDENCE,
                        BEGIN);
            default -> FrozenExamples.about(FrozenExamples.first(kind), id, BEGIN, "why", 0);
        };
    }

    private static SubjectEvent event(int what, String id, LocalDate day, String text, int n) {
        String member = "m-" + n;
        return switch (what) {
            case 0 -> new OrganizationRenamed(id, "School " + text, null, day);
            case 1 -> new OrganizationReparented(id, "d" + n, text, day);
            case 2 -> new OrganizationClosed(id, text, day);
            case 3 -> new MemberAppointed(id, member, "PRINCIPAL", day);
            case 4 -> new MemberRoleChanged(id, member, "PRINCIPAL", text, null, day);
            case 5 -> new MemberRetired(id, member, text, day);
            case 6 ->
                new VisionRevised(
                        id, n + 2, words(text), null, null, null, text, List.of(member), EVIDENCE, List.of(text), day);
            case 7 -> new NonNegotiableRevised(id, n + 2, "NN-1", words(text), null, text, day);
            case 8 -> new NonNegotiableWithdrawn(id, n + 2, "NN-1", text, day);
            case 9 -> new DirectionAligned(id, 1, "dlt", n, n == 0 ? null : text, day);
            case 10 -> new StageEntered(id, "PBIS", STAGES.get(n), EVIDENCE, day);
            case 11 -> new StageRegressed(id, "PBIS", STAGES.get(n), text, List.of(), day);
            case 12 ->
                new FidelityCheckCorrected(id, List.of("tier-1"), Map.of("é", n), scores(n), text, List.of(), day);
            case 13 -> new FidelityCheckRetracted(id, text, day);
            case 14 -> new ActionPlanAdopted(id, List.of(member, text), EVIDENCE, day);
            case 15 -> revised(id, day, text, n);
            case 16 -> new PlanStepCompleted(id, "S" + n, EVIDENCE, day);
            case 17 -> new PlanStepDropped(id, "S" + n, text, day);
            case 18 -> new StageActivityCompleted(id, "PBIS", "A-" + n, "1", STAGES.get(n), EVIDENCE, day);
            case 19 -> new StageActivityReopened(id, "PBIS", "A-" + n, "1", STAGES.get(n), text, day);
            case 20 -> new StageMoveRetracted(id, "PBIS", n == 3 ? null : STAGES.get(n), text, day);
            case 21 -> new TrackDiscontinued(id, "PBIS", text, List.of(), day);
            case 22 ->
                new ReadinessCorrected(
                        id, List.of(), List.of(), Finding.READY, List.of(new Gap(null, text)), text, EVIDENCE, day);
            case 23 -> new ReadinessRetracted(id, text, day);
            case 24 -> new LearningRecorded(id, "L-" + n, "s1", text, n == 0 ? null : n, text, EVIDENCE, day);
            case 25 -> new LearningRetracted(id, "L-" + n, text, day);
            case 26 -> new MemberInvited(id, text + n, member, text, InvitationReason.VACANCY, day);
            case 27 -> new CharterAdopted(id, List.of(new Responsibility("D" + n, words(text), null)), day);
            case 28 -> new DutyAssigned(id, "D" + n, member, day);
            case 29 -> new TeamMerged(id, "t" + n, text, day);
            case 30 -> new UnderservedGroupListed(id, "G" + n, words(text), n == 0 ? null : text, day);
            case 31 ->
                new PlanStepProgressed(
                        id, "S" + n, PROGRESS.get(n % PROGRESS.size()), n == 0 ? null : text, EVIDENCE, day);
            case 32 -> new PlanStepFailed(id, "S" + n, text, EVIDENCE, day);
            default -> new AdvocateNamed(id, "G" + n, "t1", member, day);
        };
    }

    private static ActionPlanRevised revised(String id, LocalDate day, String text, int n) {
        return new ActionPlanRevised(
                id,
                n + 2,
                n + 1,
                n == 0 ? words(text) : null,
                n == 3 ? List.of(text, "n" + n) : null,
                List.of(new Goal("G" + n, words(text), n == 2 ? text : null)),
                n == 1 ? List.of("G1") : List.of(),
                List.of(),
                List.of(),
                List.of(step(n)),
                n == 2 ? List.of("S0") : List.of(),
                text,
                n == 0 ? modification(text) : null,
                n == 1 ? new EquityAim(text, words(text)) : null,
                List.of("PRINCIPAL", text),
                null,
                EVIDENCE,
                List.of(),
                day);
    }

    private static Modification modification(String text) {
        return new Modification(
                "1",
                text,
                null,
                List.of(text),
                List.of(),
                List.of(),
                Faithfulness.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of(text, "RECIPIENT"));
    }

    private static Step step(int n) {
        Due due = switch (n) {
            case 0 -> new Due(BEGIN, null, null);
            case 1 -> new Due(null, YearMonth.from(BEGIN), words("Before spring"));
            default -> new Due(null, null, words("By fall"));
        };
        return new Step(
                "S" + n,
                words("step"),
                n == 3 ? null : due,
                List.of("COACH"),
                n == 1 ? List.of("Family office") : List.of(),
                null,
                List.of(),
                n == 2 ? List.of("G1") : List.of());
    }

    private static List<Score> scores(int points) {
        return List.of(
                new Score("tier-1/teams", points, 40, null, null),
                new Score("tier-1", points, 30, new BigDecimal("70.0"), points >= 21));
    }

    private static Map<String, String> words(String text) {
        return Map.of("en", text);
    }
}
