package org.throughline.query.question.implementation;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.stage.StageState;

/** Everything belongs, with all its years, to the district of its organization on the day asked about. */
@Asks(
        path = "sustainability",
        place = 44,
        title = "What lets our work last, and what does it lack?",
        tells =
                "For every organization at initial or full implementation of a practice, part by part, whether what is recorded lets it last:"
                        + " sustained fidelity with no check overdue; a leadership team that can work, who has sat on it for a year and who left;"
                        + " each change of principal, in a district of superintendent, since initial implementation began, and whether the stage was kept and the next check met its"
                        + " criterion; what is given for the practice, until when, and what falls short; whether its plan was looked at within a"
                        + " year; and what is agreed about it. What nothing says of is unknown, and the parts are never summed.",
        example = "practice=PBIS&asOf=2024-09-01")
@Component
final class SustainabilityQuestion implements Question<SustainabilityQuestion.Parameters, SustainabilityAnswer> {

    record Parameters(
            @Means(value = "Only this practice.", example = "PBIS") @Nullable
            String practice,

            @Means(value = "Only this organization.", example = "sample-elm") @Nullable
            String organization) {}

    @Override
    public SustainabilityAnswer answer(Snapshot snapshot, Parameters asked) {
        String practice = snapshot.practice(asked.practice());
        LastingWork known =
                new LastingWork(snapshot, ChecksDueQuestion.of(snapshot).checks());
        return new SustainabilityAnswer(snapshot.states(StageState.class).stream()
                .filter(track -> track.stage() != null && track.stage().compareTo(Stage.INITIAL) >= 0)
                .filter(track -> practice == null || practice.equals(track.practice()))
                .filter(track ->
                        asked.organization() == null || asked.organization().equals(track.organizationId()))
                .filter(known::isOpen)
                .sorted(Comparator.comparing(StageState::organizationId).thenComparing(StageState::practice))
                .map(known::told)
                .toList());
    }
}
