package org.throughline.query.question.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.agreement.AgreementAudience;
import org.throughline.events.direction.agreement.AgreementEvent;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementAcknowledged;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementPublished;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementRevised;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Told;
import org.throughline.query.question.direction.UnderstandingAnswer.Coverage;
import org.throughline.query.question.direction.UnderstandingAnswer.GroupCoverage;
import org.throughline.query.question.direction.UnderstandingAnswer.TeamCoverage;
import org.throughline.query.subject.direction.agreement.AgreementFold;
import org.throughline.query.subject.direction.agreement.AgreementState;
import org.throughline.query.subject.direction.direction.DirectionFold;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

class UnderstandingTest {

    private static final LocalDate D1 = LocalDate.parse("2018-09-01");
    private static final LocalDate D2 = LocalDate.parse("2019-09-01");
    private static final Map<String, String> GREET = Map.of("en", "Greet");
    private static final AgreementAudience TEAM = new AgreementAudience(List.of("slt"), List.of("FAMILIES"));

    /** m1 and m2 are on the team, m3 left it. */
    private final TeamState team = Told.by(
            new TeamFold(),
            new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), D1),
            new MemberAppointed("slt", "m1", "PRINCIPAL", D1),
            new MemberAppointed("slt", "m1", "COACH", D1),
            new MemberAppointed("slt", "m2", "EDUCATOR", D1),
            new MemberAppointed("slt", "m3", "EDUCATOR", D1),
            new MemberRetired("slt", "m3", null, D1));

    private final List<AgreementEvent> happened = new ArrayList<>(
            List.of(new AgreementPublished("a1", "s1", "PBIS", null, null, 1, GREET, TEAM, D1), understood(1, "m1")));

    @Test
    void countsThoseOnTheTeamEachOnce() {
        assertThat(coverage().teams()).containsExactly(new TeamCoverage("slt", 2, 1, 0.5, List.of("m2")));
    }

    @Test
    void aPersonWhoIsNotOnTheTeamDoesNotCountForIt() {
        happened.add(understood(1, "m3"));
        assertThat(coverage().share()).isEqualTo(0.5);
    }

    @Test
    void whoUnderstoodTheOldWordsHasToSayTheyUnderstandTheNewOnes() {
        happened.add(new AgreementRevised("a1", 2, Map.of("en", "By name"), TEAM, "asked for", List.of("m1"), D2));
        assertThat(coverage())
                .extracting(Coverage::version, Coverage::understood, Coverage::knewEarlierOnly)
                .containsExactly(2, 0, List.of("m1"));
        happened.add(understood(2, "m1"));
        assertThat(coverage())
                .extracting(Coverage::understood, Coverage::knewEarlierOnly)
                .containsExactly(1, List.of());
    }

    @Test
    void aGroupAnswersAsOne() {
        assertThat(coverage().groups()).containsExactly(new GroupCoverage("FAMILIES", null));
        happened.add(new AgreementAcknowledged("a1", 1, null, "FAMILIES", D2));
        assertThat(coverage().groups()).containsExactly(new GroupCoverage("FAMILIES", D2));
    }

    @Test
    void aTeamWithNobodyOnItHasNoShare() {
        Coverage nobody = new Understanding(D2, List.of(), List.of())
                .answer(List.of(Told.by(new AgreementFold(), happened)))
                .agreements()
                .getFirst();
        assertThat(nobody).extracting(Coverage::people, Coverage::share).containsExactly(0, null);
    }

    @Test
    void whatIsWithdrawnIsNotAskedAboutFromThatDay() {
        happened.add(new AgreementWithdrawn("a1", "in the handbook", D2));
        AgreementState agreement = Told.by(new AgreementFold(), happened);
        Understanding before = new Understanding(D2.minusDays(1), List.of(team), List.of());
        assertThat(before.answer(List.of(agreement)).agreements()).hasSize(1);
        Understanding after = new Understanding(D2, List.of(team), List.of());
        assertThat(after.answer(List.of(agreement)).agreements()).isEmpty();
    }

    @Test
    void saysWhenTheDirectionItIsAboutHasMovedOn() {
        VisionAdopted adopted =
                new VisionAdopted("slt", 1, GREET, null, null, List.of(), null, List.of(), List.of(), D1);
        VisionRevised revised =
                new VisionRevised("slt", 2, GREET, null, null, null, "more", List.of("m1"), List.of(), List.of(), D2);
        AgreementPublished about = new AgreementPublished("a1", "s1", null, "slt", 1, 1, GREET, TEAM, D1);
        assertThat(movedOn(about, Told.by(new DirectionFold(), adopted))).isFalse();
        assertThat(movedOn(about, Told.by(new DirectionFold(), adopted, revised)))
                .isTrue();
        assertThat(coverage().directionMovedOn()).isNull();
    }

    private @Nullable Boolean movedOn(AgreementPublished about, DirectionState direction) {
        return new Understanding(D2, List.of(team), List.of(direction))
                .answer(List.of(Told.by(new AgreementFold(), about)))
                .agreements()
                .getFirst()
                .directionMovedOn();
    }

    private Coverage coverage() {
        return new Understanding(D2, List.of(team), List.of())
                .answer(List.of(Told.by(new AgreementFold(), happened)))
                .agreements()
                .getFirst();
    }

    private static AgreementAcknowledged understood(int version, String member) {
        return new AgreementAcknowledged("a1", version, member, null, D2);
    }
}
