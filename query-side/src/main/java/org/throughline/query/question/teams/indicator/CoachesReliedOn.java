package org.throughline.query.question.teams.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.SupportsAnswer.Advice;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.coaching.CoachingState.Assignment;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * Whether coaches from inside and outside help those who lead, and what becomes of what they see. One who sits on a team or is assigned
 * to it is there. Where coaching of a unit's teams is recorded, what is not there is lacking; where none ever was, nobody knows.
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
        List<Assignment> ever = unit.teams().stream()
                .flatMap(team -> Stream.ofNullable(coaching.get(team.teamId())))
                .flatMap(record -> record.assignments().stream())
                .toList();
        List<Advice> given = unit.teams().stream()
                .flatMap(team -> advice.getOrDefault(team.teamId(), List.of()).stream())
                .filter(one -> unit.window().contains(one.on()))
                .toList();
        boolean isKnown = !ever.isEmpty() || !given.isEmpty();
        return Derived.of(
                one(PartCode.COACH_INSIDE, coaches(unit, ever, MemberOrigin.INTERNAL, CoachOrigin.INTERNAL), isKnown),
                one(PartCode.COACH_OUTSIDE, coaches(unit, ever, MemberOrigin.EXTERNAL, CoachOrigin.EXTERNAL), isKnown),
                one(PartCode.LEADERS_ADVISED, Tallies.count(given, Advice::toLeader), isKnown),
                one(PartCode.TEAMS_ADVISED, Tallies.count(given, advised -> !advised.toLeader()), isKnown),
                actedUpon(given));
    }

    private int coaches(Led unit, List<Assignment> ever, MemberOrigin seated, CoachOrigin assigned) {
        return Tallies.count(unit.seats(), seat -> isCoach(seat) && roles.origin(seat) == seated)
                + Tallies.count(ever, one -> one.origin() == assigned && one.isOn(unit.day()));
    }

    private static boolean isCoach(Tenure seat) {
        return seat.role().equals("COACH");
    }

    /** One is enough. */
    private static Part one(PartCode part, int many, boolean isKnown) {
        return many == 0 && !isKnown ? Part.notRecorded(part) : Part.of(part, many, Math.max(1, many), 0);
    }

    /** One that changed something is enough; what is not settled yet may still change something. */
    private static Part actedUpon(List<Advice> given) {
        int changed = Tallies.count(given, one -> one.outcome() != null && ACTED_UPON.contains(one.outcome()));
        int open = Tallies.count(given, one -> one.answeredOn() == null);
        Finding finding = changed > 0 ? Finding.HOLDS : given.isEmpty() || open > 0 ? Finding.UNKNOWN : Finding.LACKS;
        return new Part(PartCode.ADVICE_ACTED_UPON, finding, changed, given.size(), open, null, List.of());
    }
}
