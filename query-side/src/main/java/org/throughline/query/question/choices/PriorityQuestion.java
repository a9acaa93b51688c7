package org.throughline.query.question.choices;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageState;

/** What is in force, stated and worked at belongs where its organization lies on the day asked about. */
@Asks(
        path = "priority",
        place = 61,
        title = "Do we pay for what we say comes first?",
        tells = "Stated against resourced priority of a district and its units on a day: which focus areas were active"
                + " and which practices they contained, and which share of the allocations in force was given to"
                + " each of them, to what no focus area contains, and to nothing that was named. Every share is"
                + " one of what was **recorded**, by kind and unit; amounts of different units are never added up,"
                + " and nobody divides what several areas share. An allocation belongs to the active area it"
                + " names, else to every area linked with its practice or plan. Where nothing of a kind was"
                + " recorded its share is unknown, never 0; where no focus area or no allocation was ever"
                + " recorded, `stated` or `resourced` is `UNKNOWN`.",
        example = "asOf=2022-11-01")
@Component
final class PriorityQuestion implements Question<Question.Nothing, PriorityAnswer> {

    @Override
    public PriorityAnswer answer(Snapshot snapshot, Nothing asked) {
        String district = snapshot.district();
        Optional<FocusPortfolioState> portfolio = snapshot.states(FocusPortfolioState.class).stream()
                .filter(one -> one.districtId().equals(district))
                .findFirst();
        PriorityAudit.Known known = new PriorityAudit.Known(
                portfolio.orElse(null),
                snapshot.states(ResourceLedgerState.class),
                snapshot.states(StageState.class),
                snapshot.states(OrganizationState.class));
        return PriorityAudit.answer(known, snapshot.day());
    }
}
