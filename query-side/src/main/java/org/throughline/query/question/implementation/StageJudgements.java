package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.RulesOfDay;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.readiness.ReadinessState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Activity;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.implementation.stage.StageState.Standing;

/** Rules of moves through the stages, judged by what is known of their grounds. */
@Component
final class StageJudgements implements Judgements {

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Policy.READINESS_BEFORE_INITIAL, StageJudgements::readiness),
                Judgement.of(
                        Policy.FULL_NEEDS_FIDELITY_CRITERION,
                        byCheck((move, check) -> rules -> criterion(move, check))),
                Judgement.of(Policy.FULL_NEEDS_ADMINISTRATIVE_COMMITMENT, StageJudgements::commitment),
                Judgement.of(
                                Policy.FULL_NEEDS_RECENT_CHECK,
                                byCheck((move, check) -> rules -> recent(move, check, rules)))
                        .by(Limit.FULL_CHECK_MONTHS),
                Judgement.of(Policy.FULL_NEEDS_CHECK_BY_OTHERS, byCheck((move, check) -> rules -> others(check))),
                Judgement.of(Policy.ACTIVITIES_FOLLOW_THE_STAGE, StageJudgements::activities),
                Judgement.of(Limit.STALLED_AFTER_DAYS, StageJudgements::stalled));
    }

    /** A move forward into a stage. */
    private record Move(StageState track, Interval interval) {

        LocalDate on() {
            return interval.from();
        }

        /** The day the attempt under way entered initial implementation last; absent where it has not. */
        @Nullable
        LocalDate initialSince() {
            return track.intervals().stream()
                    .filter(one -> one.stage() == Stage.INITIAL
                            && one.attempt() == interval.attempt()
                            && !one.from().isAfter(interval.from()))
                    .map(Interval::from)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        RuleCase judged(Function<RulesOfDay, Verdict> by) {
            return RuleCase.of(StageEvent.class, id(track), track.organizationId(), on(), by);
        }
    }

    /** What is judged of a move and the check it names, which is absent where it names none. */
    @FunctionalInterface
    private interface ByCheck {
        Function<RulesOfDay, Verdict> of(Move move, @Nullable FidelityState check);
    }

    private static String id(StageState track) {
        return StageEvent.trackId(track.organizationId(), track.practice());
    }

    private static Stream<Move> into(Stage stage, Snapshot snapshot) {
        return Judgement.open(snapshot, StageState.class).values().stream()
                .flatMap(track -> track.intervals().stream()
                        .filter(interval -> interval.stage() == stage && !interval.regression())
                        .map(interval -> new Move(track, interval)));
    }

    private static Stream<RuleCase> readiness(Snapshot snapshot) {
        Map<String, ReadinessState> assessments = Judgement.open(snapshot, ReadinessState.class);
        return into(Stage.INITIAL, snapshot).map(move -> {
            String named = move.interval().readinessAssessmentId();
            Verdict verdict = named == null
                    ? Verdict.lacks(Lack.of("NO_ASSESSMENT_NAMED"))
                    : assessed(assessments.get(named), move.on());
            return move.judged(rules -> verdict);
        });
    }

    private static Verdict assessed(@Nullable ReadinessState assessment, LocalDate day) {
        if (assessment == null) {
            return Verdict.UNKNOWN;
        } else if (assessment.status() == ReadinessState.Status.RETRACTED) {
            return Verdict.lacks(Lack.of("ASSESSMENT_TAKEN_BACK"));
        }
        return Verdict.lacksWhere(assessment.assessedOn().isAfter(day), Lack.of("ASSESSED_LATER"));
    }

    private static Function<Snapshot, Stream<RuleCase>> byCheck(ByCheck judge) {
        return snapshot -> {
            Map<String, FidelityState> checks = Judgement.open(snapshot, FidelityState.class);
            return into(Stage.FULL, snapshot).map(move -> {
                String named = move.interval().fidelityCheckId();
                FidelityState check = named == null ? null : checks.get(named);
                return move.judged(named != null && check == null ? rules -> Verdict.UNKNOWN : judge.of(move, check));
            });
        };
    }

    private static Verdict criterion(Move move, @Nullable FidelityState check) {
        if (check == null) {
            return Verdict.lacks(Lack.of("NO_CHECK_NAMED"));
        } else if (!check.counts()) {
            return Verdict.lacks(Lack.of("CHECK_TAKEN_BACK"));
        } else if (check.administeredOn().isAfter(move.on())) {
            return Verdict.lacks(Lack.of("CHECKED_LATER"));
        }
        return check.criterionMet()
                .map(met -> Verdict.lacksWhere(!met, Lack.of("CRITERION_NOT_MET")))
                .orElse(Verdict.lacks(Lack.of("NO_CRITERION")));
    }

    private static Verdict recent(Move move, @Nullable FidelityState check, RulesOfDay rules) {
        if (check == null) {
            return Verdict.MET;
        }
        LocalDate made = check.administeredOn();
        LocalDate initial = move.initialSince();
        if (initial != null && made.isBefore(initial)) {
            return Verdict.lacks(Lack.of("CHECKED_BEFORE_INITIAL_IMPLEMENTATION"));
        }
        int months = rules.number(Limit.FULL_CHECK_MONTHS);
        return Verdict.lacksWhere(
                made.isBefore(move.on().minusMonths(months)),
                Lack.of("MONTHS_SINCE_THE_CHECK", ChronoUnit.MONTHS.between(made, move.on()), months));
    }

    private static Verdict others(@Nullable FidelityState check) {
        return Verdict.lacksWhere(
                check != null && check.raterKind() == RaterKind.SELF, Lack.of("RATED_BY_THOSE_IT_IS_ABOUT"));
    }

    private static Stream<RuleCase> commitment(Snapshot snapshot) {
        Map<String, CommitmentRegisterState> registers = Judgement.open(snapshot, CommitmentRegisterState.class);
        return into(Stage.FULL, snapshot).map(move -> {
            CommitmentRegisterState register = registers.get(move.track().organizationId());
            CommitmentHeld held = CommitmentHeld.of(
                    register == null ? List.of() : register.commitments(),
                    move.track().practice(),
                    move.on());
            return move.judged(rules -> Verdict.lacksWhere(!held.held(), Lack.of("NO_ADMINISTRATOR_COMMITTED")));
        });
    }

    private static Stream<RuleCase> activities(Snapshot snapshot) {
        return Judgement.open(snapshot, StageState.class).values().stream()
                .flatMap(track -> track.activities().stream()
                        .filter(activity -> activity.standing() == Standing.COMPLETED)
                        .map(activity -> RuleCase.of(
                                        StageEvent.class,
                                        id(track),
                                        track.organizationId(),
                                        activity.on(),
                                        inStep(track, activity))
                                .part(activity.code())));
    }

    /** What belongs to the stage that comes next prepares it. */
    private static Verdict inStep(StageState track, Activity activity) {
        return track.heldOn(activity.on())
                .map(held -> Verdict.lacksWhere(
                        isBehindTheNext(activity.stage(), held.stage()),
                        new Lack("STAGE_HELD", null, null, List.of(held.stage().name()))))
                .orElse(Verdict.MET);
    }

    private static boolean isBehindTheNext(Stage of, Stage held) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.compareTo(held) > 0)
                .findFirst()
                .filter(next -> of.compareTo(next) > 0)
                .isPresent();
    }

    private static Stream<RuleCase> stalled(Snapshot snapshot) {
        LocalDate day = snapshot.day();
        Map<String, OrganizationState> organizations = snapshot.byId(OrganizationState.class);
        return Judgement.open(snapshot, StageState.class).values().stream()
                .filter(track -> track.stage() != null && isOpen(organizations.get(track.organizationId()), day))
                .map(track -> RuleCase.of(StageEvent.class, id(track), track.organizationId(), day, rules -> {
                    int days = rules.number(Limit.STALLED_AFTER_DAYS);
                    Quiet quiet = Quiet.of(track, days, day);
                    return Verdict.lacksWhere(
                            quiet.stalled(), Lack.of("DAYS_WITHOUT_A_MOVE_OR_AN_ACTIVITY", quiet.days(), days));
                }));
    }

    private static boolean isOpen(@Nullable OrganizationState organization, LocalDate day) {
        return organization != null && !organization.hasEndedBy(day);
    }
}
