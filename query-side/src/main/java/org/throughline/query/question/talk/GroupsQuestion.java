package org.throughline.query.question.talk;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;

/** Seats, channels and agreements belong where they lie on the day asked about, what happened where it happened. */
@Asks(
        path = "groups",
        place = 132,
        title = "Whom do we seat, reach, ask and hear?",
        tells = "Group by group of those that leadership is shared with: who speaks for it on the teams and which teams"
                + " that need it lack it, whether a channel reaches it and takes its questions, what it was told and has"
                + " to understand, the decisions it lives with beside what it gave to decisions and plans, and whether it was"
                + " asked how far it stands behind the work. Names are mapped by a vocabulary with versions; what is"
                + " none of its groups is named under `unmapped`, and is in no count.",
        example = "from=2021-07-01&to=2022-06-30&asOf=2022-06-30")
@Component
final class GroupsQuestion implements Question<GroupsQuestion.Parameters, GroupsAnswer> {

    record Parameters(Between between) {}

    @Override
    public GroupsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        return Groups.in(snapshot, window, PeopleGroups.on(snapshot.day())).answer();
    }
}
