package org.throughline.query.question.implementation;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.practice.PracticeState;
import org.throughline.query.subject.implementation.stage.StageState;

/** Practices belong to the district of their organization on the day asked about; what is said above districts is said for them too. */
@Asks(
        path = "practices",
        place = 20,
        title = "Which practices do we do, and on which evidence?",
        tells = "What each organization says of its practices: when each was selected and let go, which evidence was on"
                + " file that day and is now, how it had been weighed and was last (six ratings side by side and"
                + " never summed), and by which other names it goes. Beside it names in use that nobody selected,"
                + " and by what; and schools that do a practice and have no adaptation recorded. Facts recorded"
                + " under another name of a practice count as of the practice.",
        example = "asOf=2024-09-01")
@Component
final class PracticesQuestion implements Question<Question.Nothing, PracticesAnswer> {

    @Override
    public PracticesAnswer answer(Snapshot snapshot, Nothing asked) {
        return new Portfolio(
                        snapshot.statesUpwards(PracticeState.class),
                        (unit, on) -> snapshot.territory().upwards(unit, on),
                        snapshot.day())
                .answer(
                        snapshot.states(StageState.class),
                        snapshot.practiceUses(),
                        snapshot.states(OrganizationState.class).stream()
                                .filter(organization -> organization.kind() == OrganizationKind.SCHOOL)
                                .map(OrganizationState::organizationId)
                                .collect(Collectors.toSet()));
    }
}
