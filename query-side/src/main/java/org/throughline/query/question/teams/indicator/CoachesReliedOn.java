package org.throughline.query.question.teams.indicator;

import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.query.Tallies;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * Whether coaches from inside and outside help those who lead. That one sits on a team says that there is one; that none does
 * says nothing.
 */
final class CoachesReliedOn implements Derived.Of {

    private final RoleVocabulary roles;

    CoachesReliedOn(RoleVocabulary roles) {
        this.roles = roles;
    }

    @Override
    public Derived in(Led unit) {
        return Derived.of(
                seated(PartCode.COACH_INSIDE, MemberOrigin.INTERNAL, unit),
                seated(PartCode.COACH_OUTSIDE, MemberOrigin.EXTERNAL, unit),
                Part.notRecorded(PartCode.LEADERS_ADVISED),
                Part.notRecorded(PartCode.TEAMS_ADVISED),
                Part.notRecorded(PartCode.ADVICE_ACTED_UPON));
    }

    private Part seated(PartCode part, MemberOrigin origin, Led unit) {
        int coaches = Tallies.count(unit.seats(), seat -> isCoach(seat) && roles.origin(seat) == origin);
        return coaches == 0 ? Part.notRecorded(part) : Part.of(part, coaches, coaches, 0);
    }

    private static boolean isCoach(Tenure seat) {
        return seat.role().equals("COACH");
    }
}
