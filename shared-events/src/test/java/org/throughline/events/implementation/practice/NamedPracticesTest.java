package org.throughline.events.implementation.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Copies;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaLinked;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallReported;
import org.throughline.events.choices.resource.ShortfallKind;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

class NamedPracticesTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final StageEntered ENTERED = new StageEntered("s1", "pbis", Stage.INITIAL, List.of(), DAY);
    private static final FocusAreaLinked LINKED = new FocusAreaLinked(
            "d1", "behavior", new FocusLinks(List.of(), List.of("pbis", "PBIS", "UDL"), List.of()), DAY);

    @Test
    void findsThemAtWhateverDepth() {
        assertThat(NamedPractices.in(ENTERED)).containsExactly("pbis");
        assertThat(NamedPractices.in(LINKED)).containsExactly("pbis", "PBIS", "UDL");
        assertThat(NamedPractices.mayBeIn(OrganizationClosed.class)).isFalse();
    }

    @Test
    void callsThemOtherwiseAndEachOnce() {
        assertThat(NamedPractices.called(ENTERED, String::toUpperCase))
                .isEqualTo(new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), DAY));
        assertThat(NamedPractices.in(NamedPractices.called(LINKED, String::toUpperCase)))
                .containsExactly("PBIS", "UDL");
    }

    @Test
    void whatIsCalledRightOrNamesNoneIsTheSameEvent() {
        OrganizationClosed closed = new OrganizationClosed("s1", "why", DAY);
        ShortfallReported general =
                new ShortfallReported("s1", "sf", ShortfallKind.TIME, "An hour", "Grade 4", null, null, DAY);
        assertThat(NamedPractices.called(ENTERED, code -> code)).isSameAs(ENTERED);
        assertThat(NamedPractices.called(closed, String::toUpperCase)).isSameAs(closed);
        assertThat(NamedPractices.called(general, String::toUpperCase)).isSameAs(general);
        assertThat(NamedPractices.in(general)).isEmpty();
    }

    /** A name itself is not called by what it means. */
    @Test
    void whatIsSaidOfNamesNamesNoPractice() {
        assertThat(NamedPractices.mayBeIn(PracticeJoined.class)).isFalse();
    }

    @Test
    void aCopyDiffersInWhatWasSaidAlone() {
        assertThat(Copies.of(ENTERED, Map.of("practice", "UDL")))
                .isEqualTo(new StageEntered("s1", "UDL", Stage.INITIAL, List.of(), DAY));
    }
}
