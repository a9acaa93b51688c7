package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.throughline.command.ground.organization.OrganizationRules;
import org.throughline.command.teams.team.TeamRules;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.voice.PerspectiveEvent.CountedInvitation;
import org.throughline.events.teams.voice.PerspectiveEvent.InvitationsCounted;
import org.throughline.events.teams.voice.PerspectiveEvent.Outcome;

/** What is named does not end, and was not never there, before what names it; the earliest of that is told. */
class DaysOfNamesTest {

    private static final LocalDate FORMED = LocalDate.parse("2018-09-01");
    private static final LocalDate NAMED = LocalDate.parse("2020-09-01");

    private final List<Dependent> dependents = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Peers peers = new Peers(
            (subject, after) -> Stream.of(),
            Directory.EMPTY,
            id -> {
                asked.add(id);
                return new DependentStreams.Recorded(7, dependents);
            },
            Judgement.NOTHING_ASKED);

    private static Ledger<?, ?> team() {
        Ledger<?, ?> team = new Ledger<>(TeamRules.RULES);
        team.add(new TeamFormed("t", "s", TeamLevel.SCHOOL, "Team", null, List.of(), FORMED));
        return team;
    }

    private void isNamed(SubjectEvent event, long number) {
        dependents.add(new Dependent(SubjectKey.of(event), number, event, "s"));
    }

    private static DirectionBearerNamed bearer(String organization, LocalDate day) {
        return new DirectionBearerNamed(organization, "t", "r", day);
    }

    private static TeamDissolved dissolved(LocalDate day) {
        return new TeamDissolved("t", "r", day);
    }

    @Test
    void itEndsOnTheDayBehindAndNotBefore() {
        isNamed(bearer("s", NAMED.plusYears(1)), 2);
        isNamed(bearer("s", NAMED), 1);

        DaysOfNames.require(team(), dissolved(NAMED.plusYears(2)), peers);
        assertThatThrownBy(() -> DaysOfNames.require(team(), dissolved(NAMED), peers))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
                    assertThat(refusal.facts())
                            .containsEntry("laterEvent", "DirectionBearerNamed")
                            .containsEntry("laterSubject", "direction-bearer:s")
                            .containsEntry("laterEntry", 1L)
                            .containsEntry("laterEffectiveOn", NAMED.toString());
                });
    }

    @Test
    void itsBeginningIsNeitherTakenBackNorPutRightToALaterDay() {
        isNamed(bearer("s", NAMED), 1);
        TeamFormed later = new TeamFormed("t", "s", TeamLevel.SCHOOL, "Team", null, List.of(), NAMED.plusDays(1));
        TeamFormed inTime = new TeamFormed("t", "s", TeamLevel.SCHOOL, "Team", null, List.of(), NAMED);

        DaysOfNames.require(team(), new EntryCorrected("team", "t", 1, "r", new Replacement(inTime), NAMED), peers);
        for (SubjectEvent news : List.of(
                new EntryRetracted("team", "t", 1, "never so", FORMED),
                new EntryCorrected("team", "t", 1, "r", new Replacement(later), NAMED))) {
            assertThatThrownBy(() -> DaysOfNames.require(team(), news, peers))
                    .as(news.toString())
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whatEndsMayFollowAndWhatIsOfAnotherNameDoesNotCount() {
        isNamed(new MemberRetired("t", "m", null, NAMED), 3);
        isNamed(new DirectionBearerNamed("s", "another", "r", NAMED), 1);
        DaysOfNames.require(team(), dissolved(FORMED.plusDays(1)), peers);

        CountedInvitation counted = new CountedInvitation("t", "i", "m", Outcome.LEFT);
        isNamed(new InvitationsCounted("d", 5, 9, 8, 7, List.of(), List.of(counted), NAMED), 4);
        DaysOfNames.require(team(), dissolved(FORMED.plusDays(1)), peers);

        isNamed(new TeamMerged("other", "t", "r", NAMED), 2);
        assertThatThrownBy(() -> DaysOfNames.require(team(), dissolved(NAMED), peers))
                .hasMessageContaining("team:other");
    }

    @Test
    void nothingIsAskedWhereNoDayMoves() {
        DaysOfNames.require(team(), new MemberAppointed("t", "m", "COACH", FORMED), peers);
        DaysOfNames.require(team(), dissolved(NAMED), null);
        assertThat(asked).isEmpty();
    }

    @Test
    void anOrganizationIsNeededByAllThatIsRecordedOfIt() {
        Ledger<?, ?> school = new Ledger<>(OrganizationRules.RULES);
        school.add(new OrganizationRegistered("s", OrganizationKind.SCHOOL, "S", null, null, FORMED));
        SubjectEvent never = new EntryRetracted("organization", "s", 1, "never so", FORMED);
        DaysOfNames.require(school, never, peers);

        isNamed(new TeamFormed("t", "s", TeamLevel.SCHOOL, "Team", null, List.of(), NAMED), 1);
        assertThatThrownBy(() -> DaysOfNames.require(school, never, peers)).hasMessageContaining("team:t");
    }

    @Test
    void whatWasTakenBackOrIsPutRightNamesItNoMore() {
        isNamed(bearer("s", NAMED), 1);
        isNamed(
                new EntryCorrected(
                        "direction-bearer",
                        "s",
                        1,
                        "another team",
                        new Replacement(new DirectionBearerNamed("s", "another", "r", NAMED)),
                        NAMED),
                2);
        DaysOfNames.require(team(), dissolved(NAMED), peers);
    }

    @Test
    void whatCommandsBeforeItStagedCounts() {
        UnitOfWork<?> together = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a batch"));
        try {
            Staged.current()
                    .add(new Staged.Recording(
                            new SubjectKey("direction-bearer", "s"), 1, bearer("s", NAMED), "s", List.of()));
            assertThatThrownBy(() -> DaysOfNames.require(team(), dissolved(NAMED), peers))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> DaysOfNames.require(team(), dissolved(FORMED), peers))
                    .isInstanceOf(Refusal.class);
            assertThat(Basis.of(together).units()).containsEntry("t", 7L);
            assertThat(asked).containsExactly("t");
        } finally {
            together.rollback();
        }
    }
}
