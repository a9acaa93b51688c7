package org.throughline.query.page.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.choices.InputEffectsAnswer;
import org.throughline.query.question.choices.InputEffectsAnswer.After;
import org.throughline.query.question.choices.InputEffectsAnswer.OfGroup;
import org.throughline.query.question.choices.InputEffectsAnswer.OfInput;
import org.throughline.query.question.choices.InputEffectsAnswer.Target;
import org.throughline.query.question.choices.InputEffectsAnswer.Totals;
import org.throughline.query.subject.implementation.plan.PlanState.Changes;
import org.throughline.query.words.Words;

@Component
final class InputEffectsTelling implements Telling<InputEffectsAnswer> {

    @Override
    public Told tell(InputEffectsAnswer answer, Saying say) {
        return Told.of(
                        result(answer.totals(), say),
                        Table.of(
                                "Every input",
                                List.of("Given on", "From", "How", "To", "Said of it", "What came next"),
                                answer.inputs().reversed(),
                                input -> List.of(
                                        Cell.day(input.givenOn()),
                                        Cell.of(group(input.group())),
                                        Cell.of(Saying.code(input.depth())),
                                        Cell.of(Bit.thing(kind(input.target()), input.targetId())),
                                        Cell.of(said(input)),
                                        Cell.of(next(input.after())))))
                .with(Chart.of(
                        "What became of it, by group",
                        "",
                        List.of(
                                new Hue("good", "changed something"),
                                new Hue("version", "confirmed it"),
                                new Hue("short", "was not taken up"),
                                new Hue("unknown", "nobody said")),
                        answer.groups(),
                        InputEffectsTelling::strip))
                .how(
                        "What became of an input is what was said of it. What came next is the next version of the plan, or the"
                                + " decision, that took effect on that day or later: that it came after does not say that it came of it.");
    }

    private static String result(Totals totals, Saying say) {
        if (totals.inputs() == 0) {
            return "No input to plans or decisions is recorded %s.".formatted(say.days());
        }
        return "%d of %s %s said to have changed something; of %d nobody said what became of them, and after %d nothing came yet."
                .formatted(
                        totals.changed(),
                        Words.count(totals.inputs(), "input", "inputs"),
                        totals.changed() == 1 ? "is" : "are",
                        totals.unsaid(),
                        totals.nothingYet());
    }

    private static String kind(Target target) {
        return target == Target.PLAN ? "plan" : "decision";
    }

    private static String group(String code) {
        return Words.sentence(Words.code(code));
    }

    private static String said(OfInput input) {
        String use = input.use() == null ? "nobody said" : Saying.code(input.use());
        return input.whatChanged() == null ? use : "%s: %s".formatted(use, input.whatChanged());
    }

    private static String next(@Nullable After after) {
        if (after == null) {
            return "nothing yet";
        }
        String day = Words.day(after.since());
        return switch (after.what()) {
            case DRAFTED -> "the plan was drafted on " + day;
            case DECIDED -> "it was decided on " + day;
            case REVERSED -> "it was taken back on " + day;
            case REVISED -> "version %s of %s%s".formatted(after.version(), day, changed(after.changed()));
        };
    }

    private static String changed(@Nullable Changes changes) {
        if (changes == null) {
            return "";
        }
        List<String> parts = Stream.of(
                        changes.title() ? "another title" : "",
                        changes.needs() ? "other needs" : "",
                        part("goals", changes.putGoals(), changes.removedGoals()),
                        part("milestones", changes.putMilestones(), changes.removedMilestones()),
                        part("steps", changes.putSteps(), changes.removedSteps()))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
    }

    /** {@code steps D6, D7, without D4}. */
    private static String part(String what, List<String> put, List<String> removed) {
        if (put.isEmpty() && removed.isEmpty()) {
            return "";
        }
        String without = removed.isEmpty() ? "" : "without " + String.join(", ", removed);
        return put.isEmpty()
                ? "%s %s".formatted(what, without)
                : "%s %s%s".formatted(what, String.join(", ", put), without.isEmpty() ? "" : ", " + without);
    }

    private static Strip strip(OfGroup group) {
        Totals all = group.totals();
        String note =
                "%s, %s at most".formatted(Words.count(all.inputs(), "input", "inputs"), Saying.code(group.deepest()));
        return new Strip(
                List.of(Bit.text(group(group.group()))),
                note,
                ShareBar.svg(
                        "%s: %s".formatted(group(group.group()), note),
                        all.inputs(),
                        List.of(
                                new Part("good", all.changed(), "Changed something"),
                                new Part("version", all.confirmed(), "Confirmed it"),
                                new Part("short", all.notTakenUp(), "Was not taken up"),
                                new Part("unknown", all.unsaid(), "Nobody said"))));
    }
}
