package org.throughline.query.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Told;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityFold;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.OrganizationNode.FidelityNode;
import org.throughline.query.tree.OrganizationNode.StageNode;
import org.throughline.query.tree.OrganizationNode.TeamNode;

class OrganizationTreeTest {

    private static final LocalDate DAY = LocalDate.parse("2018-05-10");
    private static final LocalDate NEXT = LocalDate.parse("2019-05-10");
    private static final OrganizationState DISTRICT =
            organization("d1", OrganizationKind.DISTRICT, "Valle Verde", null);
    private static final OrganizationState OAK = organization("s1", OrganizationKind.SCHOOL, "Oak", "d1");

    @Test
    void putsOrganizationsBelowTheirParentsByName() {
        OrganizationState elm = organization("s2", OrganizationKind.SCHOOL, "Elm", "d1");
        List<OrganizationNode> roots = tree(List.of(OAK, elm, DISTRICT)).from(null);
        assertThat(roots).extracting(OrganizationNode::id).containsExactly("d1");
        assertThat(roots.getFirst().children())
                .extracting(OrganizationNode::name)
                .containsExactly("Elm", "Oak");
    }

    @Test
    void showsAnOrganizationWhoseParentIsUnknownAsARoot() {
        OrganizationState stray = organization("s9", OrganizationKind.SCHOOL, "Ash", "nowhere");
        assertThat(tree(List.of(stray, OAK, DISTRICT)).from(null))
                .extracting(OrganizationNode::id)
                .containsExactly("d1", "s9");
    }

    @Test
    void showsTheTreeBelowOneOrganizationAndNothingBelowAnUnknownOne() {
        OrganizationTree tree = tree(List.of(OAK, DISTRICT));
        assertThat(tree.from("s1")).extracting(OrganizationNode::id).containsExactly("s1");
        assertThat(tree.from("d1").getFirst().children()).hasSize(1);
        assertThat(tree.from("nowhere")).isEmpty();
    }

    @Test
    void countsPeopleWithASeatOnce() {
        TeamState team = Told.by(
                new TeamFold(),
                new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), DAY),
                new MemberAppointed("slt", "a", "PRINCIPAL", DAY),
                new MemberAppointed("slt", "a", "COACH", DAY),
                new MemberAppointed("slt", "b", "TEACHER", DAY),
                new MemberRetired("slt", "b", null, NEXT));
        OrganizationTree tree = new OrganizationTree(
                List.of(OAK),
                List.of(team),
                List.of(),
                List.of(),
                one -> List.of("MEMBERS"),
                OrganizationTreeTest::isUdl);
        assertThat(tree.from("s1").getFirst().teams()).containsExactly(new TeamNode("slt", "Team", false, 1));
    }

    @Test
    void showsEachStageWhetherItWasReachedByGoingBackAndWhetherThePracticeWasSelected() {
        StageState ahead = Told.by(new StageFold(), new StageEntered("s1", "UDL", Stage.FULL, List.of(), DAY));
        StageState back = Told.by(
                new StageFold(),
                new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), DAY),
                new StageRegressed("s1", "PBIS", Stage.INFRASTRUCTURE, "people left", List.of(), NEXT));
        OrganizationTree tree = new OrganizationTree(
                List.of(OAK),
                List.of(),
                List.of(ahead, back),
                List.of(),
                OrganizationTreeTest::nothingIsAsked,
                OrganizationTreeTest::isUdl);
        assertThat(tree.from("s1").getFirst().stages())
                .containsExactly(
                        new StageNode("PBIS", Stage.INFRASTRUCTURE, NEXT, true, false),
                        new StageNode("UDL", Stage.FULL, DAY, false, true));
    }

    @Test
    void showsNoStageOfAPracticeThatWasGivenUp() {
        StageState ended = Told.by(
                new StageFold(),
                new StageEntered("s1", "UDL", Stage.PURPOSE_BUILDING, List.of(), DAY),
                new TrackDiscontinued("s1", "UDL", "enough", List.of(), NEXT));
        OrganizationTree tree = new OrganizationTree(
                List.of(OAK),
                List.of(),
                List.of(ended),
                List.of(),
                OrganizationTreeTest::nothingIsAsked,
                OrganizationTreeTest::isUdl);
        assertThat(tree.from("s1").getFirst().stages()).isEmpty();
    }

    @Test
    void showsTheLatestCheckPerPracticeAndInstrument() {
        assertThat(checks(check("fc-3", "tfi", NEXT), check("fc-1", "tfi", DAY), check("fc-2", "sas", DAY)))
                .extracting(FidelityNode::checkId)
                .containsExactly("fc-2", "fc-3");
    }

    @Test
    void ignoresARetractedCheckForTheOneBeforeIt() {
        FidelityState retracted = new FidelityFold()
                .fold(check("fc-2", "tfi", NEXT), new FidelityCheckRetracted("fc-2", "rehearsal", NEXT));
        assertThat(checks(check("fc-1", "tfi", DAY), retracted))
                .extracting(FidelityNode::checkId)
                .containsExactly("fc-1");
        assertThat(checks(retracted)).isEmpty();
    }

    @Test
    void saysThatACheckStandsCorrectedAndLeavesSubscalesOut() {
        List<Score> scores =
                List.of(new Score("tier-1/teams", 3, 4, null, null), new Score("tier-1", 22, 30, null, null));
        FidelityState corrected = new FidelityFold()
                .fold(
                        check("fc-1", "tfi", DAY),
                        new FidelityCheckCorrected(
                                "fc-1", List.of("tier-1"), Map.of(), scores, "wrong row", List.of(), DAY));
        assertThat(checks(corrected)).singleElement().satisfies(node -> {
            assertThat(node.corrected()).isTrue();
            assertThat(node.scores()).extracting(Result::scale).containsExactly("tier-1");
        });
    }

    private static List<FidelityNode> checks(FidelityState... checks) {
        return new OrganizationTree(
                        List.of(OAK),
                        List.of(),
                        List.of(),
                        List.of(checks),
                        OrganizationTreeTest::nothingIsAsked,
                        OrganizationTreeTest::isUdl)
                .from("s1")
                .getFirst()
                .fidelity();
    }

    private static OrganizationTree tree(List<OrganizationState> organizations) {
        return new OrganizationTree(
                organizations,
                List.of(),
                List.of(),
                List.of(),
                OrganizationTreeTest::nothingIsAsked,
                OrganizationTreeTest::isUdl);
    }

    private static FidelityState check(String id, String instrument, LocalDate day) {
        List<Score> scores = List.of(new Score("tier-1", 21, 30, null, null));
        return Told.by(
                new FidelityFold(),
                new FidelityCheckRecorded(
                        id,
                        "s1",
                        "PBIS",
                        instrument,
                        "2.1",
                        RaterKind.SELF,
                        List.of("tier-1"),
                        Map.of(),
                        scores,
                        null,
                        List.of(),
                        day));
    }

    private static OrganizationState organization(
            String id, OrganizationKind kind, String name, @Nullable String parentId) {
        return Told.by(new OrganizationFold(), new OrganizationRegistered(id, kind, name, parentId, null, DAY));
    }

    private static boolean isUdl(String unit, String practice) {
        return practice.equals("UDL");
    }

    private static @Nullable List<String> nothingIsAsked(TeamState team) {
        return null;
    }
}
