package org.throughline.infra.form.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which forms begin from what stands. */
public final class Grounds {

    private static final Map<Class<?>, Beginning> ALL = all();

    private Grounds() {}

    /** How the form of a command begins; empty where it asks field by field. */
    public static Optional<Beginning> of(Class<?> command) {
        return Optional.ofNullable(ALL.get(command));
    }

    private static Map<Class<?>, Beginning> all() {
        Map<Class<?>, Beginning> all = new HashMap<>();
        Stream.of(
                        SeatGrounds.all(),
                        DecisionGrounds.all(),
                        CoachingGrounds.all(),
                        DirectionGrounds.all(),
                        ContextGrounds.all(),
                        InquiryGrounds.all(),
                        FeedbackGrounds.all(),
                        ResourceGrounds.all(),
                        FocusGrounds.all(),
                        InventoryGrounds.all(),
                        PlanGrounds.all(),
                        StageGrounds.all())
                .flatMap(List::stream)
                .forEach(one -> all.put(one.command(), one));
        return Map.copyOf(all);
    }
}
