package org.throughline.query.question.talk;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.talk.communication.CommunicationPlanState;

/** What is due is the district's in which its unit lies on that day. */
@Asks(
        path = "communication-plan",
        place = 133,
        title = "Do we tell people what we planned to tell them?",
        tells =
                "Of each communication plan: what was due in the window, by the version of the day on which it was due, and whether it was carried"
                        + " out by then, later, or not; the same group by group of those it is for; what is overdue at the end of the window,"
                        + " whenever it was due, and when each item is due next; and the units that go by no plan. What was told is not told of"
                        + " here: an item that was carried out names the message or the channel.",
        example = "from=2022-07-01&to=2025-06-30")
@Component
public final class CommunicationPlanQuestion
        implements Question<CommunicationPlanQuestion.Parameters, CommunicationPlanAnswer> {

    record Parameters(Between between) {}

    @Override
    public CommunicationPlanAnswer answer(Snapshot snapshot, Parameters asked) {
        return of(snapshot, asked.between().orTheYear(snapshot));
    }

    /** What was due and is, for whoever shows it; overdue is what is so at the end of the year that ends with the day. */
    public static CommunicationPlanAnswer of(Snapshot snapshot) {
        return of(snapshot, Window.yearEnding(snapshot.day()));
    }

    private static CommunicationPlanAnswer of(Snapshot snapshot, Window window) {
        return new CommunicationPlans(
                        window,
                        PeopleGroups.on(snapshot.day()),
                        snapshot.everHere(CommunicationPlanState.class),
                        snapshot::covers,
                        UnitsThere.ends(snapshot))
                .answer(UnitsThere.on(snapshot, window.to()));
    }
}
