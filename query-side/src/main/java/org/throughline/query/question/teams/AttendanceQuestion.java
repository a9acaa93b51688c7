package org.throughline.query.question.teams;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;

/** A meeting counts for the district in which its team lay on the day it was held; so do the days of a team. */
@Asks(
        path = "attendance",
        place = 76,
        title = "How regularly did our teams meet, and who came?",
        tells =
                "For each team of several people that existed in the window: meetings, months of school without one, attendance by member within"
                        + " their tenure, whether each role was in the room at 80 % of the meetings, whether the team met"
                        + " often enough in the year with a decision maker, and how much of the agenda served the mission."
                        + " A member nobody wrote down is counted as unknown, not as absent.",
        example = "team=sample-elm-slt&from=2018-09-01&to=2019-05-31")
@Component
final class AttendanceQuestion implements Question<AttendanceQuestion.Parameters, AttendanceAnswer> {

    record Parameters(
            @Means(value = "Only this team, by its id.", example = "sample-elm-slt") @Nullable
            String team,

            Between days) {}

    @Override
    public AttendanceAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.days().orTheYear(snapshot);
        return AttendanceAnswer.of(
                window,
                TeamMeetings.in(snapshot, asked.team()),
                AttendanceRules.usual(RoleVocabulary.SHIPPED.on(snapshot.day()), Profiles.SHIPPED.on(snapshot.day())));
    }
}
