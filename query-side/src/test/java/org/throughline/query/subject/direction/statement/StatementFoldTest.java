package org.throughline.query.subject.direction.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.statement.Belief;
import org.throughline.events.direction.statement.StatementEvent.MindsetStated;
import org.throughline.events.direction.statement.StatementEvent.QualityNamed;
import org.throughline.events.direction.statement.StatementEvent.StatementWithdrawn;
import org.throughline.events.direction.statement.Tendency;
import org.throughline.query.Told;

class StatementFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2017-01-11");
    private static final StatementFold STORY = new StatementFold();
    private static final MindsetStated STATED =
            new MindsetStated("st", "s1", "slt", Belief.CHANGE, "It happens to us.", DAY);

    @Test
    void tellsABeliefFromAQuality() {
        assertThat(Told.by(STORY, STATED))
                .returns(Belief.CHANGE, StatementState::about)
                .returns(null, StatementState::tendency);
        assertThat(Told.by(STORY, new QualityNamed("st", "s1", "slt", Tendency.ADVANCES, "We ask first.", DAY)))
                .returns(null, StatementState::about)
                .returns(Tendency.ADVANCES, StatementState::tendency);
    }

    @Test
    void keepsTheWordsOfAStatementThatWasWithdrawn() {
        LocalDate later = DAY.plusYears(2);
        StatementState statement = Told.by(STORY, STATED, new StatementWithdrawn("st", "We make it happen.", later));
        assertThat(statement.text()).isEqualTo("It happens to us.");
        assertThat(statement.withdrawnOn()).isEqualTo(later);
        assertThat(statement)
                .returns("slt", StatementState::teamId)
                .returns(Belief.CHANGE, StatementState::about)
                .returns(null, StatementState::tendency)
                .returns(DAY, StatementState::madeOn);
        assertThat(Told.stored(STORY, statement)).isEqualTo(statement);
    }
}
