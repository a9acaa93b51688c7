package org.throughline.command.direction.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.events.ground.rulebook.Policy.ADOPTION_RESTS_ON_DATA;
import static org.throughline.events.ground.rulebook.Policy.VISION_LED_BY_ADMINISTRATOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.TeamFacts.Seat;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class AdoptionPoliciesTest {

    private static final LocalDate FALL_2016 = LocalDate.parse("2016-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final List<Evidence> DATA = List.of(new Evidence("Survey", null));

    /** The principal p sits on the school's team until fall 2019, the superintendent on the district's. */
    private final List<SubjectEvent> happened = new ArrayList<>(List.of(
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2016),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2016),
            formed("dlt", "d1", TeamLevel.DISTRICT, null),
            formed("slt", "s1", TeamLevel.SCHOOL, "dlt"),
            formed("grade", "s1", TeamLevel.GRADE, "slt"),
            new MemberAppointed("dlt", "s", "SUPERINTENDENT", FALL_2016),
            new MemberAppointed("slt", "p", "PRINCIPAL", FALL_2018),
            new MemberAppointed("slt", "t", "EDUCATOR", FALL_2018),
            new MemberRetired("slt", "p", null, FALL_2019)));

    @Test
    void takesAnAdministratorByRole() {
        VisionLedByAdministrator policy = VisionLedByAdministrator.DEFAULT;
        assertThat(policy.isMetBy(List.of("FAMILY", "PRINCIPAL"), Set.of())).isTrue();
        assertThat(policy.isMetBy(List.of("FAMILY", "EDUCATOR"), Set.of())).isFalse();
        assertThat(policy.isMetBy(List.of(), Set.of(new Seat("p", "PRINCIPAL"))))
                .isFalse();
    }

    @Test
    void asksOnlyDistrictsAndSchoolsForAnAdministrator() {
        assertThat(List.of(TeamLevel.values()).stream().filter(VisionLedByAdministrator.DEFAULT::asksOf))
                .containsExactly(TeamLevel.DISTRICT, TeamLevel.SCHOOL);
        assertThat(concerns("grade", List.of("t"), DATA, FALL_2018)).isEmpty();
    }

    @Test
    void isMetByAPrincipalWhileTheyAreOne() {
        String code = VISION_LED_BY_ADMINISTRATOR.name();
        assertThat(concerns("slt", List.of("p"), DATA, FALL_2018.minusDays(1))).containsExactly(code);
        assertThat(concerns("slt", List.of("p"), DATA, FALL_2018)).isEmpty();
        assertThat(concerns("slt", List.of("p"), DATA, FALL_2019.minusDays(1))).isEmpty();
        assertThat(concerns("slt", List.of("p"), DATA, FALL_2019)).containsExactly(code);
    }

    @Test
    void isMetByTheSuperintendentInASchoolToo() {
        assertThat(concerns("slt", List.of("t", "s"), DATA, FALL_2018)).isEmpty();
    }

    @Test
    void warnsOfAnAdoptionWithoutData() {
        assertThat(concerns("slt", List.of("p"), List.of(), FALL_2018)).containsExactly("ADOPTION_RESTS_ON_DATA");
        assertThat(concerns("slt", List.of("p"), DATA, FALL_2018)).isEmpty();
    }

    @Test
    void refusesFromTheDayOnWhichTheDistrictHoldsStrictlyToAPolicy() {
        happened.add(set(ADOPTION_RESTS_ON_DATA, Mode.BLOCK, FALL_2018));
        assertThat(concerns("slt", List.of("s"), List.of(), FALL_2018.minusDays(1)))
                .containsExactly("ADOPTION_RESTS_ON_DATA");
        assertThatThrownBy(() -> concerns("slt", List.of("s"), List.of(), FALL_2018))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.POLICY_NOT_MET);
                    assertThat(refusal.facts()).containsEntry("policy", "ADOPTION_RESTS_ON_DATA");
                });
        assertThat(concerns("slt", List.of("s"), DATA, FALL_2018)).isEmpty();
    }

    @Test
    void asksNothingWhileTheDistrictDoesNotHoldToIt() {
        happened.add(set(VISION_LED_BY_ADMINISTRATOR, Mode.OFF, FALL_2018));
        happened.add(set(VISION_LED_BY_ADMINISTRATOR, Mode.WARN, FALL_2019));
        assertThat(concerns("slt", List.of("t"), DATA, FALL_2019.minusDays(1))).isEmpty();
        assertThat(concerns("slt", List.of("t"), DATA, FALL_2019)).containsExactly("VISION_LED_BY_ADMINISTRATOR");
    }

    private List<String> concerns(String team, List<String> ledBy, List<Evidence> evidence, LocalDate day) {
        Peers peers = new Peers((subject, after) -> happened.stream()
                .filter(event -> SubjectKey.of(event).equals(subject))
                .skip(after));
        return Adoption.of(peers, team, day).ledBy(ledBy).restingOn(evidence).concerns();
    }

    private static PolicySet set(Policy policy, Mode mode, LocalDate day) {
        return new PolicySet("d1", policy, mode, "so decided", day);
    }

    private static TeamFormed formed(String id, String organization, TeamLevel level, @Nullable String parent) {
        return new TeamFormed(id, organization, level, id, parent, List.of(TeamPurpose.LEADERSHIP), FALL_2016);
    }
}
