package org.throughline.command.ground.learning;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.learning.LearningCommand.RecordLearning;
import org.throughline.command.ground.learning.LearningCommand.RetractLearning;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.ground.learning.LearningEvent.LearningRetracted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;

class LearningRecordTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");

    private final FixtureConfiguration<LearningRecord> member = Decision.of(
            LearningRecord.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL));

    @Test
    void recordsWhatWasLearnedWhereNobodyKnowsHowLong() {
        member.givenNoPriorActivity().when(learn("a")).expectEvents(learned("a"));
    }

    @Test
    void recordsTheSameLearningOnce() {
        member.given(learned("a")).when(learn("a")).expectException(refusedWith(RefusalCode.CODE_TAKEN));
        member.given(learned("a")).when(learn("b")).expectEvents(learned("b"));
    }

    @Test
    void refusesAnUnknownOrganization() {
        member.givenNoPriorActivity()
                .when(new RecordLearning("m-1", "a", "nowhere", "FRAMEWORK", null, null, List.of(), FALL))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void retractsLearningOnItsOwnDayOnceAndForAll() {
        LearningRetracted retracted = new LearningRetracted("m-1", "a", "was ill", FALL);
        member.given(learned("a"))
                .when(new RetractLearning("m-1", "a", "was ill"))
                .expectEvents(retracted);
        member.given(learned("a"), retracted)
                .when(new RetractLearning("m-1", "a", "was ill"))
                .expectException(refusedWith(RefusalCode.ENDED));
        member.given(learned("a"))
                .when(new RetractLearning("m-1", "b", "was ill"))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    private static RecordLearning learn(String id) {
        return new RecordLearning("m-1", id, "d1", "FRAMEWORK", null, "Regional center", List.of(), FALL);
    }

    private static LearningRecorded learned(String id) {
        return new LearningRecorded("m-1", id, "d1", "FRAMEWORK", null, "Regional center", List.of(), FALL);
    }
}
