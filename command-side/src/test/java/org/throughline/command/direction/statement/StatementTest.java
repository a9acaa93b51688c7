package org.throughline.command.direction.statement;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.statement.StatementCommand.NameQuality;
import org.throughline.command.direction.statement.StatementCommand.RecordMindset;
import org.throughline.command.direction.statement.StatementCommand.WithdrawStatement;
import org.throughline.events.direction.statement.Belief;
import org.throughline.events.direction.statement.StatementEvent.MindsetStated;
import org.throughline.events.direction.statement.StatementEvent.QualityNamed;
import org.throughline.events.direction.statement.StatementEvent.StatementWithdrawn;
import org.throughline.events.direction.statement.Tendency;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class StatementTest {

    private static final LocalDate DAY = LocalDate.parse("2017-01-11");
    private static final MindsetStated STATED =
            new MindsetStated("st", "s1", "slt", Belief.CHANGE, "It happens to us.", DAY);

    private final FixtureConfiguration<Statement> statement = Decision.of(
            Statement.class,
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", null, null, DAY),
            new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), DAY));

    @Test
    void recordsWhatATeamBelievesFromTheDayItWasFormed() {
        statement
                .givenNoPriorActivity()
                .when(new RecordMindset("st", "slt", Belief.CHANGE, "It happens to us.", DAY))
                .expectEvents(STATED);
        statement
                .givenNoPriorActivity()
                .when(new RecordMindset("st", "slt", Belief.CHANGE, "It happens to us.", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void namesAQualityAndRefusesItUnderAnIdThatIsTaken() {
        NameQuality named = new NameQuality("st", "slt", Tendency.PERPETUATES_INEQUITY, "We are in a hurry.", DAY);
        statement
                .givenNoPriorActivity()
                .when(named)
                .expectEvents(
                        new QualityNamed("st", "s1", "slt", Tendency.PERPETUATES_INEQUITY, "We are in a hurry.", DAY));
        statement.given(STATED).when(named).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void withdrawsOnceAndNotBeforeItWasMade() {
        StatementWithdrawn withdrawn = new StatementWithdrawn("st", "We make it happen.", DAY);
        statement
                .given(STATED)
                .when(new WithdrawStatement("st", "We make it happen.", DAY))
                .expectEvents(withdrawn);
        statement
                .given(STATED)
                .when(new WithdrawStatement("st", "Earlier", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        statement
                .given(STATED, withdrawn)
                .when(new WithdrawStatement("st", "Again", DAY))
                .expectException(refusedWith(RefusalCode.ENDED));
    }
}
