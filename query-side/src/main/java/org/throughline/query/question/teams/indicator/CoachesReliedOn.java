package org.throughline.query.question.teams.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.SupportsAnswer.Advice;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Lacking;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.LackingKind;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.coaching.CoachingState.Assignment;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * Whether coaches from inside and outside help those who lead. One who sits on a team or is assigned to it says that there is one; none
 * any more where there was one is lacking, and that nobody ever was says nothing.
 */
final class CoachesReliedOn implements Derived.Of {

    private static final Set<FeedbackOutcome> ACTED_UPON =
            Set.of(FeedbackOutcome.CHANGED_PLAN, FeedbackOutcome.CHANGED_PRACTICE);

    private final RoleVocabulary roles;
    private final Map<String, CoachingState> coaching;
    private final Map<String, List<Advice>> advice;

    /**
     * Knows coaches and what they advised.
     *
     * @param coaching of teams that several people lead together
     */
    CoachesReliedOn(RoleVocabulary roles, Collection<CoachingState> coaching, Collection<Advice> advice) {
        this.roles = roles;
        this.coaching = coaching.stream().collect(Collectors.toMap(CoachingState::teamId, record -> record));
        this.advice = advice.stream().collect(Collectors.groupingBy(Advice::coachedTeamId));
    }

    @Override
    public Derived in(Led unit) {
        List<Advice> given = unit.teams().stream()
                .flatMap(team -> advice.getOrDefault(team.teamId(), List.of()).stream())
                .filter(one -> unit.window().contains(one.on()))
                .toList();
        return Derived.of(
                coached(PartCode.COACH_INSIDE, MemberOrigin.INTERNAL, CoachOrigin.INTERNAL, unit),
                coached(PartCode.COACH_OUTSIDE, MemberOrigin.EXTERNAL, CoachOrigin.EXTERNAL, unit),
                advised(PartCode.LEADERS_ADVISED, given, Advice::toLeader),
                advised(PartCode.TEAMS_ADVISED, given, one -> !one.toLeader()),
                actedUpon(given));
    }

    private Part coached(PartCode part, MemberOrigin seated, CoachOrigin assigned, Led unit) {
        List<Assignment> ever = unit.teams().stream()
                .map(TeamState::teamId)
                .filter(coaching::containsKey)
                .flatMap(team -> coaching.get(team).assignments().stream())
                .filter(one -> one.origin() == assigned)
                .toList();
        int coaches = Tallies.count(unit.seats(), seat -> isCoach(seat) && roles.origin(seat) == seated)
                + Tallies.count(ever, one -> one.isOn(unit.day()));
        if (coaches == 0) {
            return ever.isEmpty() ? Part.notRecorded(part) : Part.of(part, 0, 1, 0);
        }
        return Part.of(part, coaches, coaches, 0);
    }

    private static boolean isCoach(Tenure seat) {
        return seat.role().equals("COACH");
    }

    private static Part advised(PartCode part, List<Advice> given, Predicate<Advice> to) {
        int many = Tallies.count(given, to);
        return many == 0 ? Part.notRecorded(part) : Part.of(part, many, many, 0);
    }

    /** What is not settled yet may still be; what was settled without a change was not acted upon, for a reason that is told. */
    private static Part actedUpon(List<Advice> given) {
        if (given.isEmpty()) {
            return Part.notRecorded(PartCode.ADVICE_ACTED_UPON);
        }
        List<Lacking> without = given.stream()
                .filter(one -> one.answeredOn() != null && !ACTED_UPON.contains(one.outcome()))
                .map(one -> new Lacking(LackingKind.ADVICE, one.exchangeId(), null))
                .toList();
        int open = Tallies.count(given, one -> one.answeredOn() == null);
        return Part.of(PartCode.ADVICE_ACTED_UPON, given.size() - open - without.size(), given.size(), open)
                .lacking(without);
    }
}
