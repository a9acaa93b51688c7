package org.throughline.query.subject.implementation.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.query.Told;

/** Goals of a school, set in fall 2017 and due at the end of 2019. */
public final class SetGoals {

    public static final LocalDate SET = LocalDate.parse("2017-09-20");
    public static final LocalDate DUE = LocalDate.parse("2019-12-31");
    public static final Map<String, String> TITLE = Map.of("en", "Half as many");

    private SetGoals() {}

    /** Set on the measure m1, of which more is better. */
    public static GoalAim onMeasure(@Nullable String from, @Nullable String to) {
        return aim("m1", BetterWhen.HIGHER, from, to);
    }

    public static GoalAim byHand(BetterWhen better, @Nullable String from, @Nullable String to) {
        return aim(null, better, from, to);
    }

    private static GoalAim aim(
            @Nullable String measure, BetterWhen better, @Nullable String from, @Nullable String to) {
        return new GoalAim(
                measure,
                "PERCENT",
                better,
                from == null ? null : new BigDecimal(from),
                to == null ? null : new BigDecimal(to));
    }

    public static GoalTerms terms(@Nullable GoalAim aim, String... needs) {
        return new GoalTerms(TITLE, List.of(needs), aim, DUE, List.of("m-1"), List.of(), null, null, null);
    }

    /** One that such people own and that reaches so far. */
    public static GoalState owned(
            String id,
            String organization,
            List<String> owners,
            List<String> groups,
            @Nullable Ambition ambition,
            @Nullable EquityAim equity) {
        GoalTerms terms = new GoalTerms(TITLE, List.of(), null, null, owners, groups, ambition, equity, null);
        return Told.by(new GoalFold(), new GoalSet(id, organization, terms, List.of(), List.of(), SET));
    }

    public static GoalState told(GoalTerms terms, GoalEvent... more) {
        return told("g1", terms, more);
    }

    public static GoalState told(String id, GoalTerms terms, GoalEvent... more) {
        GoalEvent first = new GoalSet(id, "s1", terms, List.of("m-1"), List.of(), List.of(), SET);
        return Told.by(
                new GoalFold(), Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }
}
