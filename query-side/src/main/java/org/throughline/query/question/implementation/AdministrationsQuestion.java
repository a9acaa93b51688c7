package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.administration.AdministrationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/** Administrations and checks belong to the district of their unit on the day asked about. */
@Asks(
        path = "administrations",
        place = 49,
        title = "Which votes and staff surveys are open, and which ended without a check?",
        tells =
                "Every vote of a team and every staff survey that went on in the window: how it stands on the day (open, past its day,"
                        + " counted and waiting for its check, closed, closed into a check that was taken back since, given up), how"
                        + " many were asked, how many ballots were counted, whether the quorum was met, what has no majority, and what"
                        + " the answers of a survey come to. Never what anybody answered, nor how many did where too few would be told of.",
        example = "from=2024-07-01&to=2025-06-30")
@Component
final class AdministrationsQuestion implements Question<AdministrationsQuestion.Parameters, AdministrationsAnswer> {

    record Parameters(Between between) {}

    @Override
    public AdministrationsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        return Administrations.of(
                snapshot.states(AdministrationState.class),
                snapshot.states(FidelityState.class),
                window,
                snapshot.day());
    }
}
