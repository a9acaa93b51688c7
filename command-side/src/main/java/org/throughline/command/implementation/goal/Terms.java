package org.throughline.command.implementation.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.implementation.goal.GoalCommand.Aim;
import org.throughline.command.implementation.goal.GoalCommand.ReviseGoal;
import org.throughline.command.implementation.goal.GoalCommand.SetGoal;
import org.throughline.command.implementation.measure.Measures;
import org.throughline.command.implementation.need.Needs;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureScale;

/** Makes what a goal says of what somebody asks for, on one day. Everything that cannot be is told at once. */
final class Terms {

    private final Peers peers;
    private final String organizationId;
    private final LocalDate day;
    private final References references = new References();

    Terms(Peers peers, String organizationId, LocalDate day) {
        this.peers = peers;
        this.organizationId = organizationId;
        this.day = day;
    }

    /**
     * Of a goal that is set.
     *
     * @throws Refusal with every fault
     */
    GoalTerms of(SetGoal c) {
        return required(new GoalTerms(
                c.title(),
                needs(c.needIds()),
                c.aim() == null ? null : aim(c.aim()),
                due(c.dueOn()),
                named(c.owners()),
                named(c.ownerGroups()),
                c.ambition(),
                c.equityAim(),
                c.kind()));
    }

    /**
     * Of one that is revised: what is absent stays.
     *
     * @throws Refusal with every fault
     */
    GoalTerms revised(GoalTerms base, ReviseGoal c) {
        return required(new GoalTerms(
                c.title() == null ? base.title() : c.title(),
                c.needIds() == null ? base.needIds() : needs(c.needIds()),
                c.aim() == null ? base.aim() : aim(c.aim()),
                c.dueOn() == null ? base.dueOn() : due(c.dueOn()),
                c.owners() == null ? base.owners() : named(c.owners()),
                c.ownerGroups() == null ? base.ownerGroups() : named(c.ownerGroups()),
                c.ambition() == null ? base.ambition() : c.ambition(),
                c.equityAim() == null ? base.equityAim() : c.equityAim(),
                c.kind() == null ? base.kind() : c.kind()));
    }

    private GoalTerms required(GoalTerms terms) {
        references.require();
        return terms;
    }

    private static List<String> named(List<String> names) {
        return names.stream().map(String::strip).distinct().toList();
    }

    private List<String> needs(List<String> ids) {
        return Needs.look(references, ids, peers, organizationId, day);
    }

    private @Nullable LocalDate due(@Nullable LocalDate due) {
        if (due != null && due.isBefore(day)) {
            references.fault("/dueOn", "before-it-begins", "It is due on %s, before %s".formatted(due, day));
        }
        return due;
    }

    /** An aim that says nothing at all is that of a goal in words. */
    private @Nullable GoalAim aim(Aim aim) {
        if (aim.measureId() != null) {
            return measured(aim, aim.measureId());
        }
        if (aim.unit() == null && aim.better() == null && aim.baseline() == null && aim.target() == null) {
            return null;
        }
        if (aim.unit() == null) {
            references.fault("/aim/unit", "missing", "Without a measure nobody knows what a value counts");
        }
        if (aim.better() == null) {
            references.fault("/aim/better", "missing", "Without a measure nobody knows which way is better");
        }
        return aim.unit() == null || aim.better() == null
                ? null
                : new GoalAim(null, aim.unit(), aim.better(), aim.baseline(), aim.target());
    }

    private @Nullable GoalAim measured(Aim aim, String measureId) {
        MeasureScale[] found = new MeasureScale[1];
        references.look("/aim/measureId", () -> found[0] = Measures.require(peers, measureId, organizationId, day));
        MeasureScale scale = found[0];
        if (scale == null) {
            return null;
        }
        if (aim.unit() != null && !aim.unit().equals(scale.unit())) {
            references.fault("/aim/unit", "not-of-the-measure", "The measure counts %s".formatted(scale.unit()));
        }
        BetterWhen better = aim.better();
        if (better != null && better != scale.better()) {
            references.fault(
                    "/aim/better", "not-of-the-measure", "By the measure %s is better".formatted(scale.better()));
        }
        requireOn(scale, "/aim/baseline", aim.baseline());
        requireOn(scale, "/aim/target", aim.target());
        return new GoalAim(measureId, scale.unit(), scale.better(), aim.baseline(), aim.target());
    }

    private void requireOn(MeasureScale scale, String pointer, @Nullable BigDecimal value) {
        if (value != null && !scale.holds(value)) {
            references.fault(
                    pointer,
                    "out-of-range",
                    "The measure goes from %s to %s"
                            .formatted(
                                    scale.lowest().toPlainString(),
                                    scale.highest().toPlainString()));
        }
    }
}
