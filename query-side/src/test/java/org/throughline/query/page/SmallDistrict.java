package org.throughline.query.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.OrganizationNode.FidelityNode;
import org.throughline.query.tree.OrganizationNode.StageNode;
import org.throughline.query.tree.OrganizationNode.TeamNode;

/** A district with two schools at work, one of which nothing is told yet, and one that ended. */
public final class SmallDistrict {

    static final String HOSTILE_NAME = "<script>alert('x')</script> & \"Sons\" " + "W".repeat(150);
    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    private SmallDistrict() {}

    public static OrganizationNode tree() {
        return new OrganizationNode(
                "d1",
                OrganizationKind.DISTRICT,
                "District",
                DAY,
                null,
                List.of(new TeamNode("t1", "District team", true, 5)),
                List.of(),
                List.of(check("c0", tier("tier-1", "80.0"))),
                List.of(
                        school("s0", DAY.plusYears(2), List.of(stage(Stage.FULL, false)), List.of()),
                        school("s1", null, List.of(stage(Stage.INITIAL, true)), List.of(checked())),
                        school("s2", null, List.of(stage(Stage.PURPOSE_BUILDING, false)), List.of(checkedTwice())),
                        school("s3", null, List.of(), List.of())));
    }

    private static OrganizationNode school(
            String id, @Nullable LocalDate endedOn, List<StageNode> stages, List<FidelityNode> checks) {
        List<TeamNode> teams = id.equals("s1") ? List.of(new TeamNode("t/2", HOSTILE_NAME, false, 1)) : List.of();
        return new OrganizationNode(
                id, OrganizationKind.SCHOOL, HOSTILE_NAME, DAY, endedOn, teams, stages, checks, List.of());
    }

    private static StageNode stage(Stage stage, boolean regressed) {
        return new StageNode("PBIS", stage, DAY, regressed, true);
    }

    private static FidelityNode checked() {
        return check("c1", tier("tier-1", "73.3"), total("73.3"));
    }

    private static FidelityNode checkedTwice() {
        return check("c2", tier("tier-1", "69.9"), tier("tier-2", "50.0"), total("60.7"));
    }

    private static FidelityNode check(String id, Result... scores) {
        return new FidelityNode(id, "PBIS", "tfi", "2.1", null, DAY, id.equals("c1"), List.of(scores), List.of());
    }

    private static Result tier(String scale, String percent) {
        BigDecimal criterion = BigDecimal.valueOf(70);
        BigDecimal reached = new BigDecimal(percent);
        return new Result(scale, 1, 1, reached, criterion, reached.compareTo(criterion) >= 0);
    }

    private static Result total(String percent) {
        return new Result("total", 1, 1, new BigDecimal(percent), null, null);
    }
}
