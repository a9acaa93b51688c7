package org.throughline.command.implementation.idea;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.idea.IdeaCommand.DropIdea;
import org.throughline.command.implementation.idea.IdeaCommand.ProposeIdea;
import org.throughline.command.implementation.idea.IdeaCommand.SelectIdea;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaDropped;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaProposed;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaSelected;

class IdeaTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2018-09-12");
    private static final LocalDate LATER = LocalDate.parse("2018-11-07");
    private static final Map<String, String> TITLE = Map.of("en", "Greet at the door");

    private final FixtureConfiguration<Idea> idea = Decision.of(
            Idea.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Beside it", "d1", null, BEGINNING),
            goal("g1", "s1"),
            goal("g2", "s2"));

    @Test
    void isProposedForGoalsInLineEachOnce() {
        idea.givenNoPriorActivity()
                .when(propose(List.of("g1", " g1 "), List.of("m-1", "FAMILY", "m-1")))
                .expectEvents(new IdeaProposed(
                        "i1",
                        "s1",
                        TITLE,
                        "How the day begins",
                        null,
                        List.of("g1"),
                        List.of("m-1", "FAMILY"),
                        List.of(),
                        List.of(),
                        DAY));
    }

    @Test
    void tellsEveryGoalThatItCannotBeFor() {
        idea.givenNoPriorActivity()
                .when(propose(List.of("g1", "g2", "none"), List.of()))
                .expectException(refusedFor("/goalIds/1 refers-elsewhere", "/goalIds/2 unknown-reference"));
    }

    @Test
    void isProposedOnce() {
        idea.given(proposed())
                .when(propose(List.of(), List.of()))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void isSelectedOnceAndNotBeforeItWasThere() {
        idea.given(proposed())
                .when(select(LATER))
                .expectEvents(new IdeaSelected("i1", null, List.of("m-1"), List.of(), LATER));
        idea.given(proposed(), new IdeaSelected("i1", null, List.of("m-1"), List.of(), LATER))
                .when(select(LATER))
                .expectException(refusedWith(RefusalCode.SETTLED));
        idea.given(proposed()).when(select(DAY.minusDays(1))).expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void nothingFollowsWhenItIsDropped() {
        IdeaDropped dropped = new IdeaDropped("i1", "No time", List.of(), List.of(), LATER);
        idea.given(proposed()).when(drop(LATER)).expectEvents(dropped);
        idea.given(proposed(), dropped).when(drop(LATER)).expectException(refusedWith(RefusalCode.ENDED));
        idea.given(proposed(), dropped).when(select(LATER)).expectException(refusedWith(RefusalCode.ENDED));
        idea.given(proposed(), dropped)
                .when(select(DAY))
                .expectEvents(new IdeaSelected("i1", null, List.of("m-1"), List.of(), DAY));
    }

    private static ProposeIdea propose(List<String> goals, List<String> by) {
        return new ProposeIdea("i1", "s1", TITLE, "How the day begins", null, goals, by, List.of(), DAY);
    }

    private static IdeaProposed proposed() {
        return new IdeaProposed("i1", "s1", TITLE, null, null, List.of(), List.of(), List.of(), List.of(), DAY);
    }

    private static SelectIdea select(LocalDate day) {
        return new SelectIdea("i1", null, List.of("m-1"), day);
    }

    private static DropIdea drop(LocalDate day) {
        return new DropIdea("i1", "No time", List.of(), day);
    }

    private static GoalSet goal(String id, String organization) {
        GoalTerms terms =
                new GoalTerms(Map.of("en", "Goal"), List.of(), null, null, List.of(), List.of(), null, null, null);
        return new GoalSet(id, organization, terms, List.of(), List.of(), List.of(), BEGINNING.plusYears(1));
    }
}
