package org.throughline.query.question.teams;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.meeting.MeetingState;

/** A meeting counts for the district in which its team lay on the day it was held. */
@Asks(
        path = "meeting-activities",
        place = 74,
        title = "What do our teams do when they meet, and what follows?",
        tells =
                "What meetings of the window did (sharing resources, seeking ideas, critical conversations, reflecting on mistakes, working on"
                        + " challenges, using each other's expertise, instruction, data, equity and more), for each team and over all of them, with"
                        + " how many of them nobody wrote it down; each courageous conversation with what followed it; and what was learned from"
                        + " mistakes. It is there to be seen and ranks nobody; what was said may have stayed in the room.",
        example = "from=2017-07-01&to=2025-06-30")
@Component
final class MeetingActivitiesQuestion
        implements Question<MeetingActivitiesQuestion.Parameters, MeetingActivitiesAnswer> {

    record Parameters(Between between) {}

    @Override
    public MeetingActivitiesAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        return MeetingActivities.of(snapshot.everHere(MeetingState.class).stream()
                .filter(meeting -> meeting.counts()
                        && window.contains(meeting.heldOn())
                        && snapshot.covers(meeting.organizationId(), meeting.heldOn()))
                .toList());
    }
}
