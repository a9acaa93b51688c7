package org.throughline.command.ground.rulebook;

import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.rulebook.RulebookCommand.SetCheckCadence;
import org.throughline.events.ground.rulebook.CheckCadence;
import org.throughline.events.ground.rulebook.CheckCadence.Goal;
import org.throughline.events.ground.rulebook.CheckCadence.Meetings;
import org.throughline.events.ground.rulebook.CheckCadence.Until;
import org.throughline.events.ground.rulebook.CheckCadence.Window;

/** Whether a cadence can be kept at all: by windows that are there, on days that are there. */
final class Cadences {

    private Cadences() {}

    /** What a command asks for, with everything that has no order in one. */
    static CheckCadence of(SetCheckCadence c) {
        return new CheckCadence(
                c.kinds().stream().sorted().toList(),
                c.windows().stream()
                        .map(one -> new Window(one.code(), one.from(), one.to(), sorted(one.sections())))
                        .toList(),
                c.meetings() == null
                        ? null
                        : new Meetings(c.meetings().every(), c.meetings().level()),
                c.until() == null
                        ? null
                        : new Until(
                                c.until().goals().stream()
                                        .map(goal -> new Goal(goal.section(), goal.percent()))
                                        .toList(),
                                c.until().consecutive(),
                                c.until().yearly()),
                sorted(c.baseline()));
    }

    private static List<String> sorted(@Nullable Set<String> codes) {
        return codes == null ? List.of() : codes.stream().sorted().toList();
    }

    /**
     * Lets a cadence pass that can be kept.
     *
     * @throws Refusal PERIOD_NOT_POSSIBLE with every fault, when nobody can
     */
    static void check(CheckCadence cadence) {
        Faults faults = new Faults();
        List<Window> windows = cadence.windows();
        once(faults, "/windows", "code", windows.stream().map(Window::code).toList());
        for (int i = 0; i < windows.size(); i++) {
            day(faults, "/windows/%d/from".formatted(i), windows.get(i).from());
            day(faults, "/windows/%d/to".formatted(i), windows.get(i).to());
        }
        Until until = cadence.until();
        if (until != null) {
            once(
                    faults,
                    "/until/goals",
                    "section",
                    until.goals().stream().map(Goal::section).toList());
            if (windows.stream().noneMatch(window -> window.code().equals(until.yearly()))) {
                faults.add(() -> new Fault(
                        "/until/yearly", "code-unknown", "'%s' is none of the windows".formatted(until.yearly())));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.PERIOD_NOT_POSSIBLE, "Nobody can keep such a cadence", faults);
        }
    }

    private static void day(Faults faults, String pointer, String monthAndDay) {
        int month = Integer.parseInt(monthAndDay.substring(0, 2));
        if (Integer.parseInt(monthAndDay.substring(3)) > Month.of(month).maxLength()) {
            faults.add(() -> new Fault(pointer, "no-such-day", "No year has a %s".formatted(monthAndDay)));
        }
    }

    private static void once(Faults faults, String list, String field, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            String pointer = "%s/%d/%s".formatted(list, i, field);
            if (!seen.add(code)) {
                faults.add(() -> new Fault(pointer, "used-twice", "'%s' occurred before".formatted(code)));
            }
        }
    }
}
