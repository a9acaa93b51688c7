package org.throughline.query.subject.implementation.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaDropped;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaProposed;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaSelected;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.idea.IdeaState.Status;

class IdeaFoldTest {

    private static final IdeaFold STORY = new IdeaFold();
    private static final LocalDate HAD = LocalDate.parse("2018-09-12");
    private static final LocalDate LATER = LocalDate.parse("2018-10-03");
    private static final IdeaProposed PROPOSED = new IdeaProposed(
            "i1",
            "s1",
            Map.of("en", "Greet"),
            "How the day begins",
            "Calm",
            List.of("g1"),
            List.of("m-1"),
            List.of(),
            List.of("X"),
            HAD);

    @Test
    void isProposedThenSelectedThenDroppedAndKeepsWhatWasSaid() {
        IdeaState proposed = Told.by(STORY, PROPOSED);
        assertThat(proposed)
                .returns(Status.PROPOSED, IdeaState::status)
                .returns(HAD, IdeaState::proposedOn)
                .returns(List.of("g1"), IdeaState::goalIds)
                .returns(null, IdeaState::selectedOn);
        IdeaState selected = STORY.fold(proposed, new IdeaSelected("i1", "Free", List.of("m-2"), List.of("Y"), LATER));
        assertThat(selected)
                .returns(Status.SELECTED, IdeaState::status)
                .returns(LATER, IdeaState::selectedOn)
                .returns("Free", IdeaState::selectedWhy)
                .returns(List.of("X", "Y"), IdeaState::concerns);
        IdeaState dropped =
                STORY.fold(selected, new IdeaDropped("i1", "No time", List.of("m-3"), List.of(), LATER.plusDays(7)));
        assertThat(dropped)
                .returns(Status.DROPPED, IdeaState::status)
                .returns(LATER, IdeaState::selectedOn)
                .returns("No time", IdeaState::droppedWhy)
                .returns(List.of("m-2", "m-3"), IdeaState::deciders)
                .returns("How the day begins", IdeaState::driver);
        assertThat(Told.stored(STORY, dropped)).isEqualTo(dropped);
    }
}
