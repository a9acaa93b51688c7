package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.inventory.Outcome;
import org.throughline.events.teams.teamaudit.AuditedTeam;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditOpened;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeDecided;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamPurposeRecorded;
import org.throughline.events.teams.teamaudit.TeamChange;
import org.throughline.query.Told;
import org.throughline.query.question.teams.TeamOverlapAnswer.AuditFindings;
import org.throughline.query.question.teams.TeamOverlapAnswer.DuplicatePurpose;
import org.throughline.query.question.teams.TeamOverlapAnswer.Hours;
import org.throughline.query.question.teams.TeamOverlapAnswer.Lack;
import org.throughline.query.question.teams.TeamOverlapAnswer.OutcomeLack;
import org.throughline.query.question.teams.TeamOverlapAnswer.OverlappingTeams;
import org.throughline.query.question.teams.TeamOverlapAnswer.Seats;
import org.throughline.query.subject.teams.teamaudit.TeamAuditFold;

class TeamOverlapsTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final TeamAuditEvent OPENED = new TeamAuditOpened("x", "s1", DAY);

    @Test
    void findsDuplicatePurposesAndWhoSitsOnSeveral() {
        AuditFindings found = findings(
                OPENED, recorded("a", "4", "p", "m1", "m2"), recorded("b", "4", "P", "m1"), recorded("c", "4", "q"));
        assertThat(found.duplicatePurposes()).containsExactly(new DuplicatePurpose("a", "b", List.of("p")));
        assertThat(found.samePeople()).containsExactly(new Seats("m1", List.of("a", "b")));
        assertThat(found.overlaps()).extracting(OverlappingTeams::a).containsExactly("a");
        assertThat(found.overlaps().getFirst().overlap().score()).isEqualTo(new BigDecimal("0.75"));
        assertThat(found.undecided()).containsExactly("a", "b", "c");
    }

    @Test
    void tellsNoOutcomeRecordedFromNoneThatCanBeMeasured() {
        assertThat(findings(
                                OPENED,
                                with("a", List.of()),
                                with("b", List.of(new Outcome("better", null))),
                                with("c", List.of(new Outcome("better", null), new Outcome("more", "count"))))
                        .outcomes())
                .containsExactly(new OutcomeLack("a", Lack.UNKNOWN), new OutcomeLack("b", Lack.NOT_MEASURABLE));
    }

    @Test
    void sumsTheHoursFreedAndLeavesUnknownOnesOut() {
        Hours hours = findings(
                        OPENED,
                        recorded("a", "4", "p"),
                        recorded("b", "2.5", "p"),
                        with("c", List.of()),
                        recorded("d", "9", "p"),
                        decided("a", TeamChange.DISBAND, null),
                        decided("b", TeamChange.MERGE, "d"),
                        decided("c", TeamChange.DISBAND, null),
                        decided("d", TeamChange.REDEFINE, null))
                .hours();
        assertThat(hours)
                .isEqualTo(new Hours(new BigDecimal("15.5"), new BigDecimal("6.5"), List.of("c"), List.of("c")));
    }

    private static AuditFindings findings(TeamAuditEvent... events) {
        return TeamOverlaps.answer(List.of(Told.by(new TeamAuditFold(), events)))
                .audits()
                .getFirst();
    }

    private static TeamAuditEvent recorded(String code, String hours, String purpose, String... members) {
        AuditedTeam team = new AuditedTeam(
                "Team " + code,
                null,
                List.of(purpose),
                List.of(),
                List.of(),
                List.of(members),
                new BigDecimal(hours),
                null);
        return new TeamPurposeRecorded("x", code, team, DAY);
    }

    private static TeamAuditEvent with(String code, List<Outcome> outcomes) {
        AuditedTeam team = new AuditedTeam("Team " + code, null, List.of(), List.of(), outcomes, List.of(), null, null);
        return new TeamPurposeRecorded("x", code, team, DAY);
    }

    private static TeamAuditEvent decided(String code, TeamChange change, @Nullable String into) {
        return new TeamChangeDecided("x", code, change, into, "why", List.of("m-1"), DAY);
    }
}
