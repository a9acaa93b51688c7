package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.ReadinessEvent;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.query.question.implementation.CheckedPractice.Judged;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.RulesOfDay;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshot.PracticeUse;
import org.throughline.query.subject.implementation.administration.AdministrationState;
import org.throughline.query.subject.implementation.administration.AdministrationState.Count;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.practice.PracticeState;
import org.throughline.query.subject.implementation.readiness.ReadinessState;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Rating;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.words.Instruments;

/** Rules of checks, of assessments of readiness, and of the practices they name. */
@Component
final class CheckJudgements implements Judgements {

    private static final int WHOLE = 100;

    private final Instruments instruments;

    CheckJudgements(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Policy.PRACTICE_IS_SELECTED, CheckJudgements::selected),
                Judgement.of(Policy.INSTRUMENT_SERVES_PRACTICE, this::served),
                Judgement.of(Policy.ADMINISTRATION_HAS_QUORUM, CheckJudgements::quorate),
                Judgement.of(Policy.READINESS_FITS_ITS_SCORE, CheckJudgements::fitting)
                        .by(Limit.READY_FROM_PERCENT, Limit.NOT_READY_BELOW_PERCENT),
                Judgement.of(Limit.SUSTAINED_AFTER_CHECKS, CheckJudgements::sustained));
    }

    private static Stream<FidelityState> checks(Snapshot snapshot) {
        return Judgement.open(snapshot, FidelityState.class).values().stream().filter(FidelityState::counts);
    }

    private Stream<RuleCase> served(Snapshot snapshot) {
        Definitions definitions = new Definitions(snapshot, instruments);
        return checks(snapshot)
                .map(check -> RuleCase.of(
                        FidelityEvent.class,
                        check.checkId(),
                        check.organizationId(),
                        check.administeredOn(),
                        definitions
                                .of(check)
                                .map(instrument -> Verdict.lacksWhere(
                                        !instrument.serves(check.practice()),
                                        Lack.of("INSTRUMENT_IS_FOR", instrument.practices())))
                                .orElse(Verdict.UNKNOWN)));
    }

    /** Each round that was counted. */
    private static Stream<RuleCase> quorate(Snapshot snapshot) {
        return Judgement.open(snapshot, AdministrationState.class).values().stream()
                .flatMap(vote -> vote.counts()
                        .map(count -> RuleCase.of(
                                AdministrationEvent.class,
                                vote.administrationId(),
                                vote.organizationId(),
                                count.closedOn(),
                                quorum(vote, count))));
    }

    private static Verdict quorum(AdministrationState vote, Count count) {
        List<Lack> lacks = new ArrayList<>();
        if (!count.hasEnough(vote)) {
            lacks.add(Lack.of(
                    "BALLOTS_PERCENT",
                    (long) count.ballots() * WHOLE / vote.people(),
                    Objects.requireNonNull(vote.quorumPercent())));
        }
        List<String> missing = count.missingRoles(vote);
        if (!missing.isEmpty()) {
            lacks.add(Lack.of("ROLES_NOT_KNOWN_TO_BE_PRESENT", missing));
        }
        return new Verdict(true, lacks);
    }

    private static Stream<RuleCase> fitting(Snapshot snapshot) {
        return Judgement.open(snapshot, ReadinessState.class).values().stream()
                .filter(one -> one.status() != ReadinessState.Status.RETRACTED)
                .map(one -> RuleCase.of(
                        ReadinessEvent.class,
                        one.assessmentId(),
                        one.organizationId(),
                        one.assessedOn(),
                        fits(one.finding(), one.dimensions())));
    }

    private static Function<RulesOfDay, Verdict> fits(Finding finding, List<Rating> dimensions) {
        List<Rating> assessed =
                dimensions.stream().filter(one -> one.points() != null).toList();
        long points = assessed.stream()
                .mapToInt(one -> Objects.requireNonNull(one.points()))
                .sum();
        long possible = assessed.stream().mapToInt(Rating::possible).sum();
        return rules -> {
            int least = rules.number(Limit.READY_FROM_PERCENT);
            int most = rules.number(Limit.NOT_READY_BELOW_PERCENT);
            return switch (finding) {
                case READY ->
                    possible == 0
                            ? Verdict.lacks(Lack.of("READY_AND_NOTHING_ASSESSED"))
                            : Verdict.lacksWhere(
                                    WHOLE * points < least * possible,
                                    Lack.of("READY_PERCENT", WHOLE * points / possible, least));
                case NOT_READY ->
                    Verdict.lacksWhere(
                            possible > 0 && WHOLE * points >= most * possible,
                            Lack.of("NOT_READY_PERCENT", possible == 0 ? 0 : WHOLE * points / possible, most));
                case PARTLY -> Verdict.MET;
            };
        };
    }

    /** Where a cadence says how many checks make a row, the limit does not bound anything. */
    private static Stream<RuleCase> sustained(Snapshot snapshot) {
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        return CheckedPractice.in(checks(snapshot).toList()).entrySet().stream()
                .filter(one -> SustainedQuestion.byCadence(
                                one.getKey(), rulebooks.of(one.getKey().organizationId()), snapshot.day())
                        .isEmpty())
                .flatMap(one -> one.getValue().stream()
                        .flatMap(CheckedPractice::judgedSections)
                        .distinct()
                        .sorted()
                        .map(section -> row(section, one.getValue(), snapshot)));
    }

    private static RuleCase row(String section, List<FidelityState> made, Snapshot snapshot) {
        List<Judged> judged = CheckedPractice.of(section, null, made);
        FidelityState last = made.getLast();
        int met = Row.of(judged, 1).met();
        return RuleCase.of(
                        FidelityEvent.class,
                        judged.getLast().checkId(),
                        last.organizationId(),
                        snapshot.day(),
                        (RulesOfDay rules) -> {
                            int enough = Math.max(1, rules.number(Limit.SUSTAINED_AFTER_CHECKS));
                            return Verdict.lacksWhere(
                                    met < enough, Lack.of("CHECKS_IN_A_ROW_THAT_MET_IT", met, enough));
                        })
                .part(section);
    }

    /** A practice is named by much; each subject is judged once for each practice, on the first day on which it names it. */
    private static Stream<RuleCase> selected(Snapshot snapshot) {
        Map<List<String>, LocalDate> first = new HashMap<>();
        snapshot.statesUpwards(PracticeState.class)
                .forEach(practice -> practice.selections()
                        .forEach(selection -> first.merge(
                                List.of(practice.organizationId(), practice.practice()),
                                selection.from(),
                                (one, other) -> one.isBefore(other) ? one : other)));
        String tracks = SubjectKey.kindOf(StageEvent.class);
        Stream<PracticeUse> moves = Judgement.open(snapshot, StageState.class).values().stream()
                .flatMap(track -> track.intervals().stream()
                        .filter(interval -> !interval.regression())
                        .map(interval -> new PracticeUse(
                                tracks,
                                StageEvent.trackId(track.organizationId(), track.practice()),
                                track.organizationId(),
                                interval.from(),
                                track.practice())));
        Set<List<String>> seen = new HashSet<>();
        return Stream.concat(
                        moves,
                        snapshot.practiceUses().stream()
                                .filter(use -> !use.kind().equals(tracks))
                                .filter(use -> seen.add(List.of(use.kind(), use.id(), use.practice()))))
                .map(use -> {
                    Verdict verdict = Verdict.lacksWhere(
                            snapshot.territory().upwards(use.unit(), use.on()).stream()
                                    .flatMap(unit -> Stream.ofNullable(first.get(List.of(unit, use.practice()))))
                                    .allMatch(from -> from.isAfter(use.on())),
                            new Lack("NOT_SELECTED", null, null, List.of(use.practice())));
                    return new RuleCase(
                            new SubjectKey(use.kind(), use.id()), use.unit(), use.on(), null, rules -> verdict);
                });
    }
}
