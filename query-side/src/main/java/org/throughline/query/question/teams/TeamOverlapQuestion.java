package org.throughline.query.question.teams;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.Question.Nothing;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState;

/** An audit of teams is the district's in which its organization lay on the day it was opened. */
@Asks(
        path = "team-overlap",
        place = 78,
        title = "Which of our teams do the same work?",
        tells = "For each audit of teams and committees: which overlap in purpose, target group, outcomes and people,"
                + " and why; who sits on several; which have no outcome that can be measured; what was decided,"
                + " and how many hours a month that freed. The findings of an audit are no decisions.")
@Component
final class TeamOverlapQuestion implements Question<Nothing, TeamOverlapAnswer> {

    @Override
    public TeamOverlapAnswer answer(Snapshot snapshot, Nothing asked) {
        return TeamOverlaps.answer(snapshot.everHere(TeamAuditState.class).stream()
                .filter(audit -> snapshot.covers(audit.organizationId(), audit.openedOn()))
                .toList());
    }
}
