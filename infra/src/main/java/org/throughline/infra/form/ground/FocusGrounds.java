package org.throughline.infra.form.ground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.command.choices.focus.FocusPortfolioCommand.AddFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.RetireFocusArea;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Area;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.words.Words;

/** Focus areas: which are active, and how many can be. */
final class FocusGrounds {

    private static final String DISTRICT = "districtId";

    private FocusGrounds() {}

    static List<Beginning> all() {
        return List.of(
                Beginning.of(AddFocusArea.class, DISTRICT, FocusGrounds::adding),
                Beginning.of(RetireFocusArea.class, DISTRICT, FocusGrounds::retiring));
    }

    private static Optional<Ground> adding(Look look) {
        return look.state(OrganizationState.class, look.text(DISTRICT)).map(district -> {
            String id = district.organizationId();
            List<Area> all = look.state(FocusPortfolioState.class, id)
                    .map(FocusPortfolioState::areas)
                    .orElse(List.of());
            Ground ground = on(look, district)
                    .lists(
                            "Active",
                            active(look, id).stream().map(FocusGrounds::told).toList())
                    .code("code", "/title/en", all.stream().map(Area::code).toList())
                    .offer("planIds", plans(look, id));
            return active(look, id).size() < limit(look, id)
                    ? ground
                    : ground.instead("retire-focus-area", "retire an area first", Map.of(DISTRICT, id))
                            .instead(
                                    "override-focus-limit",
                                    "let one more be active than the rules say",
                                    Map.of(DISTRICT, id));
        });
    }

    private static Optional<Ground> retiring(Look look) {
        return look.state(OrganizationState.class, look.text(DISTRICT))
                .map(district -> on(look, district)
                        .pick(
                                "Which area",
                                List.of("code"),
                                active(look, district.organizationId()).stream()
                                        .map(area -> new Choice(Map.of("code", area.code()), told(area)))
                                        .toList()));
    }

    private static Ground on(Look look, OrganizationState district) {
        String id = district.organizationId();
        List<Area> active = active(look, id);
        int limit = limit(look, id);
        int left = limit - active.size();
        String room = left > 0 ? "there is room for %s more".formatted(left == 1 ? "one" : left) : "there is no room";
        return new Ground()
                .of("focus-portfolio", id, "The focus areas of " + district.name())
                .says("By the rules of that day %s may be active at a time; %s, so %s."
                        .formatted(
                                Words.count(limit, "area", "areas"),
                                active.size() == 1 ? "1 is" : active.size() + " are",
                                room));
    }

    private static String told(Area area) {
        return "“%s” since %s"
                .formatted(
                        Words.text(area.title()),
                        Words.day(area.spans().getLast().from()));
    }

    private static List<Area> active(Look look, String district) {
        return look.state(FocusPortfolioState.class, district)
                .map(portfolio -> portfolio.areas().stream()
                        .filter(area -> portfolio.active().contains(area.code()))
                        .toList())
                .orElse(List.of());
    }

    private static int limit(Look look, String district) {
        return look.state(RulebookState.class, district)
                .orElse(RulebookState.usual(district))
                .number(Limit.FOCUS_LIMIT, look.day());
    }

    private static List<Choice> plans(Look look, String district) {
        return look.states(PlanState.class, district).stream()
                .filter(plan -> plan.organizationId().equals(district) && plan.status() != PlanState.Status.CLOSED)
                .map(plan -> new Choice(Map.of("planIds", plan.planId()), "“%s”".formatted(Words.text(plan.title()))))
                .toList();
    }
}
