package org.throughline.query.question.teams;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;

/** A period is the district's in which the team lay when it ended, wherever the meeting that it was to have was held. */
@Asks(
        path = "cadence",
        place = 77,
        title = "Did our teams meet as often as they meant to?",
        tells = "For each team on which several people lead together, and each cadence in force in the window: the"
                + " periods that are over, counted from the day the cadence took effect, which of them had no"
                + " meeting, the longest time without one, and whether the cadence was kept. A period belongs to"
                + " the window in which it ends; one cut short by another cadence or by the end of the team"
                + " expects nothing, and the running one is open. Without a cadence nothing is known to have been"
                + " kept or missed. Meetings that were retracted do not count. A cadence knows no holidays: a"
                + " period in the summer is one like any other, and the days of every period without a meeting are"
                + " told so that you can judge.",
        example = "team=sample-prairie-slt&from=2022-09-01&to=2024-05-31")
@Component
final class CadenceQuestion implements Question<CadenceQuestion.Parameters, CadenceAnswer> {

    record Parameters(
            @Means(value = "Only this team, by its id.", example = "sample-prairie-slt") @Nullable
            String team,

            Between days) {}

    @Override
    public CadenceAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.days().orTheYear(snapshot);
        return CadenceAnswer.of(window, TeamMeetings.in(snapshot, asked.team()));
    }
}
